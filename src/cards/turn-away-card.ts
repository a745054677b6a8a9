import type { Refusal, Stop } from '../answering/answer.ts';
import { type AdaptiveCard, type CardElement, adaptiveCard, buttons, heading, plain } from './adaptive-card.ts';
import type { CardContext } from './card-context.ts';
import { offerButtons, pageRows } from './page-parts.ts';

/** Turns a person away from what the guide must not do or take in, and shows the way that is open. */
export function turnAwayCard(answer: Refusal | Stop, notes: readonly CardElement[], context: CardContext): AdaptiveCard {
  const { refuse, stop } = context.texts;
  const isStop = answer.kind === 'stop';
  const title = isStop ? stop.heading : refuse.heading;
  return adaptiveCard({
    language: context.language,
    summary: title,
    body: [
      heading(title, 'Large'),
      ...(answer.reply === undefined ? [] : [plain(answer.reply[context.language])]),
      ...(isStop ? [plain(stop.nothingKept)] : []),
      ...notes,
      plain(isStop ? stop.channel : refuse.instead, { weight: 'Bolder' }),
      ...pageRows(answer.documents.map(({ slug }) => slug), context),
      ...buttons(offerButtons(answer.offers, context)),
    ],
  });
}
