import { aroundTheManager } from '../../answering/order-offers.ts';
import type { Document } from '../../knowledge/document.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import { type CardContext, carried } from '../card-context.ts';
import { offerButtons, pageRows } from '../page-parts.ts';

export interface NotHelped {
  /** The page that did not help; undefined when it is gone. */
  readonly document: Document | undefined;
  /** Slugs of the pages that came next. */
  readonly others: readonly string[];
}

const mostPages = 5;
const people = ['security', 'manager', 'support', '114-14'] as const;

/** Slugs of the pages that may help instead, in the order of the card. */
export function pagesInstead({ document, others }: NotHelped, { findDocument }: Pick<CardContext, 'findDocument'>): readonly string[] {
  const slugs = new Set([...others, ...(document?.frontMatter.related ?? [])]);
  return [...slugs].filter((slug) => slug !== document?.slug && findDocument(slug) !== undefined).slice(0, mostPages);
}

/** "Nej": other pages, another wording, a person. */
export function notHelpedCard(notHelped: NotHelped, context: CardContext): AdaptiveCard {
  const { document } = notHelped;
  const { texts, language } = context;
  const { feedback, topics } = texts.conversation;
  const pages = pageRows(pagesInstead(notHelped, context), context);
  const topic = document === undefined ? {} : { topic: document.slug };
  return adaptiveCard({
    language,
    summary: feedback.heading,
    body: [
      heading(feedback.heading, 'Large'),
      plain(texts.answer.emergencyLine, { weight: 'Bolder' }),
      ...(pages.length === 0 ? [] : [plain(feedback.pages, { weight: 'Bolder' })]),
      ...pages,
      ...buttons([actionButton(topics.button, { verb: 'topics.show', ...carried(context) })]),
      plain(feedback.words, { weight: 'Bolder' }),
      plain(feedback.wordsHow),
      plain(feedback.person, { weight: 'Bolder' }),
      ...buttons(offerButtons(context.spares === undefined ? people : aroundTheManager(people), context, topic)),
    ],
  });
}
