import type { Document } from '../knowledge/document.ts';
import type { Language } from '../knowledge/language.ts';
import type { Offer } from '../knowledge/offer.ts';
import type { AcuteAnswer, OtherDanger } from './answer.ts';
import type { Spared } from './manager-part.ts';
import { sparingManager } from './order-offers.ts';

const offersInDanger: readonly Offer[] = ['112', 'security', 'manager'];
const offersToReader: readonly Offer[] = ['112', 'support'];

export interface Alarm {
  readonly language: Language;
  /** The page on this danger; undefined when the knowledge base has none. */
  readonly document: Document | undefined;
  /** Slugs of all pages on the card, that one first. */
  readonly pages: readonly string[];
  readonly spares: Spared | undefined;
  readonly danger: OtherDanger | undefined;
}

/** 112 leads, whatever else is known; then those who can help now, then what the page offers. Who may not want to live gets those who listen. */
export function acuteAnswer({ language, document, pages, spares, danger }: Alarm): AcuteAnswer {
  const offers = danger === 'own' ? offersToReader : [...new Set([...offersInDanger, ...(document?.frontMatter.offers ?? [])])];
  return { kind: 'acute', language, personalData: [], pages, offers: sparingManager(offers, { spares }), spares, danger, ...(document && { document }) };
}
