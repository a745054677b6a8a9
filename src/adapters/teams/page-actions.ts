import { pageCard } from '../../cards/answer-card.ts';
import { whereOthersRead } from '../../cards/conversation/private-chat.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { pageOffers } from '../../cards/page-parts.ts';
import { wholePageCard } from '../../cards/whole-page-card.ts';
import type { pageVerbs } from '../../cards/verbs/page-verbs.ts';
import type { ActionHandlers, ActionReply, Press } from './action-handler.ts';
import { rememberOpened } from './conversation/last-shown.ts';
import { turnCards } from './conversation/turn-cards.ts';

/** Pages open below the pressed card, so that it stays to read. */
export const pageActions: ActionHandlers<Exclude<keyof typeof pageVerbs, 'offer.show'>> = {
  'page.open': async ({ action, context: turn, deps }) => {
    const context = turnCards(turn.activity, deps, action);
    const document = context.findDocument(action.slug);
    if (document === undefined) return { kind: 'below', card: noticeCard(context.texts.notes.pageGone, context) };
    rememberOpened(turn.activity, deps, document);
    deps.conversation.onOpened?.({ slug: document.slug, language: action.language });
    const offers = pageOffers(document, context);
    return { kind: 'below', card: whereOthersRead(pageCard({ document, offers, passage: undefined, notes: [] }, context), context) };
  },
  'page.show': async ({ action, context: turn, deps }) => {
    const context = turnCards(turn.activity, deps, action);
    const document = context.findDocument(action.slug);
    if (document === undefined) return { kind: 'below', card: noticeCard(context.texts.notes.pageGone, context) };
    rememberOpened(turn.activity, deps, document);
    return { kind: 'below', card: whereOthersRead(wholePageCard(document, context), context) };
  },
};

/** One more section of a page, on the card that was pressed, for the one who pressed. */
export async function sectionAction({ action, context: turn, deps }: Press<'page.section'>): Promise<ActionReply> {
  const context = turnCards(turn.activity, deps, action);
  const document = context.findDocument(action.slug);
  if (document === undefined) return { kind: 'below', card: noticeCard(context.texts.notes.pageGone, context) };
  rememberOpened(turn.activity, deps, document);
  const offers = pageOffers(document, context);
  const passage = document.passages[action.section];
  const asked = (action.asked ?? []).flatMap((at) => document.passages[at] ?? []);
  return { kind: 'for-one', card: whereOthersRead(pageCard({ document, offers, passage, asked, notes: [] }, context), context) };
}
