import type { ConversationReference } from 'botbuilder';
import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import { cardContext } from '../../../cards/card-context.ts';
import { passOnCard, reminderCard } from '../../../cards/routines/reminder-card.ts';
import type { Notice } from '../../../handoff/notice.ts';
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import type { Language } from '../../../knowledge/language.ts';
import { noticeFailure } from '../handoff/notice-failure.ts';
import { createSendPersonally, type PersonalChatParts } from '../personal-chat.ts';
import { cardMessage } from '../send-card.ts';

export type RunNotice = Extract<Notice, { kind: 'run.reminder' | 'run.pass-on' }>;

export function isRunNotice(notice: Notice): notice is RunNotice {
  return notice.kind === 'run.reminder' || notice.kind === 'run.pass-on';
}

export function runNoticeCardOf(notice: RunNotice, base: KnowledgeBase, language: Language): AdaptiveCard {
  const context = cardContext(base, { language });
  return notice.kind === 'run.reminder' ? reminderCard(notice, context) : passOnCard(notice, context);
}

/**
 * Posts a notice about a checklist. A reminder goes to the person alone; to somebody who does not have the app it comes in the
 * conversation of the checklist, so that it is not lost.
 */
export async function sendRunNotice(notice: RunNotice, address: string, card: AdaptiveCard, chat: PersonalChatParts): Promise<void> {
  const message = cardMessage(card);
  const reference = JSON.parse(address) as Partial<ConversationReference>;
  const toConversation = () => chat.adapter.continueConversationAsync(chat.appId, reference, async (context) => void (await context.sendActivity(message)));
  if (notice.kind === 'run.pass-on') return toConversation();
  try {
    await createSendPersonally(chat)(address, message);
  } catch (error) {
    if (reference.conversation?.conversationType === 'personal' || noticeFailure(error).kind !== 'refused') throw error;
    await toConversation();
  }
}
