import { pageCard } from '../../cards/answer-card.ts';
import { cardContext } from '../../cards/card-context.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { wholePageCard } from '../../cards/whole-page-card.ts';
import type { pageVerbs } from '../../cards/verbs/page-verbs.ts';
import type { ActionHandlers } from './action-handler.ts';

/** Pages open below the pressed card, so that it stays to read. */
export const pageActions: ActionHandlers<Exclude<keyof typeof pageVerbs, 'offer.show'>> = {
  'page.open': async ({ action, deps }) => {
    const context = cardContext(deps.guide.base, action);
    const document = context.findDocument(action.slug);
    if (document === undefined) return { kind: 'below', card: noticeCard(context.texts.notes.pageGone, context) };
    const { offers } = document.frontMatter;
    return { kind: 'below', card: pageCard({ document, offers, passage: undefined, notes: [] }, context) };
  },
  'page.show': async ({ action, deps }) => {
    const context = cardContext(deps.guide.base, action);
    const document = context.findDocument(action.slug);
    return { kind: 'below', card: document === undefined ? noticeCard(context.texts.notes.pageGone, context) : wholePageCard(document, context) };
  },
};
