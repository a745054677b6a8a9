import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from './adaptive-card.ts';
import type { CardContext } from './card-context.ts';
import { offerButtons } from './page-parts.ts';

/** Too many messages in a short time. */
export function waitCard(context: CardContext): AdaptiveCard {
  const { wait, answer } = context.texts;
  return adaptiveCard({
    language: context.language,
    summary: `${wait.heading}. ${answer.emergencyLine}`,
    body: [heading(wait.heading, 'Large'), plain(wait.body), plain(answer.emergencyLine, { weight: 'Bolder' }), ...buttons(offerButtons(['112'], context))],
  });
}
