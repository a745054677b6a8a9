import type { DueReview } from '../../reviews/review-list.ts';
import type { WeeklyReview } from '../../reviews/weekly-review.ts';
import { type AdaptiveCard, adaptiveCard, escapeMarkdown, heading, link, plain, textBlock, toldInNotifications } from '../adaptive-card.ts';
import { fitsInMessage } from '../card-size.ts';
import type { CardContext } from '../card-context.ts';
import { longDate } from '../routines/moment.ts';

export interface ReviewMessage {
  readonly review: WeeklyReview;
  /** Where a page is edited, with `{file}` in place of its path; without it the file is named. */
  readonly editUrl?: string | undefined;
}

interface OwnedReview extends DueReview {
  readonly owner: string;
}

/** The week's message to the owners of pages: the latest reviews first, as many as a message of Teams has room for. */
export function reviewMessageCard({ review, editUrl }: ReviewMessage, context: CardContext): AdaptiveCard {
  const all = review.owners.flatMap(({ owner, reviews }) => reviews.map((one) => ({ owner, ...one }))).toSorted((a, b) => a.due.localeCompare(b.due));
  const cardOf = (count: number) => messageWith(all.slice(0, count), all.length - count, { review, editUrl }, context);
  if (fitsInMessage(cardOf(all.length))) return cardOf(all.length);
  let [fits, tooMany] = [0, all.length];
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (fitsInMessage(cardOf(middle))) fits = middle;
    else tooMany = middle;
  }
  return cardOf(fits);
}

function messageWith(shown: readonly OwnedReview[], left: number, { review, editUrl }: ReviewMessage, context: CardContext): AdaptiveCard {
  const words = context.texts.reviews;
  const counts = [
    ...(review.overdue > 0 ? [`${words.overdue} ${review.overdue}.`] : []),
    ...(review.soon > 0 ? [`${words.soon} ${review.soon}.`] : []),
  ].join(' ');
  const owners = [...Map.groupBy(shown, ({ owner }) => owner)].toSorted(([a], [b]) => a.localeCompare(b, 'sv'));
  return toldInNotifications(adaptiveCard({
    language: context.language,
    summary: `${words.heading}. ${counts}`,
    body: [
      heading(words.heading, 'Large'),
      plain(counts, { weight: 'Bolder' }),
      ...owners.flatMap(([owner, own]) => [heading(owner), textBlock(own.map((one) => line(one, editUrl, context)).join('\n'))]),
      ...(left > 0 ? [plain(`${words.more} ${left}. ${words.wholeList}`)] : []),
      plain(words.how),
      ...(review.openChecks > 0 ? [plain(`${words.openChecks} ${review.openChecks}.`, { isSubtle: true })] : []),
    ],
  }));
}

/** "- [Hot per telefon](…): försenad sedan 3 mars 2026". */
function line({ file, title, due, standing }: OwnedReview, editUrl: string | undefined, { texts: { reviews: words }, language }: CardContext): string {
  const page = editUrl === undefined ? `${escapeMarkdown(title)} (${escapeMarkdown(file)})` : link(title, editAddress(editUrl, file));
  return `- ${page}: ${standing === 'passed' ? words.overdueSince : words.dueBy} ${longDate(due, language)}`;
}

/** The slashes of the path stay; whatever else has a meaning in an address loses it. */
function editAddress(editUrl: string, file: string): string {
  return editUrl.replaceAll('{file}', file.split('/').map(encodeURIComponent).join('/'));
}
