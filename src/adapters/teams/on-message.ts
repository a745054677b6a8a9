import type { TurnContext } from 'botbuilder';
import { answerQuestion } from '../../answering/answer-question.ts';
import { type Command, readCommand } from '../../answering/read-command.ts';
import { cardContext } from '../../cards/card-context.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { type Note, present } from '../../cards/present.ts';
import { welcomeCard } from '../../cards/welcome-card.ts';
import { activityLanguage, hasAttachments, messageText } from './message-text.ts';
import { onCommand } from './on-command.ts';
import { sendCard, sendTyping } from './send-card.ts';
import type { TurnDeps } from './turn-deps.ts';

/** Answers a message, new or edited. An empty one gets the welcome; a form's answer without text is no question. */
export async function onMessage(context: TurnContext, deps: TurnDeps, { isEdit }: { isEdit: boolean }): Promise<void> {
  const { activity } = context;
  const question = messageText(activity);
  const attached = hasAttachments(activity);
  const quiet = cardContext(deps.guide.base, { language: activityLanguage(activity) });
  if (question === '' && attached) return sendCard(context, noticeCard(quiet.texts.notes.attachments, quiet));
  if (question === '' && activity.value !== undefined) {
    deps.log({ event: 'action.refused', reason: 'unknown-verb' });
    return sendCard(context, noticeCard(quiet.texts.notes.unknownAction, quiet));
  }
  if (question === '') return sendCard(context, welcomeCard(quiet));
  const command = readCommand(question);
  if (command !== undefined && !isDanger(command, deps)) return onCommand(command, context, deps);

  await sendTyping(context);
  const start = deps.elapsed();
  const answer = answerQuestion(question, deps.guide);
  const ms = Math.round(deps.elapsed() - start);
  const [page] = answer.pages;
  deps.log({ event: 'question.answered', outcome: answer.kind, ms, ...(page !== undefined && { page }) });
  const notes: readonly Note[] = [
    ...(isEdit ? (['edited'] as const) : []),
    ...(attached ? (['attachments'] as const) : []),
    ...(answer.personalData.length > 0 ? (['personalData'] as const) : []),
    ...(deps.guide.base.documents.length === 0 ? (['noKnowledge'] as const) : []),
  ];
  await sendCard(context, present(answer, notes, cardContext(deps.guide.base, answer)));
}

/** What follows the words of a command may tell of danger, and danger comes first. */
function isDanger({ argument }: Command, { guide }: TurnDeps): boolean {
  return argument !== '' && guide.triage(argument).verdict.kind === 'danger';
}
