import type { Document } from '../../knowledge/document.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { offerButtons, pageRows } from '../page-parts.ts';

export interface NotHelped {
  /** The page that did not help; undefined when it is gone. */
  readonly document: Document | undefined;
  /** Slugs of the pages that came next. */
  readonly others: readonly string[];
}

const mostPages = 5;

/** "Nej": other pages, another wording, a person. */
export function notHelpedCard({ document, others }: NotHelped, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { feedback, topics } = texts.conversation;
  const slugs = [...new Set([...others, ...(document?.frontMatter.related ?? [])])].filter((slug) => slug !== document?.slug);
  const pages = pageRows(slugs.slice(0, mostPages), context);
  const topic = document === undefined ? {} : { topic: document.slug };
  return adaptiveCard({
    language,
    summary: feedback.heading,
    body: [
      heading(feedback.heading, 'Large'),
      plain(texts.answer.emergencyLine, { weight: 'Bolder' }),
      ...(pages.length === 0 ? [] : [plain(feedback.pages, { weight: 'Bolder' })]),
      ...pages,
      ...buttons([actionButton(topics.button, { verb: 'topics.show', language })]),
      plain(feedback.words, { weight: 'Bolder' }),
      plain(feedback.wordsHow),
      plain(feedback.person, { weight: 'Bolder' }),
      ...buttons(offerButtons(['security', 'manager', 'support', '114-14'], context, topic)),
    ],
  });
}
