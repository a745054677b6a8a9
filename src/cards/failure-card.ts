import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from './adaptive-card.ts';
import type { CardContext } from './card-context.ts';
import { offerButtons } from './page-parts.ts';

/** Something broke: the help numbers come first, then the fault's number, which leads to the log and to nothing else. */
export function failureCard(id: string, context: CardContext): AdaptiveCard {
  const { failure } = context.texts;
  return adaptiveCard({
    language: context.language,
    summary: `${failure.heading}. ${failure.body}`,
    body: [
      heading(failure.heading, 'Large'),
      plain(failure.body, { weight: 'Bolder' }),
      ...buttons(offerButtons(['112', '114-14'], context)),
      plain(failure.again),
      plain(`${failure.id} ${id}`, { size: 'Small', isSubtle: true }),
    ],
  });
}
