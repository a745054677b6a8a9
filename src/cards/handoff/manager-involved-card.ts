import { officialChannels } from '../../handoff/official-channel.ts';
import { type AdaptiveCard, type CardElement, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import type { CardContext } from '../card-context.ts';
import { offerButtons, pageRows } from '../page-parts.ts';
import { contactElements } from './contact-elements.ts';
import { list } from '../list.ts';

const ways = ['security', 'whistleblower', 'union', '114-14'] as const;

/** The channels that do not pass the manager. From here on the manager is spared. */
export function managerInvolvedCard(topic: string | undefined, shownIn: CardContext): AdaptiveCard {
  const context: CardContext = { ...shownIn, spares: 'manager' };
  const { texts, language } = context;
  const { manager } = texts.handoff;
  const hr: readonly CardElement[] = [context.findContact('hr')].flatMap((contact) => (contact === undefined ? [] : contactElements(contact, context)));
  return adaptiveCard({
    language,
    summary: `${manager.heading}. ${manager.body}`,
    body: [
      heading(manager.heading, 'Large'),
      plain(manager.body),
      plain(texts.answer.emergencyLine, { weight: 'Bolder' }),
      list(manager.ways),
      ...hr,
      ...buttons(offerButtons(ways, context, { topic })),
      ...pageRows([officialChannels.manager.page], context),
    ],
  });
}
