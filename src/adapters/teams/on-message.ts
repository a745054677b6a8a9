import type { Activity, TurnContext } from 'botbuilder';
import { type Command, readCommand } from '../../answering/read-command.ts';
import { whereOthersRead } from '../../cards/conversation/private-chat.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { type Note, present } from '../../cards/present.ts';
import { welcomeCard } from '../../cards/welcome-card.ts';
import { answerInTalk } from '../../conversation/answer-in-talk.ts';
import { readFollowUp } from '../../conversation/follow-up.ts';
import { readWorkplace } from '../../conversation/read-workplace.ts';
import { shownBy } from '../../conversation/shown.ts';
import type { Language } from '../../knowledge/language.ts';
import { goOn } from './conversation/go-on.ts';
import { lastShown, rememberShown, rememberSpared } from './conversation/last-shown.ts';
import { personNote } from './conversation/person-note.ts';
import { turnCards } from './conversation/turn-cards.ts';
import { isPersonal } from './place.ts';
import { loggedAnswer } from './logged-answer.ts';
import { activityLanguage, hasAttachments, messageText } from './message-text.ts';
import { onCommand } from './on-command.ts';
import { sendCard, sendTyping } from './send-card.ts';
import type { TurnDeps } from './turn-deps.ts';

/** Answers a message, new or edited. An empty one gets the welcome; a form's answer without text is no question. */
export async function onMessage(context: TurnContext, deps: TurnDeps, { isEdit }: { isEdit: boolean }): Promise<void> {
  const { activity } = context;
  const question = messageText(activity);
  const attached = hasAttachments(activity);
  const quiet = turnCards(activity, deps, { language: activityLanguage(activity) });
  if (question === '' && attached) return sendCard(context, noticeCard(quiet.texts.notes.attachments, quiet));
  if (question === '' && activity.value !== undefined) {
    deps.log({ event: 'action.refused', reason: 'unknown-verb' });
    return sendCard(context, noticeCard(quiet.texts.notes.unknownAction, quiet));
  }
  if (question === '') return sendCard(context, welcomeCard(quiet));
  const workplace = readWorkplace(question, quiet.organisations);
  const command = readCommand(question) ?? (workplace && tellsNothingElse(question, deps) ? workplace : undefined);
  if (command !== undefined && !isDanger(command, deps) && !isAfterStop(command, context, deps)) return onCommand({ ...command, language: deps.preferences?.language ?? command.language }, context, deps);
  const followUp = readFollowUp(question);
  const further = followUp && goOn(followUp, context, deps);
  if (further !== undefined) {
    deps.log({ event: 'follow-up.taken', kind: followUp?.kind ?? 'more' });
    return sendCard(context, further);
  }

  const start = deps.elapsed();
  const talk = lastShown(activity, deps);
  const inTalk = answerInTalk(question, talk, deps.guide, { answerIn: deps.preferences?.language, talkIn: talk?.language ?? clientLanguage(question, activity) });
  const { answer, found } = inTalk;
  const logged = loggedAnswer(found ?? answer, deps.elapsed() - start);
  const notes: readonly Note[] = [
    ...(isEdit ? (['edited'] as const) : []),
    ...(found !== undefined ? (['shownAgain'] as const) : []),
    ...(attached ? (['attachments'] as const) : []),
    ...personNote(question, answer, context, deps),
    ...(deps.guide.base.documents.length === 0 ? (['noKnowledge'] as const) : []),
  ];
  const cards = turnCards(activity, deps, answer);
  const shown = inTalk.shown ?? shownBy(answer);
  if (shown !== undefined) rememberShown(activity, deps, shown);
  rememberSpared(activity, deps, answer);
  // In danger nothing goes out before 112.
  if (answer.kind !== 'acute') await sendTyping(context);
  await sendCard(context, whereOthersRead(present(answer, notes, cards), cards));
  // Only of what came to them: beside a fault, whose number they tell others, would stand what became of their question.
  deps.log(logged);
  // An edited message is the same question once more.
  if (!isEdit) deps.conversation.onAnswered?.({ question, answer: found ?? answer, organisation: deps.preferences?.organisation, isPrivate: isPersonal(activity) });
}

/** A single word such as "hot" is asked in Swedish, whatever the client speaks. */
function clientLanguage(question: string, activity: Activity): Language | undefined {
  return /\s/.test(question.trim()) ? activityLanguage(activity) : undefined;
}

/** Whoever was stopped and wants to report is shown the stop's own ways, not the form of the incident system. */
function isAfterStop({ name }: Command, { activity }: TurnContext, deps: TurnDeps): boolean {
  return name === 'incident.show' && lastShown(activity, deps)?.kind === 'stop';
}

/** Whether there is nothing in a message that must be answered before where somebody works. */
function tellsNothingElse(question: string, { guide }: TurnDeps): boolean {
  const { verdict, nearDanger } = guide.triage(question);
  return verdict.kind === 'question' && nearDanger === undefined && guide.managerPart(question) === 'none';
}

/** What follows the words of a command may tell of danger, and danger comes first. */
function isDanger({ argument }: Command, { guide }: TurnDeps): boolean {
  return argument !== '' && guide.triage(argument).verdict.kind === 'danger';
}
