import { type OfficialChannel, officialChannels } from '../handoff/official-channel.ts';
import type { Offer } from '../knowledge/offer.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from './adaptive-card.ts';
import { actionButton } from './card-action.ts';
import type { CardContext } from './card-context.ts';
import { contactElements } from './handoff/contact-elements.ts';
import { pageRows, unknownContact } from './page-parts.ts';

/** The offers that need no more than contacts and a page; the others have cards of their own in `handoff/`. */
export type PlainOffer = Exclude<Offer, 'security' | 'incident' | 'whistleblower' | 'police-report'>;

/** What a hand-off is, whom it reaches, and the page about it. Nothing is sent from this card. */
export function offerCard(offer: PlainOffer, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { heading: title, body } = texts.offers[offer];
  const channel: OfficialChannel = officialChannels[offer];
  const contacts = channel.contacts.flatMap((key) => context.findContact(key) ?? []);
  const around = offer === 'manager' ? [actionButton(texts.handoff.manager.button, { verb: 'manager.involved', language })] : [];
  return adaptiveCard({
    language,
    summary: title,
    body: [
      heading(title, 'Large'),
      plain(body),
      ...(contacts.length === 0 ? [unknownContact(context)] : []),
      ...contacts.flatMap((contact) => contactElements(contact, context)),
      ...buttons(around),
      ...pageRows([channel.page], context),
    ],
  });
}
