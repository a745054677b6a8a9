import { type Contact, telephoneLink } from '../../knowledge/contact.ts';
import { type CardAction, type CardElement, buttons, plain } from '../adaptive-card.ts';
import type { CardContext } from '../card-context.ts';
import { openingHours } from './opening-hours-text.ts';

/** A contact by its function: phone, Teams chat, e-mail and link as far as the directory has them. Examples say so. */
export function contactElements(contact: Contact, context: CardContext): readonly CardElement[] {
  const { texts, language } = context;
  const name = contact.name[language];
  const mark = contact.example ? ` (${texts.footer.example})` : '';
  const details = [contact.phone, contact.email].filter((detail) => detail !== undefined).join(', ');
  const hours = openingHours(contact.hours, texts.handoff.security);
  return [
    plain(`${name}${mark}${details === '' ? '' : `: ${details}`}`, { separator: true }),
    ...(hours === undefined ? [] : [plain(hours, { size: 'Small', isSubtle: true, spacing: 'None' })]),
    ...buttons(contactButtons(contact, context)),
  ];
}

export function contactButtons(contact: Contact, { texts, language }: CardContext): readonly CardAction[] {
  const name = contact.name[language];
  const { chat, email } = texts.handoff.security;
  return [
    ...(contact.phone === undefined ? [] : [open(`${texts.call} ${contact.phone}`, telephoneLink(contact.phone))]),
    ...(contact.teams === undefined ? [] : [open(`${chat}: ${name}`, `https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(contact.teams)}`)]),
    ...(contact.email === undefined ? [] : [open(`${email} ${contact.email}`, `mailto:${contact.email}`)]),
    ...(contact.link === undefined ? [] : [open(`${texts.open} ${name}`, contact.link)]),
  ];
}

function open(title: string, url: string): CardAction {
  return { type: 'Action.OpenUrl', title, url };
}
