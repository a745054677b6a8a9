import type { DirectAnswer } from '../answering/answer.ts';
import type { Document } from '../knowledge/document.ts';
import type { Offer } from '../knowledge/offer.ts';
import type { Passage } from '../knowledge/passage.ts';
import { type AdaptiveCard, type CardElement, adaptiveCard, buttons, heading, plain } from './adaptive-card.ts';
import { actionButton } from './card-action.ts';
import type { CardContext } from './card-context.ts';
import { languageNote, leadingPassage, offerButtons, pageButtons, pageFooter } from './page-parts.ts';
import { passageElements } from './passage-blocks.ts';

export function answerCard(answer: DirectAnswer, notes: readonly CardElement[], context: CardContext): AdaptiveCard {
  return pageCard({ document: answer.document, offers: answer.offers, passage: answer.passage, notes }, context);
}

export interface PageCardContent {
  readonly document: Document;
  readonly offers: readonly Offer[];
  /** The passage that met the question, shown after "Gör nu". */
  readonly passage: Passage | undefined;
  readonly notes: readonly CardElement[];
}

/** A page in short: what to do now first, then the passage asked for, then where to go from here. */
export function pageCard({ document, offers, passage, notes }: PageCardContent, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { title, related } = document.frontMatter;
  const lead = leadingPassage(document);
  const further = passage === undefined || passage.id === lead?.id ? [] : passageElements(passage, context);
  const showAll = actionButton(texts.answer.showWholePage, { verb: 'page.show', slug: document.slug, language });
  return adaptiveCard({
    language: document.language,
    summary: title,
    body: [
      ...notes,
      heading(title, 'Large'),
      ...languageNote(document, context),
      ...(offers.includes('112') ? [plain(texts.answer.emergencyLine, { weight: 'Bolder' })] : []),
      ...(lead === undefined ? [] : passageElements(lead, context)),
      ...further,
      ...buttons(offerButtons(offers, context, { topic: document.slug })),
      plain(texts.answer.more, { weight: 'Bolder' }),
      ...buttons([showAll, ...pageButtons(related, context)]),
      ...pageFooter(document, context, { mostSources: 2 }),
    ],
  });
}
