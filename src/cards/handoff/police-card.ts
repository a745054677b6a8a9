import { officialChannels } from '../../handoff/official-channel.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain, textBlock } from '../adaptive-card.ts';
import { asWritten } from '../as-written.ts';
import type { CardContext } from '../card-context.ts';
import { offerButtons, pageRows } from '../page-parts.ts';
import { list } from '../list.ts';

/** How to report to the police: the two numbers, work contact details, access protection, what to bring, and whose name is seen. */
export function policeCard(context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { heading: title } = texts.offers['police-report'];
  const { say, steps, bring, things, injured, protection } = texts.handoff.police;
  return adaptiveCard({
    language,
    summary: title,
    body: [
      heading(title, 'Large'),
      ...buttons(offerButtons(['114-14', '112'], context)),
      heading(say),
      textBlock(steps.map((step, position) => `${position + 1}. ${asWritten(step)}`).join('\n')),
      heading(bring),
      list(things),
      plain(injured),
      plain(protection),
      ...pageRows([officialChannels['police-report'].page], context),
    ],
  });
}
