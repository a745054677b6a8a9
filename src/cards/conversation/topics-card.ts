import type { Document } from '../../knowledge/document.ts';
import { type Kind, kinds } from '../../knowledge/kind.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import { type CardContext, carried } from '../card-context.ts';
import { pageRows } from '../page-parts.ts';

/** The kinds of pages there are, each with how many. One tap shows the pages, a second one opens a page. */
export function topicsCard(documents: readonly Document[], context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { topics } = texts.conversation;
  const choices = kinds.flatMap((kind) => {
    const count = ofKind(documents, kind).length;
    return count === 0 ? [] : [actionButton(`${texts.routines.kinds[kind]} (${count})`, { verb: 'topics.show', kind, ...carried(context) })];
  });
  return adaptiveCard({
    language,
    summary: topics.heading,
    body: [
      heading(topics.heading, 'Large'),
      plain(choices.length === 0 ? topics.none : topics.body),
      ...buttons(choices),
      plain(texts.answer.emergencyLine, { weight: 'Bolder' }),
    ],
  });
}

/** Slugs of the pages of one kind, by title. */
export function topicPages(kind: Kind, documents: readonly Document[], { language }: Pick<CardContext, 'language'>): readonly string[] {
  return ofKind(documents, kind)
    .toSorted((a, b) => a.frontMatter.title.localeCompare(b.frontMatter.title, language))
    .map(({ slug }) => slug);
}

/** The pages of one kind, on a row each. */
export function topicPagesCard(kind: Kind, documents: readonly Document[], context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { topics } = texts.conversation;
  const slugs = topicPages(kind, documents, context);
  return adaptiveCard({
    language,
    summary: texts.routines.kinds[kind],
    body: [
      heading(texts.routines.kinds[kind], 'Large'),
      plain(slugs.length === 0 ? topics.none : topics.pages),
      ...pageRows(slugs, context),
      ...buttons([actionButton(topics.back, { verb: 'topics.show', ...carried(context) })]),
      plain(texts.answer.emergencyLine, { weight: 'Bolder' }),
    ],
  });
}

function ofKind(documents: readonly Document[], kind: Kind): readonly Document[] {
  return documents.filter(({ frontMatter }) => frontMatter.kind === kind);
}
