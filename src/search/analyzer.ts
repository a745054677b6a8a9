import type { Language } from '../knowledge/language.ts';
import type { Concepts } from './concepts.ts';
import type { Lexicons } from './lexicon.ts';
import { type LookUp, lookUpWeights } from './look-up.ts';
import { createResolver } from './resolve-word.ts';
import { isStopWord } from './stop-words.ts';

/** A term that goes into the index, the word of the page that it stands for, and how closely. */
export interface IndexTerm {
  readonly term: string;
  readonly word: string;
  readonly weight: number;
}

/** A telling word of the question with all that it may be looked up as; nothing when the pages know nothing like it. */
export interface QuestionWord {
  readonly asked: string;
  readonly lookUps: readonly LookUp[];
}

export interface AnalysedQuestion {
  /** In the order of the question. */
  readonly telling: readonly QuestionWord[];
  /** All its words, misspelt ones as they are most likely meant. */
  readonly mended: readonly string[];
}

/** Turns the words of a text (see `tokenize`) into terms: the same words give the same terms in a page and in a question. */
export interface Analyzer {
  readonly analyse: (words: readonly string[], language: Language) => IndexTerm[];
  readonly analyseQuestion: (words: readonly string[], language: Language) => AnalysedQuestion;
}

/** Words of a question after this many are not looked at. */
const mostQuestionWords = 120;

export function createAnalyzer({ lexicons, concepts }: { lexicons: Lexicons; concepts: Concepts }): Analyzer {
  return {
    analyse(words, language) {
      const lexicon = lexicons[language];
      const stems = words.map(lexicon.stemOf);
      const terms: IndexTerm[] = [];
      for (const [at, word] of words.entries()) {
        if (isStopWord(word, language)) continue;
        terms.push({ term: stems[at] ?? word, word, weight: lookUpWeights.word });
        for (const term of lexicon.partsOf(word)) terms.push({ term, word, weight: lookUpWeights.part });
      }
      for (const { from, term, kind } of concepts.find(stems, language)) {
        terms.push({ term, word: words[from] ?? '', weight: lookUpWeights[kind] });
      }
      return terms;
    },

    analyseQuestion(words, language) {
      const asked = words.slice(0, mostQuestionWords);
      const resolved = asked.map(createResolver(lexicons, language));
      const lookUps = resolved.map(({ found }) => [...found]);
      const stems = resolved.map(({ stem }) => stem);
      for (const { from, length, term, kind } of concepts.find(stems, language)) {
        for (let at = from; at < from + length; at += 1) {
          lookUps[at]?.push({ term, how: 'synonym', weight: lookUpWeights[kind] });
        }
      }
      if (language === 'sv') joinNeighbours(asked, lookUps, lexicons.sv);
      return {
        telling: asked
          .map((word, at) => ({ asked: word, lookUps: lookUps[at] ?? [] }))
          .filter((word, at) => word.lookUps.length > 0 || resolved[at]?.telling === true),
        mended: asked.map((word, at) => resolved[at]?.mended ?? word),
      };
    },
  };
}

/** `incident rapport` also looks up `incidentrapport`, where the pages have that word. */
function joinNeighbours(words: readonly string[], lookUps: LookUp[][], lexicon: Lexicons[Language]): void {
  for (const [at, word] of words.entries()) {
    const next = words[at + 1] ?? '';
    if (word.length < 2 || next.length < 2) continue;
    const term = [word + next, `${word}s${next}`].map(lexicon.stemOf).find(lexicon.hasStem);
    if (term === undefined) continue;
    for (const place of [at, at + 1]) lookUps[place]?.push({ term, how: 'compound', weight: lookUpWeights.joined });
  }
}
