import { type AdaptiveCard, adaptiveCard, buttons, heading, plain, toldInNotifications } from './adaptive-card.ts';
import type { CardContext } from './card-context.ts';
import { offerButtons } from './page-parts.ts';

/** The bot is switched off; `isPress`: a button was pressed, and did nothing. Nothing of this comes from the pages or the contact directory, which may be why it is. */
export function pausedCard(context: CardContext, { isPress = false } = {}): AdaptiveCard {
  const { paused } = context.texts;
  return toldInNotifications(adaptiveCard({
    language: context.language,
    summary: `${paused.heading}. ${paused.body}`,
    body: [
      heading(paused.heading, 'Large'),
      ...(isPress ? [plain(context.texts.pressedInVain)] : []),
      plain(paused.body, { weight: 'Bolder' }),
      ...buttons(offerButtons(['112', '114-14'], context)),
      plain(paused.whomToAsk),
      plain(paused.kept, { size: 'Small', isSubtle: true }),
    ],
  }));
}
