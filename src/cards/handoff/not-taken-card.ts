import type { Contact } from '../../knowledge/contact.ts';
import type { SecurityContacts } from '../../handoff/security-contact.ts';
import { type AdaptiveCard, type CardAction, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import type { CardContext } from '../card-context.ts';
import type { TextInput } from '../card-input.ts';
import { contactButtons } from './contact-elements.ts';

export interface NotTaken {
  /** Everything that the person wrote, in lines. */
  readonly text: string;
  readonly contacts: SecurityContacts;
  /** Sends the same once more. */
  readonly again: CardAction;
}

/** Says that nothing was taken, whom to phone, and keeps the text on the card, in a field from which it can be copied. */
export function notTakenCard({ text, contacts, again }: NotTaken, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { notTaken, security } = texts.handoff;
  return adaptiveCard({
    language,
    summary: `${notTaken.heading}. ${notTaken.body}`,
    body: [
      { type: 'Container', style: 'attention', bleed: true, items: [heading(notTaken.heading, 'Large'), plain(notTaken.body)] },
      plain(notTaken.call, { weight: 'Bolder' }),
      ...callElements(contacts, context),
      plain(security.nobody),
      copyInput(text, notTaken.copy),
      ...buttons([again]),
    ],
  });
}

const mostToCall = 2;

/** Who answers at this hour, with buttons that call; those whom the directory gives no number are passed over. */
export function callElements({ now, later }: SecurityContacts, context: CardContext) {
  const canBeCalled = (contacts: readonly Contact[]) => contacts.filter(({ phone }) => phone !== undefined).slice(0, mostToCall);
  const answering = canBeCalled(now);
  const shown = answering.length > 0 ? answering : canBeCalled(later);
  return shown.flatMap((contact) => [
    plain(`${contact.name[context.language]}${contact.example ? ` (${context.texts.footer.example})` : ''}`),
    ...buttons(contactButtons(contact, context).slice(0, 1)),
  ]);
}

/** A text in a field: on a phone it can be marked and copied there, and not in a text block. */
export function copyInput(text: string, label: string): TextInput {
  return { type: 'Input.Text', id: 'copy', label, value: text, isMultiline: true, maxLength: 10_000 };
}
