import type { Offer } from '../knowledge/offer.ts';

/** Whom to turn to when no page answers. */
export const offersWithoutPage: readonly Offer[] = ['security', 'manager', '114-14', '112'];

/**
 * The hand-offs of an answer in the order shown, when nobody is in danger now. 112 stays at hand but does not lead: the
 * card has its line about danger above. When the manager is part of the problem nobody is sent to the manager; the
 * channels without the manager take that place.
 */
export function orderOffers(offers: readonly Offer[], { managerInvolved }: { managerInvolved: boolean }): readonly Offer[] {
  const withoutManager = managerInvolved ? aroundTheManager(offers) : offers;
  const others = withoutManager.filter((offer) => offer !== '112');
  return withoutManager.includes('112') ? [...others, '112'] : others;
}

function aroundTheManager(offers: readonly Offer[]): readonly Offer[] {
  const others = offers.filter((offer) => offer !== 'manager');
  const added = (['whistleblower', 'union'] as const).filter((offer) => !others.includes(offer));
  return [...others, ...added];
}
