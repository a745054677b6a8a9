import type { Offer } from '../knowledge/offer.ts';
import type { ManagerPart, Spared } from './manager-part.ts';

/** Whom to turn to when no page answers. */
export const offersWithoutPage: readonly Offer[] = ['security', 'manager', '114-14', '112'];

/**
 * The hand-offs of an answer in the order shown, when nobody is in danger now. 112 stays at hand but does not lead: the
 * card has its line about danger above. When the manager is part of the problem nobody is sent to the manager; the
 * channels without the manager take that place. Where a manager is spoken of, another one leads: it may be the same.
 */
export function orderOffers(offers: readonly Offer[], { managerPart }: { readonly managerPart: ManagerPart }): readonly Offer[] {
  const shown = managerPart === 'involved' ? aroundTheManager(offers) : offers;
  const others = shown.filter((offer) => offer !== '112');
  const ordered = managerPart === 'mentioned' ? notManagerFirst(others) : others;
  return shown.includes('112') ? [...ordered, '112'] : ordered;
}

/** The same offers with 112 at hand, for what was like danger and may be it after all. */
export function withEmergency(offers: readonly Offer[]): readonly Offer[] {
  return offers.includes('112') ? offers : [...offers, '112'];
}

/** The same offers in the same order, but for the manager who is part of the problem: for cards that show other ways already. */
export function sparingManager(offers: readonly Offer[], { spares }: { readonly spares: Spared | undefined }): readonly Offer[] {
  return spares === undefined ? offers : withoutManager(offers);
}

/** The same offers in the same order, with the channels without the manager in place of the manager who is part of the problem. */
export function aroundTheManager(offers: readonly Offer[]): readonly Offer[] {
  const others = withoutManager(offers);
  const added = (['whistleblower', 'union'] as const).filter((offer) => !others.includes(offer));
  return [...others, ...added];
}

function withoutManager(offers: readonly Offer[]): readonly Offer[] {
  return offers.filter((offer) => offer !== 'manager');
}

function notManagerFirst([first, second, ...others]: readonly Offer[]): readonly Offer[] {
  const both = first === 'manager' ? [second, first] : [first, second];
  return [...both.filter((offer) => offer !== undefined), ...others];
}
