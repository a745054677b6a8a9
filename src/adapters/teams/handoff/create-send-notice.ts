import { type CloudAdapter, type ConversationReference } from 'botbuilder';
import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import { cardContext } from '../../../cards/card-context.ts';
import { type ChannelNotice, channelNoticeCard } from '../../../cards/handoff/channel-cards.ts';
import { type PersonNotice, personNoticeCard } from '../../../cards/handoff/person-notice-cards.ts';
import { reviewMessageCard } from '../../../cards/reviews/review-message-card.ts';
import type { NoticeMessage, SendNotice } from '../../../handoff/send-cargo.ts';
import type { IsHoliday } from '../../../handoff/opening-hours.ts';
import { securityContacts } from '../../../handoff/security-contact.ts';
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import { reviewDay } from '../../../reviews/review-moment.ts';
import { weeklyReview } from '../../../reviews/weekly-review.ts';
import { bounded } from '../bounded.ts';
import { isRunNotice, runNoticeCardOf, sendRunNotice } from '../routines/send-run-notice.ts';
import { cardMessage } from '../send-card.ts';
import { noticeFailure } from './notice-failure.ts';

export interface SendNoticeParts {
  readonly adapter: CloudAdapter;
  /** Application id of the bot; empty in local mode. */
  readonly appId: string;
  /** The knowledge of the moment, for the names of pages and contacts. */
  readonly base: () => KnowledgeBase;
  readonly isHoliday: IsHoliday;
  readonly now: () => number;
  readonly incidentUrl?: string | undefined;
  /** Where a page is edited, with `{file}` in place of its path. */
  readonly editUrl?: string | undefined;
  /** For the whole message, in milliseconds; shorter than a lease of the outbox. */
  readonly timeoutMs: number;
}

/** Posts notices as messages that the bot sends unasked, into the conversation whose reference was saved. */
export function createSendNotice(parts: SendNoticeParts): SendNotice {
  const { adapter, appId, timeoutMs } = parts;
  return async (message) => {
    const post = async (): Promise<void> => {
      const { notice, address, language } = message;
      if (isRunNotice(notice)) return sendRunNotice(notice, address, runNoticeCardOf(notice, parts.base(), language), { adapter, appId });
      const reference = JSON.parse(address) as Partial<ConversationReference>;
      const card = noticeCardOf(message, parts);
      if (card === undefined) return;
      await adapter.continueConversationAsync(appId, reference, async (context) => void (await context.sendActivity(cardMessage(card))));
    };
    try {
      await bounded(post(), timeoutMs);
      return { kind: 'received' };
    } catch (error) {
      return noticeFailure(error);
    }
  };
}

/** Nothing when there is nothing left to tell: the pages have been reviewed since the notice was saved. */
function noticeCardOf({ notice, language, request }: NoticeMessage, { base, isHoliday, now, incidentUrl, editUrl }: SendNoticeParts): AdaptiveCard | undefined {
  const organisation = organisationOf(notice, request);
  const context = cardContext(base(), { language, organisation });
  if (notice.kind === 'owners.review') {
    const review = weeklyReview(base(), reviewDay(now()));
    return review && reviewMessageCard({ review, editUrl }, context);
  }
  if (isForChannel(notice)) return channelNoticeCard(notice, request, context);
  if (!isForPerson(notice)) throw new Error(`There is no card for the notice ${notice.kind}.`);
  const contacts = securityContacts({ directory: base().contacts, organisation, at: now(), isHoliday });
  return personNoticeCard({ notice, contacts, webForm: incidentUrl }, context);
}

/** Where the person works whom the notice is about. A request that is closed does not tell any more. */
function organisationOf(notice: NoticeMessage['notice'], request: NoticeMessage['request']): string | undefined {
  if ('organisation' in notice) return notice.organisation;
  return request !== undefined && 'details' in request ? request.details.organisation : undefined;
}

function isForChannel(notice: NoticeMessage['notice']): notice is ChannelNotice {
  return notice.kind.startsWith('channel.') || notice.kind.startsWith('security.');
}

function isForPerson(notice: NoticeMessage['notice']): notice is PersonNotice {
  return ['report.', 'request.', 'requester.'].some((beginning) => notice.kind.startsWith(beginning));
}
