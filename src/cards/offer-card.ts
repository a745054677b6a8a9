import { type Channel, channels } from '../handoff/channel.ts';
import { type Contact, telephoneLink } from '../knowledge/contact.ts';
import type { Offer } from '../knowledge/offer.ts';
import { type AdaptiveCard, type CardAction, type CardElement, adaptiveCard, buttons, heading, plain } from './adaptive-card.ts';
import type { CardContext } from './card-context.ts';
import { pageButtons } from './page-parts.ts';

/** What a hand-off is, whom it reaches, and the page about it. Nothing is sent from this card. */
export function offerCard(offer: Offer, context: CardContext): AdaptiveCard {
  const { heading: title, body } = context.texts.offers[offer];
  const channel: Channel = channels[offer];
  const contacts = channel.contacts.flatMap((key) => context.findContact(key) ?? []);
  return adaptiveCard({
    language: context.language,
    summary: title,
    body: [
      heading(title, 'Large'),
      plain(body),
      ...(contacts.length === 0 ? [plain(context.texts.unknownContact)] : []),
      ...contacts.flatMap((contact) => contactElements(contact, context)),
      ...buttons(pageButtons([channel.page], context)),
    ],
  });
}

function contactElements(contact: Contact, context: CardContext): readonly CardElement[] {
  const { texts, language } = context;
  const name = contact.name[language];
  const mark = contact.example ? ` (${texts.footer.example})` : '';
  const details = [contact.phone, contact.email].filter((detail) => detail !== undefined).join(', ');
  const actions: CardAction[] = [];
  if (contact.phone !== undefined) {
    actions.push({ type: 'Action.OpenUrl', title: `${texts.call} ${contact.phone}`, url: telephoneLink(contact.phone) });
  }
  if (contact.link !== undefined) {
    actions.push({ type: 'Action.OpenUrl', title: `${texts.open} ${name}`, url: contact.link });
  }
  return [plain(`${name}${mark}${details === '' ? '' : `: ${details}`}`, { separator: true }), ...buttons(actions)];
}
