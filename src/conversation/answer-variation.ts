import type { Answer } from '../answering/answer.ts';
import { answerQuestion, type Guide, type QuestionOptions } from '../answering/answer-question.ts';
import { choicesOf, pageAnswer } from '../answering/page-answer.ts';
import { findDocument } from '../knowledge/knowledge-base.ts';
import { saysWhatAbout } from './says-what-about.ts';

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
 * Answers a message that goes on from a page. What is clear by itself (danger, a refusal, a question with one answer that names what it
 * is about) is answered by itself. Otherwise the page that both the new words and the talk so far point to answers; where they differ
 * the person chooses.
 */
export function answerVariation({ question, rest, after }: Variation, guide: Guide, options: QuestionOptions = {}): Answer {
  const alone = answerQuestion(question.replace(joins, ''), guide, options);
  const parts = { ...alone, managerPart: guide.managerPart(question) };
  if (alone.kind === 'answer') {
    const before = findDocument(guide.base, after, { language: alone.language, organisation: options.organisation });
    const leadsAway = before === undefined || alone.document.slug === after || saysWhatAbout(rest, [alone.document], guide);
    return leadsAway ? alone : choicesOf([before, alone.document], parts);
  }
  if ((alone.kind !== 'decline' && alone.kind !== 'choices') || ('reply' in alone && alone.reply !== undefined)) return alone;
  const { base, search } = guide;
  const reader = { language: alone.language, organisation: options.organisation };
  const page = findDocument(base, after, reader);
  if (page === undefined) return alone;
  const { hits } = search(`${page.frontMatter.title} ${rest}`, { language: page.language, limit: mostSearched });
  const [next] = hits.map(({ slug }) => slug).filter((slug) => slug !== after);
  const [likeliest] = alone.pages.filter((slug) => slug !== after);
  const found = next === undefined || next !== likeliest ? undefined : findDocument(base, next, reader);
  if (found !== undefined) return { ...pageAnswer(found, parts), pages: [found.slug, after] };
  const others = alone.pages.filter((slug) => slug !== after).slice(0, mostOthers);
  const documents = [page, ...others.flatMap((slug) => findDocument(base, slug, reader) ?? [])];
  return documents.length === 1 ? pageAnswer(page, parts) : choicesOf(documents, parts);
}
