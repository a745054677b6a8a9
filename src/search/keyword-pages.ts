import type { Document } from '../knowledge/document.ts';
import type { Language } from '../knowledge/language.ts';
import type { Lexicons } from './lexicon.ts';
import { tokenize } from './tokenize.ts';

/** Keywords, as words or else as stems joined by a space → the numbers of the documents that have them. */
interface FiledKeywords {
  readonly byWords: ReadonlyMap<string, readonly number[]>;
  readonly byStems: ReadonlyMap<string, readonly number[]>;
}

export type KeywordData = Readonly<Record<Language, FiledKeywords>>;

/** The documents that have a question, whole, as a keyword; in its own language, or else in the other. */
export type FindKeyword = (words: readonly string[], language: Language) => readonly number[];

/** A longer question is no keyword, and need not be stemmed twice to see it. */
const mostWords = 8;
const articles = new Set(['en', 'ett', 'den', 'det', 'a', 'an', 'the']);

/** Files what editors say that a word alone means. What is a page's title or way of asking as well, in either language, is left to the ranking, which the editors' check asks. */
export function fileKeywords(documents: readonly Document[], lexicons: Lexicons): KeywordData {
  const filed = (language: Language): FiledKeywords => {
    const [byWords, byStems] = [new Map<string, number[]>(), new Map<string, number[]>()];
    const ofLanguage = [...documents.entries()].filter(([, document]) => document.language === language);
    const { stemOf } = lexicons[language];
    for (const [number, { frontMatter }] of ofLanguage) {
      for (const keyword of frontMatter.keywords) {
        const words = withoutArticle(tokenize(keyword));
        file(byWords, words.join(' '), number);
        file(byStems, words.map(stemOf).join(' '), number);
      }
    }
    for (const { frontMatter } of documents) {
      for (const asked of [frontMatter.title, ...frontMatter.asked_as]) {
        const words = withoutArticle(tokenize(asked));
        byWords.delete(words.join(' '));
        byStems.delete(words.map(stemOf).join(' '));
      }
    }
    return { byWords, byStems };
  };
  return { sv: filed('sv'), en: filed('en') };
}

export function createFindKeyword(data: KeywordData, lexicons: Lexicons): FindKeyword {
  return (asked, language) => {
    if (asked.length > mostWords) return [];
    const words = withoutArticle(asked);
    const other = language === 'sv' ? 'en' : 'sv';
    for (const tongue of [language, other] as const) {
      const { byWords, byStems } = data[tongue];
      const found = byWords.get(words.join(' ')) ?? byStems.get(words.map(lexicons[tongue].stemOf).join(' '));
      if (found !== undefined) return found;
    }
    return [];
  };
}

function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && articles.has(words[0] ?? '') ? words.slice(1) : words;
}

function file(index: Map<string, number[]>, keyword: string, number: number): void {
  const numbers = index.get(keyword);
  if (numbers === undefined) index.set(keyword, [number]);
  else if (!numbers.includes(number)) numbers.push(number);
}
