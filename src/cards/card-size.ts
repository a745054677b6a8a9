import type { AdaptiveCard } from './adaptive-card.ts';

/** Teams takes at most 28 KB a message; this leaves room for what it adds. */
const mostBytes = 24_500;

/** Whether a card is small enough to be sent. */
export function fitsInMessage(card: AdaptiveCard): boolean {
  return new TextEncoder().encode(JSON.stringify(card)).length <= mostBytes;
}
