import { type AdaptiveCard, adaptiveCard, buttons, heading, plain, toldInNotifications } from './adaptive-card.ts';
import type { CardContext } from './card-context.ts';
import { offerButtons } from './page-parts.ts';

/** Too many messages in a short time; `isPress`: a button was pressed, and did nothing. */
export function waitCard(context: CardContext, { isPress = false } = {}): AdaptiveCard {
  const { wait, answer } = context.texts;
  return toldInNotifications(adaptiveCard({
    language: context.language,
    summary: `${wait.heading}. ${answer.emergencyLine}`,
    body: [heading(wait.heading, 'Large'), plain(wait.body), ...(isPress ? [plain(context.texts.pressedInVain)] : []), plain(answer.emergencyLine, { weight: 'Bolder' }), ...buttons(offerButtons(['112'], context))],
  }));
}
