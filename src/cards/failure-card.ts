import { type AdaptiveCard, adaptiveCard, buttons, heading, plain, toldInNotifications } from './adaptive-card.ts';
import type { CardContext } from './card-context.ts';
import { actionButton } from './card-action.ts';
import { offerButtons } from './page-parts.ts';

/**
 * Something broke: the help numbers come first, then the fault's number, which leads to the log and to nothing else. What was sent with the
 * press that broke may have been saved all the same: sending it again is then no advice.
 */
export function failureCard(id: string, context: CardContext, { maySaved = false }: { readonly maySaved?: boolean } = {}): AdaptiveCard {
  const { failure, outcomes, handoff } = context.texts;
  const cases = actionButton(handoff.cases.show, { verb: 'cases.show', language: context.language });
  return toldInNotifications(adaptiveCard({
    language: context.language,
    summary: `${failure.heading}. ${failure.body}`,
    body: [
      heading(failure.heading, 'Large'),
      plain(failure.body, { weight: 'Bolder' }),
      ...buttons(offerButtons(['112', '114-14'], context)),
      ...(maySaved ? [plain(outcomes.maySaved, { weight: 'Bolder' }), ...buttons([cases])] : [plain(failure.again)]),
      plain(`${failure.id} ${id}`, { size: 'Small', isSubtle: true }),
    ],
  }));
}
