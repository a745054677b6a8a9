import type { Offer } from '../knowledge/offer.ts';

/**
 * The hand-offs of a page in the order shown. When the manager is part of the problem nobody is sent to the manager:
 * the channels without the manager take that place.
 */
export function orderOffers(offers: readonly Offer[], { managerInvolved }: { managerInvolved: boolean }): readonly Offer[] {
  if (!managerInvolved) return offers;
  const others = offers.filter((offer) => offer !== 'manager');
  const added = (['whistleblower', 'union'] as const).filter((offer) => !others.includes(offer));
  return [...others, ...added];
}
