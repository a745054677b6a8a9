import type { CardContext } from '../../src/cards/card-context.ts';
import { messageCard } from '../../src/cards/handoff/message-card.ts';
import { noticeCard } from '../../src/cards/notice-card.ts';
import { reviewMessageCard } from '../../src/cards/reviews/review-message-card.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { weeklyReview } from '../../src/reviews/weekly-review.ts';
import type { NamedCard } from './every-card.ts';

const editUrl = 'https://git.example.org/stadens-organisation/radrum-kunskap/-/edit/main/knowledge/{file}?message=granskning(1)';

/** What the owners of pages are told: of all pages when every review is late, and of those in a usual week. */
export function reviewCards(base: KnowledgeBase, context: CardContext): readonly NamedCard[] {
  const words = context.texts.reviews;
  const weeks = ['2027-06-01', '2040-01-01'].flatMap((today) => weeklyReview(base, today) ?? []);
  return [
    ...weeks.flatMap((review, at) => [
      { name: `review-message ${at}`, card: reviewMessageCard({ review }, context) },
      { name: `review-message-links ${at}`, card: reviewMessageCard({ review, editUrl }, context) },
    ]),
    { name: 'owners-connected', card: messageCard({ title: words.connected, sentences: [words.connectedBody] }, context) },
    { name: 'owners-disconnected', card: messageCard({ title: words.disconnected, sentences: [words.disconnectedBody] }, context) },
    { name: 'owners-not-here', card: noticeCard(words.notHere, context) },
  ];
}
