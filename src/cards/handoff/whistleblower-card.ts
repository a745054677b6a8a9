import { officialChannels } from '../../handoff/official-channel.ts';
import { type AdaptiveCard, adaptiveCard, heading, plain } from '../adaptive-card.ts';
import type { CardContext } from '../card-context.ts';
import { pageRows, unknownContact } from '../page-parts.ts';
import { contactElements } from './contact-elements.ts';

/** The page, the official link and who may use it. Never a form. */
export function whistleblowerCard(context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { heading: title, body } = texts.offers.whistleblower;
  const { who, whoBody, notHere } = texts.handoff.whistleblower;
  const contacts = officialChannels.whistleblower.contacts.flatMap((key) => context.findContact(key) ?? []);
  return adaptiveCard({
    language,
    summary: title,
    body: [
      heading(title, 'Large'),
      plain(body),
      plain(notHere),
      heading(who),
      plain(whoBody),
      ...(contacts.length === 0 ? [unknownContact(context)] : contacts.flatMap((contact) => contactElements(contact, context))),
      ...pageRows([officialChannels.whistleblower.page], context),
    ],
  });
}
