import { CardFactory, type TaskModuleTaskInfo, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import { answerQuestion } from '../../../answering/answer-question.ts';
import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import { plain } from '../../../cards/adaptive-card.ts';
import type { Action } from '../../../cards/card-action.ts';
import { readAction } from '../../../cards/read-action.ts';
import { type CardContext, cardContext } from '../../../cards/card-context.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { present } from '../../../cards/present.ts';
import { turnCards } from '../conversation/turn-cards.ts';
import { handlePress } from '../handle-press.ts';
import { loggedAnswer } from '../logged-answer.ts';
import { activityLanguage } from '../message-text.ts';
import type { TurnDeps } from '../turn-deps.ts';
import { dialogCard, dialogVerbs } from './dialog-card.ts';
import { htmlText } from './html-text.ts';

/** A post in a channel may have a subject, which may be all that tells what it is about. */
const message = z.object({ messagePayload: z.object({ subject: z.string().nullish(), body: z.object({ content: z.string() }) }) });

/**
 * Answers about a message that somebody points at, in a dialog that only they see. Nothing is posted, and nothing of the message or
 * of who wrote it is kept.
 */
export function askAboutMessage(context: TurnContext, deps: TurnDeps): TaskModuleTaskInfo {
  const { guide } = deps;
  const read = message.safeParse(context.activity.value);
  const question = read.success ? wordsOf(read.data.messagePayload) : '';
  const quiet = cardContext(guide.base, { language: activityLanguage(context.activity) });
  if (question === '') return dialog(noticeCard(quiet.texts.routines.dialog.noText, quiet), quiet);
  const start = deps.elapsed();
  const answer = answerQuestion(question, guide, { answerIn: deps.preferences?.language, talkIn: quiet.language });
  deps.log(loggedAnswer(answer, deps.elapsed() - start));
  // Somebody else wrote it, and where.
  deps.conversation.onAnswered?.({ question, answer, organisation: deps.preferences?.organisation, isPrivate: false });
  const words = turnCards(context.activity, deps, answer);
  const notes = guide.base.documents.length === 0 ? (['noKnowledge'] as const) : [];
  return dialog(present(answer, notes, words), words);
}

function wordsOf({ subject, body }: z.infer<typeof message>['messagePayload']): string {
  return [subject ?? '', htmlText(body.content)].map((part) => part.trim()).filter((part) => part !== '').join('. ');
}

const submitted = z.object({ data: z.object({ verb: z.enum(dialogVerbs), data: z.unknown(), organisation: z.unknown().optional() }) });

/** The next card of the dialog, for a button that shows something. */
export async function goOnInDialog(context: TurnContext, deps: TurnDeps): Promise<TaskModuleTaskInfo> {
  const quiet = cardContext(deps.guide.base, { language: activityLanguage(context.activity) });
  const read = submitted.safeParse(context.activity.value);
  const action = read.success ? readAction(read.data.data.verb, dataOf(read.data.data)) : undefined;
  if (action?.kind !== 'action') {
    deps.log({ event: 'action.refused', reason: action?.kind ?? 'unknown-verb' });
    return dialog(noticeCard(quiet.texts.notes.unknownAction, quiet), quiet);
  }
  deps.log({ event: 'action.taken', verb: action.action.verb });
  return dialog(await cardOf(action.action, context, deps), cardContext(deps.guide.base, action.action));
}

/** A dialog puts what stands in a card's fields beside what its button carries; only one card of a dialog has a field. */
function dataOf({ verb, data, organisation }: z.infer<typeof submitted>['data']): unknown {
  return verb === 'security.show' && organisation !== undefined && typeof data === 'object' ? { ...data, organisation } : data;
}

async function cardOf(action: Action, context: TurnContext, deps: TurnDeps): Promise<AdaptiveCard> {
  const reply = await handlePress(action, context, deps);
  const words = cardContext(deps.guide.base, action);
  return 'card' in reply ? reply.card : noticeCard(reply.sentence, words);
}

/** That nobody else sees it stands below the guidance: danger keeps the first place. */
function dialog(card: AdaptiveCard, { texts }: CardContext): TaskModuleTaskInfo {
  const { title, private: onlyYou } = texts.routines.dialog;
  const told = { ...card, body: [...card.body, plain(onlyYou, { isSubtle: true, size: 'Small', separator: true })] };
  return { title, height: 'large', width: 'medium', card: CardFactory.adaptiveCard(dialogCard(told)) };
}
