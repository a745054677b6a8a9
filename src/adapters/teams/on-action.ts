import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/adaptive-card.ts';
import { pageCard } from '../../cards/answer-card.ts';
import { type Action, readAction } from '../../cards/card-action.ts';
import { cardContext } from '../../cards/card-context.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { offerCard } from '../../cards/offer-card.ts';
import { wholePageCard } from '../../cards/whole-page-card.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { texts } from '../../cards/texts/texts.ts';
import { activityLanguage } from './message-text.ts';
import { sendCard } from './send-card.ts';
import type { TurnDeps } from './turn-deps.ts';

/**
 * Sends the card for a pressed button as a message of its own, so that the earlier card stays to read, and returns the
 * sentence that the client shows at the button. What the client sent is checked; what does not fit gets a clear sentence.
 */
export async function onAction(context: TurnContext, { guide, log }: TurnDeps): Promise<string> {
  const { value } = context.activity;
  const read = readAction(value?.action?.verb, value?.action?.data);
  if (read.kind === 'action') {
    log({ event: 'action.taken', verb: read.action.verb });
    await sendCard(context, actionCard(read.action, guide.base));
    return texts[read.action.language].notes.shownBelow;
  }
  log({ event: 'action.refused', reason: read.kind });
  const quiet = cardContext(guide.base, { language: activityLanguage(context.activity) });
  await sendCard(context, noticeCard(quiet.texts.notes.unknownAction, quiet));
  return quiet.texts.notes.shownBelow;
}

function actionCard(action: Action, base: KnowledgeBase): AdaptiveCard {
  const context = cardContext(base, action);
  if (action.verb === 'offer.show') return offerCard(action.offer, context);
  const document = context.findDocument(action.slug);
  if (document === undefined) return noticeCard(context.texts.notes.pageGone, context);
  if (action.verb === 'page.show') return wholePageCard(document, context);
  return pageCard({ document, offers: document.frontMatter.offers, passage: undefined, notes: [] }, context);
}
