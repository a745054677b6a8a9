import { type AdaptiveCard, type CardElement, adaptiveCard, buttons, heading, plain, rows, toldInNotifications } from './adaptive-card.ts';
import { actionButton } from './card-action.ts';
import { type CardContext, carried } from './card-context.ts';
import { privateChatElements } from './conversation/private-chat.ts';

/** First contact: what this is, that it is a bot, what it never does, and questions to try. Where others read along it is brief. */
export function welcomeCard(context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { welcome, conversation } = texts;
  const examples = exampleRows(context);
  if (context.place === 'shared') return sharedWelcome(context);
  const other = language === 'sv' ? 'en' : 'sv';
  return toldInNotifications(adaptiveCard({
    language: context.language,
    summary: `${welcome.heading}. ${welcome.what}`,
    body: [
      heading(welcome.heading, 'Large'),
      plain(welcome.what),
      plain(welcome.danger, { weight: 'Bolder' }),
      plain(welcome.never),
      plain(welcome.privacy),
      ...(examples.length > 0 ? [plain(welcome.try, { weight: 'Bolder' }), ...examples] : []),
      plain(conversation.help.also, { weight: 'Bolder' }),
      ...buttons([
        actionButton(conversation.organisation.button, { verb: 'organisation.choose', language }),
        actionButton(conversation.topics.button, { verb: 'topics.show', ...carried(context) }),
        // In the other language: whoever needs it may not read this one.
        actionButton(conversation.language.other, { verb: 'language.choose', language: other }),
      ]),
    ],
  }));
}

/** Questions to try, as far as their pages are there. */
export function exampleRows(context: CardContext): readonly CardElement[] {
  const examples = context.texts.welcome.examples
    .filter(({ slug }) => context.findDocument(slug) !== undefined)
    .map(({ title, slug }) => actionButton(title, { verb: 'page.open', slug, ...carried(context) }));
  return rows(examples);
}

function sharedWelcome(context: CardContext): AdaptiveCard {
  const { welcome, conversation } = context.texts;
  return toldInNotifications(adaptiveCard({
    language: context.language,
    summary: `${welcome.heading}. ${welcome.what}`,
    body: [
      heading(welcome.heading, 'Large'),
      plain(welcome.what),
      plain(welcome.danger, { weight: 'Bolder' }),
      plain(conversation.group.seen),
      ...privateChatElements(context),
    ],
  }));
}
