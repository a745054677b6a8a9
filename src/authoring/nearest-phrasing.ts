import type { Document } from '../knowledge/document.ts';
import type { Language } from '../knowledge/language.ts';
import { stemWord } from '../search/stem.ts';
import { isStopWord } from '../search/stop-words.ts';
import { tokenize } from '../search/tokenize.ts';

export interface NearPhrasing {
  readonly question: string;
  readonly slug: string;
  /** How much the two have in common: 0 nothing, 1 the same telling words. */
  readonly likeness: number;
}

interface Phrasing {
  readonly question: string;
  readonly slug: string;
  readonly stems: ReadonlySet<string>;
}

/** One word says too little about what is asked. */
const fewestShared = 2;

/**
 * Makes a finder of the way of asking for another page, in the same language, that says most nearly the same. Words weigh
 * by how few ways of asking have them, and the likeness is the cosine of the two (G. Salton, "A Vector Space Model for
 * Automatic Indexing", 1975).
 */
export function createNearestPhrasing(documents: readonly Document[]): (question: string, page: Pick<Document, 'slug' | 'language'>) => NearPhrasing | undefined {
  const all = { sv: phrasingsOf(documents, 'sv'), en: phrasingsOf(documents, 'en') };
  const having = { sv: byStem(all.sv), en: byStem(all.en) };
  return (question, { slug, language }) => {
    const weigh = (stem: string) => Math.log(1 + all[language].length / (having[language].get(stem)?.length ?? 0.5)) ** 2;
    const length = (stems: Iterable<string>) => Math.sqrt([...stems].reduce((sum, stem) => sum + weigh(stem), 0));
    const own = stemsOf(question, language);
    const shared = new Map<Phrasing, string[]>();
    for (const stem of own) {
      for (const phrasing of having[language].get(stem) ?? []) {
        if (phrasing.slug !== slug) shared.set(phrasing, [...(shared.get(phrasing) ?? []), stem]);
      }
    }
    const near = [...shared].flatMap(([phrasing, stems]) => {
      const likeness = length(stems) ** 2 / (length(own) * length(phrasing.stems));
      return stems.length < fewestShared ? [] : [{ phrasing, likeness }];
    });
    const best = near.reduce<(typeof near)[number] | undefined>((a, b) => (a === undefined || b.likeness > a.likeness ? b : a), undefined);
    return best && { question: best.phrasing.question, slug: best.phrasing.slug, likeness: best.likeness };
  };
}

function phrasingsOf(documents: readonly Document[], language: Language): readonly Phrasing[] {
  return documents
    .filter((document) => document.language === language)
    .flatMap(({ slug, frontMatter }) => frontMatter.asked_as.map((question) => ({ question, slug, stems: stemsOf(question, language) })));
}

/** A way of asking may be in the other language than its page; its words are then strange to all others, and near to none. */
function stemsOf(question: string, language: Language): ReadonlySet<string> {
  return new Set(
    tokenize(question)
      .filter((word) => !isStopWord(word, language))
      .map((word) => stemWord(word, language)),
  );
}

function byStem(phrasings: readonly Phrasing[]): ReadonlyMap<string, readonly Phrasing[]> {
  const having = new Map<string, Phrasing[]>();
  for (const phrasing of phrasings) for (const stem of phrasing.stems) having.set(stem, [...(having.get(stem) ?? []), phrasing]);
  return having;
}
