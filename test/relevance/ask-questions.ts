import { type Guide, answerQuestion } from '../../src/answering/answer-question.ts';
import type { Answer } from '../../src/answering/answer.ts';
import type { Language } from '../../src/knowledge/language.ts';
import type { Offer } from '../../src/knowledge/offer.ts';
import { recogniseLanguage } from '../../src/search/recognise-language.ts';
import type { Question } from './questions.ts';

/** A question and what the guide did with it, as `npm run -s ask -- --jsonl` would print it. */
export interface Asked {
  readonly question: Question;
  /** What was typed; another text than the question's in the trials of robustness. */
  readonly typed: string;
  readonly recognised: Language;
  readonly outcome: Answer['kind'];
  readonly pages: readonly string[];
  readonly offers: readonly Offer[];
  readonly ms: number;
}

export interface AskOptions {
  readonly rewrite?: (text: string, question: Question) => string;
  /** Lets the guide find out the language for itself instead of being told the label's. */
  readonly languageUntold?: boolean;
  /** What was answered to these questions as they stand: taken for those that the rewriting leaves as they are. */
  readonly plain?: readonly Asked[];
}

export function askQuestions(questions: readonly Question[], guide: Guide, options: AskOptions = {}): readonly Asked[] {
  const { rewrite = (text) => text, languageUntold = false, plain = [] } = options;
  return questions.map((question, at) => {
    const typed = rewrite(question.q, question);
    const known = plain[at];
    if (known?.typed === typed) return known;
    const start = performance.now();
    const { kind, pages, offers } = answerQuestion(typed, guide, languageUntold ? {} : { language: question.lang });
    const ms = performance.now() - start;
    return { question, typed, recognised: recogniseLanguage(typed), outcome: kind, pages, offers, ms };
  });
}
