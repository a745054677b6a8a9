import type { MessagingExtensionResult, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { findPages } from '../../../answering/find-pages.ts';
import { cardContext } from '../../../cards/card-context.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { shareCard } from '../../../cards/routines/share-card.ts';
import { languages } from '../../../knowledge/language.ts';
import { activityLanguage } from '../message-text.ts';
import type { TurnDeps } from '../turn-deps.ts';
import { readQuery } from './read-query.ts';
import { oneCard, resultList } from './search-result.ts';

/** Searches while somebody types. Nothing found is said in a card; past the last result comes an empty list. */
export function searchPages(context: TurnContext, deps: TurnDeps): MessagingExtensionResult {
  const start = deps.elapsed();
  const { text, skip, count } = readQuery(context.activity.value);
  const language = activityLanguage(context.activity);
  const found = findPages(text, deps.guide, { language });
  deps.log({ event: 'extension.searched', count: found.length, ms: Math.round(deps.elapsed() - start) });
  const words = cardContext(deps.guide.base, { language });
  if (found.length === 0) {
    const sentence = deps.guide.base.documents.length === 0 ? words.texts.notes.noKnowledge : words.texts.routines.search.none;
    return oneCard(noticeCard(sentence, words), sentence, words.texts.answer.emergencyLine);
  }
  return resultList(found.slice(skip, skip + count), (document) => cardContext(deps.guide.base, document));
}

const chosen = z.object({ slug: z.string().min(1).max(200), language: z.enum(languages) });

/** The card of the result that somebody chose; it is put into the compose box, and only they decide to send it. */
export function choosePage(context: TurnContext, deps: TurnDeps): MessagingExtensionResult {
  const { base } = deps.guide;
  const read = chosen.safeParse(context.activity.value);
  const words = cardContext(base, { language: read.success ? read.data.language : activityLanguage(context.activity) });
  const document = read.success ? words.findDocument(read.data.slug) : undefined;
  if (document === undefined) return oneCard(noticeCard(words.texts.notes.pageGone, words), words.texts.notes.pageGone);
  return oneCard(shareCard(document, words), document.frontMatter.title);
}
