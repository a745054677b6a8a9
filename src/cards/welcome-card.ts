import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from './adaptive-card.ts';
import { actionButton } from './card-action.ts';
import type { CardContext } from './card-context.ts';

/** First contact: what this is, that it is a bot, what it never does, and questions to try. */
export function welcomeCard(context: CardContext): AdaptiveCard {
  const { welcome } = context.texts;
  const examples = welcome.examples
    .filter(({ slug }) => context.findDocument(slug) !== undefined)
    .map(({ title, slug }) => actionButton(title, { verb: 'page.open', slug, language: context.language }));
  return adaptiveCard({
    language: context.language,
    summary: `${welcome.heading}. ${welcome.what}`,
    body: [
      heading(welcome.heading, 'Large'),
      plain(welcome.what),
      plain(welcome.danger, { weight: 'Bolder' }),
      plain(welcome.never),
      plain(welcome.privacy),
      ...(examples.length > 0 ? [plain(welcome.try, { weight: 'Bolder' }), ...buttons(examples)] : []),
    ],
  });
}
