import type { Document } from '../../../src/knowledge/document.ts';
import { type Passage, passageText } from '../../../src/knowledge/passage.ts';
import { isStopWord } from '../../../src/search/stop-words.ts';
import { createRandom } from '../../relevance/random.ts';
import { withTypos } from '../../relevance/rewrite.ts';

/** A question with the pages that are right for it. */
export interface BenchQuestion {
  readonly question: string;
  readonly right: readonly string[];
}

export interface GeneratedBase {
  readonly documents: readonly Document[];
  readonly questions: readonly BenchQuestion[];
}

export interface GeneratorParts {
  /** The Swedish pages to draw from. */
  readonly from: readonly Document[];
  readonly passages: number;
  readonly questions: number;
  readonly seed: number;
}

const shares = {
  /** Sentences that come from another page than the one that a page is made after. */
  foreign: 0.3,
  /** Long words that are exchanged for one drawn as often as the base uses it. */
  exchanged: 0.25,
  /** Long words that are exchanged for a compound of two, most of them new: so the vocabulary grows with the text, as in Swedish. */
  compound: 0.04,
  /** Sentences that name what the page is about. */
  subject: 0.25,
};
const askedPerPage = 6;
const glue = ['i', 'om', 'vid', 'på', 'när det gäller'] as const;
const longWord = /\p{L}{5,}/gu;

/**
 * Makes a base of any size from the sentences, headings and ways of asking of a real one, the same for the same seed. Each page is
 * about a page of the real base together with two compounds of its own, and a question asks in words that no page holds as they are:
 * a way of asking that was held out, and a compound that is inflected, misspelt or written apart half of the time.
 */
export function generatePages({ from, passages, questions, seed }: GeneratorParts): GeneratedBase {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sources = from.map(sourceOf);
  const words = sources.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.toLowerCase().match(longWord) ?? [])).filter((word) => !isStopWord(word, 'sv'));
  const parts = words.filter((word) => word.length <= 9);
  const compound = () => pick(parts) + pick(parts);
  const rewrite = (sentence: string) =>
    sentence.replace(longWord, (word) => {
      const chance = random();
      if (isStopWord(word.toLowerCase(), 'sv') || chance > shares.exchanged + shares.compound) return word;
      return chance > shares.compound ? pick(words) : compound();
    });

  const documents: Document[] = [];
  const asked: BenchQuestion[] = [];
  for (let made = 0; made < passages; ) {
    const source = pick(sources);
    const slug = `sida-${documents.length}`;
    const subjects = [compound(), compound()] as const;
    const count = Math.min(source.passages.length, passages - made);
    const write = (passage: Passage, at: number): Passage => ({
      ...passage,
      id: `sv/${slug}#${at}`,
      blocks: sentencesOf(passage).map((own) => {
        const sentence = rewrite(random() < shares.foreign ? pick(pick(sources).sentences) : own);
        const text = random() < shares.subject ? `${sentence} Det gäller ${pick(subjects)}.` : sentence;
        return { kind: 'paragraph', text: [{ kind: 'text', text, strong: false }], line: passage.line };
      }),
    });
    const ways = shuffled(source.asked, random);
    const askedAs = ways.slice(0, askedPerPage).map((way, at) => (at < 4 ? `${way} ${pick(glue)} ${subjects[at % 2]}` : rewrite(way)));
    const frontMatter = { ...source.frontMatter, title: `${source.frontMatter.title}: ${subjects[0]}`, asked_as: askedAs, keywords: [...source.frontMatter.keywords.slice(0, 4), subjects[1]] };
    documents.push({ slug, language: 'sv', file: `sv/${slug}.md`, frontMatter, phrasings: [], passages: source.passages.slice(0, count).map(write) });
    asked.push({ question: `${ways[askedPerPage] ?? pick(ways)} ${pick(glue)} ${bend(pick(subjects), random)}`, right: [slug] });
    made += count;
  }
  return { documents, questions: shuffled(asked, random).slice(0, questions) };
}

function sourceOf({ frontMatter, passages, phrasings }: Document) {
  return { frontMatter, passages, asked: [...frontMatter.asked_as, ...phrasings], sentences: passages.flatMap(sentencesOf) };
}

function sentencesOf(passage: Passage): readonly string[] {
  return passageText(passage, () => 'rätt funktion').split(/\n|(?<=[.?!])\s+/).filter((sentence) => sentence.trim() !== '');
}

function shuffled<T>(list: readonly T[], random: () => number): readonly T[] {
  return list.map((item) => ({ item, place: random() })).sort((a, b) => a.place - b.place).map(({ item }) => item);
}

/** A word as somebody may write it who has not just read it. */
function bend(word: string, random: () => number): string {
  const chance = random();
  if (chance < 0.5) return word;
  if (chance < 0.75) return `${word}${['en', 'et', 'er', 's'][Math.floor(random() * 4)]}`;
  if (chance < 0.9) return withTypos(word, random);
  const middle = Math.round(word.length / 2);
  return `${word.slice(0, middle)} ${word.slice(middle)}`;
}
