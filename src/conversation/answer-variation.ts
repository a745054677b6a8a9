import type { Answer } from '../answering/answer.ts';
import { answerQuestion, type Guide, type QuestionOptions } from '../answering/answer-question.ts';
import type { Document } from '../knowledge/document.ts';
import { findDocument } from '../knowledge/knowledge-base.ts';

export interface Variation {
  /** The message as it was written. */
  readonly question: string;
  /** What is new in it. */
  readonly rest: string;
  /** Slug of the page that was shown last. */
  readonly after: string;
}

/** The word by which a message is joined to the talk so far says nothing of what it is, and triage should not have to weigh it. */
const joins = /^\s*(?:och|men|fast|så|and|but|so)\s+(?=\S)/i;
const mostOthers = 3;
const mostSearched = 4;

/**
 * Answers a message that goes on from a page. What is clear by itself (danger, a refusal, a question with one answer) is answered
 * by itself. Otherwise the page that both the new words and the talk so far point to answers; where they differ the person chooses.
 */
export function answerVariation({ question, rest, after }: Variation, guide: Guide, options: QuestionOptions = {}): Answer {
  const alone = answerQuestion(question.replace(joins, ''), guide, options);
  if ((alone.kind !== 'decline' && alone.kind !== 'choices') || ('reply' in alone && alone.reply !== undefined)) return alone;
  const { base, search } = guide;
  const reader = { language: alone.language, organisation: options.organisation };
  const page = findDocument(base, after, reader);
  if (page === undefined) return alone;
  const { hits } = search(`${page.frontMatter.title} ${rest}`, { language: page.language, limit: mostSearched });
  const [next] = hits.map(({ slug }) => slug).filter((slug) => slug !== after);
  const [likeliest] = alone.pages.filter((slug) => slug !== after);
  const found = next === undefined || next !== likeliest ? undefined : findDocument(base, next, reader);
  const { language, personalData } = alone;
  if (found !== undefined) {
    return { kind: 'answer', language, personalData, document: found, matches: [], pages: [found.slug, after], offers: found.frontMatter.offers };
  }
  const documents = [page, ...alone.pages.filter((slug) => slug !== after).slice(0, mostOthers).flatMap((slug) => findDocument(base, slug, reader) ?? [])];
  return documents.length === 1 ? answerOf(page, alone) : { kind: 'choices', language, personalData, documents, pages: documents.map(({ slug }) => slug), offers: page.frontMatter.offers };
}

function answerOf(document: Document, { language, personalData }: Answer): Answer {
  return { kind: 'answer', language, personalData, document, matches: [], pages: [document.slug], offers: document.frontMatter.offers };
}
