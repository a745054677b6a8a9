import { aroundTheManager } from '../answering/order-offers.ts';
import { dateFormat } from '../knowledge/date-format.ts';
import type { Document } from '../knowledge/document.ts';
import type { Offer } from '../knowledge/offer.ts';
import type { Passage } from '../knowledge/passage.ts';
import { reviewDate, reviewStanding, type ReviewStanding } from '../knowledge/review-date.ts';
import type { Section } from '../knowledge/section.ts';
import { type CardAction, type CardElement, escapeMarkdown, link, plain, rows, textBlock } from './adaptive-card.ts';
import { actionButton } from './card-action.ts';
import { type CardContext, carried } from './card-context.ts';

export function findPassage(document: Document, section: Section): Passage | undefined {
  return document.passages.find((passage) => passage.section === section);
}

/** What to read first: "Gör nu", or the first passage of a page that has none. */
export function leadingPassage(document: Document): Passage | undefined {
  return findPassage(document, 'do-now') ?? document.passages[0];
}

/** What a page offers, as its card shows it: around the manager where the card spares the manager. */
export function pageOffers({ frontMatter: { offers } }: Document, { spares }: Pick<CardContext, 'spares'>): readonly Offer[] {
  return spares === undefined ? offers : aroundTheManager(offers);
}

/** Whom to ask where the contact directory has nobody. */
export function unknownContact({ texts, spares }: CardContext): CardElement {
  return plain(spares === undefined ? texts.unknownContact : texts.unknownContactButManager);
}

/**
 * The hand-offs as buttons. The two emergency numbers call at once; the others open their own card. Beside the manager stands the
 * way around the manager; a card that spares the manager has neither, whatever it is given. `topic` is the page that the offers stand on. Where others read along only
 * the numbers are offered; with `isDanger` also those who can help, but never a way that tells the others of a manager who is part of it.
 */
export function offerButtons(offers: readonly Offer[], context: CardContext, { topic, isDanger = false }: { readonly topic?: string | undefined; readonly isDanger?: boolean } = {}): readonly CardAction[] {
  const data = { ...carried(context), ...(topic !== undefined && { topic }) };
  return offers.flatMap((offer): readonly CardAction[] => {
    const title = context.texts.offers[offer].button;
    if (offer === '112') return [{ type: 'Action.OpenUrl', title, url: 'tel:112' }];
    if (offer === '114-14') return [{ type: 'Action.OpenUrl', title, url: 'tel:11414' }];
    const isShared = context.place === 'shared';
    if (offer === context.spares || (isShared && (!isDanger || offer === 'whistleblower'))) return [];
    const around = offer === 'manager' && !isShared ? [actionButton(context.texts.handoff.manager.button, { verb: 'manager.involved', language: context.language, ...(topic !== undefined && { topic }) })] : [];
    return [actionButton(title, { verb: 'offer.show', offer, ...data }), ...around];
  });
}

/** Rows that open pages, by their titles; a slug without a page is left out. */
export function pageRows(slugs: readonly string[], context: CardContext): readonly CardElement[] {
  const actions = slugs.flatMap((slug) => {
    const document = context.findDocument(slug);
    if (document === undefined) return [];
    const { title } = document.frontMatter;
    return [actionButton(title, { verb: 'page.open', slug, ...carried(context) })];
  });
  return rows(actions);
}

/** Says so when the page is shown in another language than the one asked in. */
export function languageNote(document: Document, context: CardContext): readonly CardElement[] {
  return document.language === context.language ? [] : [plain(context.texts.answer.otherLanguage, { isSubtle: true })];
}

/** Who answers for the page, when it was last reviewed, and where it is from. Pages of a foreign base may have none of it. */
export function pageFooter(document: Document, context: CardContext, { mostSources }: { mostSources: number }): readonly CardElement[] {
  const { footer } = context.texts;
  const { owner, last_reviewed_on, sources } = document.frontMatter;
  if (owner === '') return [];
  const review = reviewSentence(document, context);
  const shown = sources.slice(0, mostSources).map(({ title, url }) => link(title, url));
  const lines = [
    `${footer.owner}: ${escapeMarkdown(context.ownerName(owner))}. ${footer.reviewed}: ${last_reviewed_on}.`,
    ...(review?.standing === 'soon' ? [review.sentence] : []),
    ...(shown.length > 0 ? [`${footer.sources}: ${shown.join(', ')}.`] : []),
    ...(sources.length > shown.length ? [footer.moreSources] : []),
  ];
  return [
    ...(review?.standing === 'passed' ? [plain(review.sentence, { spacing: 'Medium' })] : []),
    textBlock(lines.join(' '), { size: 'Small', isSubtle: true, separator: true, spacing: 'Medium' }),
  ];
}

interface ReviewSentence {
  readonly standing: Exclude<ReviewStanding, 'fine'>;
  readonly sentence: string;
}

/** A late review concerns the reader: the page may no longer be right. The year is said when it is another than this one. */
function reviewSentence({ frontMatter }: Document, { texts: { footer }, language, today }: CardContext): ReviewSentence | undefined {
  const standing = today === undefined ? 'fine' : reviewStanding(frontMatter, today);
  if (standing === 'fine') return undefined;
  const due = reviewDate(frontMatter);
  const isThisYear = due.slice(0, 4) === today?.slice(0, 4);
  const month = dateFormat(language, { month: 'long', timeZone: 'UTC', ...(!isThisYear && { year: 'numeric' }) }).format(new Date(due));
  return { standing, sentence: `${standing === 'passed' ? footer.reviewPassed : footer.reviewSoon} ${month}.` };
}
