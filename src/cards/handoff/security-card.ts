import { officialChannels } from '../../handoff/official-channel.ts';
import type { SecurityContacts } from '../../handoff/security-contact.ts';
import type { Contact } from '../../knowledge/contact.ts';
import { type AdaptiveCard, type CardElement, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import { type CardContext, carried } from '../card-context.ts';
import { pageRows, unknownContact } from '../page-parts.ts';
import { contactElements } from './contact-elements.ts';
import { carriedOrganisation, organisationInput } from './form-parts.ts';

export interface SecurityContent {
  readonly contacts: SecurityContacts;
  /** `here`: a contact request can be made. `private-only`: it can, in a private chat. */
  readonly request: 'here' | 'private-only' | 'none';
  /** Slug of the page from which the person came. */
  readonly topic: string;
  readonly organisation: string | undefined;
}

/** Whom in security to turn to at this hour, and "ask them to contact you". The last sentence is true at any hour. */
export function securityCard({ contacts, request, topic, organisation }: SecurityContent, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { heading: title, body } = texts.offers.security;
  const { security, form } = texts.handoff;
  const ask = actionButton(security.askForContact, { verb: 'contact.form', topic, language, ...carriedOrganisation(organisation) });
  const choice = organisationInput(carriedOrganisation(organisation).organisation, context);
  return adaptiveCard({
    language,
    summary: title,
    body: [
      heading(title, 'Large'),
      plain(body),
      plain(texts.answer.emergencyLine, { weight: 'Bolder' }),
      ...group(security.answersNow, contacts.now, context),
      ...group(security.closedNow, contacts.later, context),
      ...(contacts.now.length + contacts.later.length === 0 ? [unknownContact(context)] : []),
      plain(security.nobody, { separator: true }),
      ...(request === 'here' ? [plain(security.askExplained), ...buttons([{ ...ask, associatedInputs: 'none' }])] : []),
      ...(request === 'private-only' ? [plain(form.onlyPrivately)] : []),
      ...(choice.length === 0 ? [] : [...choice, ...buttons([actionButton(security.showMine, { verb: 'security.show', topic, ...carried(context) })])]),
      ...pageRows([officialChannels.security.page], context),
    ],
  });
}

function group(title: string, contacts: readonly Contact[], context: CardContext): readonly CardElement[] {
  return contacts.length === 0 ? [] : [heading(title), ...contacts.flatMap((contact) => contactElements(contact, context))];
}
