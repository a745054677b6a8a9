import { type AdaptiveCard, adaptiveCard, heading, plain } from '../adaptive-card.ts';
import type { CardContext } from '../card-context.ts';
import { list } from '../list.ts';

export interface Cleaned {
  readonly deleted: number;
  readonly failed: number;
}

/** How many of the bot's own cards are gone, and what it cannot delete. */
export function cleanedCard({ deleted, failed }: Cleaned, { texts, language, place }: CardContext): AdaptiveCard {
  const { clean } = texts.conversation;
  const told = deleted === 0 ? clean.none : deleted === 1 ? clean.count.one : `${clean.count.many} ${deleted}.`;
  const title = deleted === 0 && failed > 0 ? clean.notDone : clean.heading;
  const sentences = [...(deleted === 0 && failed > 0 ? [] : [told]), ...(failed > 0 ? [`${clean.failed} ${failed}.`] : [])];
  const remains = [clean.yours, clean.older, ...(place === 'shared' ? [clean.others] : []), clean.unasked, clean.seen, clean.sent, clean.copies];
  return adaptiveCard({
    language,
    summary: `${title}. ${sentences.join(' ')}`,
    body: [heading(title, 'Large'), ...sentences.map((sentence) => plain(sentence)), plain(clean.remains, { weight: 'Bolder' }), list(remains)],
  });
}
