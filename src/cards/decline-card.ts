import type { Decline } from '../answering/answer.ts';
import { type AdaptiveCard, type CardElement, adaptiveCard, buttons, heading, plain } from './adaptive-card.ts';
import type { CardContext } from './card-context.ts';
import { offerButtons, pageRows } from './page-parts.ts';

/** An honest "I do not know", with whom to ask; or the written reply to a greeting or another service's matter. */
export function declineCard(answer: Decline, notes: readonly CardElement[], context: CardContext): AdaptiveCard {
  const { decline } = context.texts;
  const suggestions = pageRows(answer.suggestions.map(({ slug }) => slug), context);
  const opening =
    answer.reply === undefined
      ? [heading(decline.heading, 'Large'), plain(decline.body), plain(decline.scope)]
      : [plain(answer.reply[context.language], { size: 'Medium' })];
  return adaptiveCard({
    language: context.language,
    summary: answer.reply?.[context.language] ?? decline.heading,
    body: [
      ...notes,
      ...opening,
      plain(whomToAsk(answer, context), { weight: 'Bolder' }),
      ...buttons(offerButtons(answer.offers, context)),
      ...(suggestions.length > 0 ? [plain(decline.suggestions), ...suggestions] : []),
    ],
  });
}

/** Where nobody is offered, such as after a greeting, 112 still is. */
function whomToAsk({ offers }: Decline, { texts: { decline, answer } }: CardContext): string {
  if (offers.length === 0) return answer.emergencyLine;
  return offers.includes('manager') ? decline.whomToAsk : decline.whomToAskButManager;
}
