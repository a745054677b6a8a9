import { type AdaptiveCard, adaptiveCard, plain } from './adaptive-card.ts';
import type { CardContext } from './card-context.ts';

/** One sentence from the guide, with the line about danger that every card of its own keeps. */
export function noticeCard(sentence: string, context: CardContext): AdaptiveCard {
  return adaptiveCard({
    language: context.language,
    summary: sentence,
    body: [plain(sentence), plain(context.texts.answer.emergencyLine, { weight: 'Bolder' })],
  });
}
