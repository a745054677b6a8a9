import type { Choices } from '../answering/answer.ts';
import { type AdaptiveCard, type CardElement, adaptiveCard, buttons, heading, plain } from './adaptive-card.ts';
import type { CardContext } from './card-context.ts';
import { offerButtons, pageRows } from './page-parts.ts';

/** Two to four pages to choose between. Help is at hand without choosing. */
export function choicesCard(answer: Choices, notes: readonly CardElement[], context: CardContext): AdaptiveCard {
  const { choices, answer: sentences } = context.texts;
  const slugs = answer.documents.map(({ slug }) => slug);
  return adaptiveCard({
    language: context.language,
    summary: choices.heading,
    body: [
      ...notes,
      heading(choices.heading, 'Large'),
      plain(choices.hint),
      ...pageRows(slugs, context),
      plain(sentences.emergencyLine, { weight: 'Bolder' }),
      ...buttons(offerButtons(answer.offers, context)),
    ],
  });
}
