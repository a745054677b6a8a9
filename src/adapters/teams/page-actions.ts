import { pageCard } from '../../cards/answer-card.ts';
import { whereOthersRead } from '../../cards/conversation/private-chat.ts';
import { noticeCard } from '../../cards/notice-card.ts';
import { pageOffers } from '../../cards/page-parts.ts';
import { wholePageCard } from '../../cards/whole-page-card.ts';
import type { pageVerbs } from '../../cards/verbs/page-verbs.ts';
import { listOf, type Shown } from '../../conversation/shown.ts';
import type { Document } from '../../knowledge/document.ts';
import type { ActionHandlers, ActionReply, Press } from './action-handler.ts';
import { lastShown, rememberShown } from './conversation/last-shown.ts';
import { turnCards } from './conversation/turn-cards.ts';

/** Pages open below the pressed card, so that it stays to read. */
export const pageActions: ActionHandlers<Exclude<keyof typeof pageVerbs, 'offer.show'>> = {
  'page.open': async ({ action, context: turn, deps }) => {
    const context = turnCards(turn.activity, deps, action);
    const document = context.findDocument(action.slug);
    if (document === undefined) return { kind: 'below', card: noticeCard(context.texts.notes.pageGone, context) };
    rememberShown(turn.activity, deps, opened(document, { context: turn, deps }));
    deps.conversation.onOpened?.({ slug: document.slug, language: action.language });
    const offers = pageOffers(document, context);
    return { kind: 'below', card: whereOthersRead(pageCard({ document, offers, passage: undefined, notes: [] }, context), context) };
  },
  'page.show': async ({ action, context: turn, deps }) => {
    const context = turnCards(turn.activity, deps, action);
    const document = context.findDocument(action.slug);
    if (document === undefined) return { kind: 'below', card: noticeCard(context.texts.notes.pageGone, context) };
    rememberShown(turn.activity, deps, opened(document, { context: turn, deps }));
    return { kind: 'below', card: whereOthersRead(wholePageCard(document, context), context) };
  },
};

/** One more section of a page, on the card that was pressed, for the one who pressed. */
export async function sectionAction({ action, context: turn, deps }: Press<'page.section'>): Promise<ActionReply> {
  const context = turnCards(turn.activity, deps, action);
  const document = context.findDocument(action.slug);
  if (document === undefined) return { kind: 'below', card: noticeCard(context.texts.notes.pageGone, context) };
  rememberShown(turn.activity, deps, opened(document, { context: turn, deps }));
  const offers = pageOffers(document, context);
  const passage = document.passages[action.section];
  return { kind: 'for-one', card: whereOthersRead(pageCard({ document, offers, passage, notes: [] }, context), context) };
}

/** A page that was opened from a list leaves the list where it was: the others can still be picked. More of an alarm's page leaves the alarm. */
function opened({ slug, language }: Document, { context: { activity }, deps }: Pick<Press<'page.open'>, 'context' | 'deps'>): Shown {
  const last = lastShown(activity, deps);
  if (last?.kind === 'alarm' && last.slug === slug) return { ...last, language };
  const list = last === undefined ? [] : listOf(last);
  return { kind: 'page', slug, language, ...(list.includes(slug) && { offered: list }) };
}
