import type { ExampleSet } from '../../knowledge/example.ts';
import type { Memory } from '../../knowledge/remember.ts';
import type { DangerData } from '../../knowledge/triage-data.ts';
import { createPhrasingJudge, learnTable, type PhrasingTable } from '../../search/phrasing-model.ts';
import { createCounter, type FeatureList, joinLists, listFeatures } from './feature-list.ts';
import { countWords, createWordMender, joinWordCounts, type WordCounts } from './known-words.ts';
import { createLikenessJudge, type LikenessModel, learnLikeness } from './likeness-model.ts';
import { messageFeatures, type Reading } from './message-features.ts';
import { createRandom } from './seeded-random.ts';

const verdicts = ['out-of-scope', 'danger', 'refuse', 'stop'] as const;

/** What a message may be beside a question about a page. */
export type LikeVerdict = (typeof verdicts)[number];

/** How much more like one thing than anything else a message is; around 0 it may be either, from 1 on it is clear. */
export interface Likeness {
  readonly margin: number;
  /** The likeliest of the sets that were collected under this verdict: a slug or a reason. */
  readonly key: string;
  /** How likely that set is among those of the verdict, 0 to 1. */
  readonly keyShare: number;
}

/** Words that the examples do not know are read as the ones that were most likely meant. */
export type ReadLikeness = (reading: Reading) => Readonly<Record<LikeVerdict, Likeness>>;

/** Messages of one kind; `key` is a slug, a reason or a theme. */
export interface MessageSet {
  readonly kind: ExampleSet['verdict'];
  readonly key: string;
  readonly texts: readonly string[];
  /** Questions that were written because they resemble something else: they mark the border. */
  readonly neighbours?: boolean;
}

export interface LikenessParts {
  readonly sets: readonly MessageSet[];
  readonly read: (text: string) => Reading;
  /** What the reading of a text depends on, beside the text. */
  readonly basis: () => string;
  /** Spares the work when the same examples were read or learned before. */
  readonly memory: Memory;
}

interface LearnedLikeness {
  /** Tells the kinds apart. */
  readonly kinds: LikenessModel;
  /** Tells all sets apart. */
  readonly sets: PhrasingTable;
  /** The words of all texts, as they were written. */
  readonly words: WordCounts;
}

/** What is read of one set before anything is learned. */
interface ReadSet {
  readonly features: FeatureList;
  readonly words: WordCounts;
}

/** Rare kinds have few examples and matter most: a mistake counts more the fewer there are, by this power of the ratio. */
const balance = 0.5;
/** How much the second judge counts beside the first, found by trying. */
const shareOfSets = 0.05;
/** How much more than other questions those count that mark a border. */
const weightOfNeighbour = 2;
/** Keeps the logarithm finite. */
const tiny = 1e-9;

/**
 * Learns from the editors' examples what a message is: a question, danger, something to refuse or to stop, or another
 * service's matter. Rules know the words that editors thought of; this is for what nobody thought of. Two judges together
 * are better than either: one that learned where the kinds part, and one that knows each set by itself.
 */
export function createLikeness(parts: LikenessParts): ReadLikeness {
  const grouped = [...groupBySet(parts.sets).values()];
  const learned = parts.memory.whole('likeness', () => learnOnce(grouped, parts));
  return openLikeness(learned, grouped.map(({ kind, key }) => ({ kind, key })));
}

/** Apart from where it is learned, so that the texts are let go. */
function openLikeness(learned: LearnedLikeness, known: readonly Pick<MessageSet, 'kind' | 'key'>[]): ReadLikeness {
  const judgeKinds = createLikenessJudge(learned.kinds);
  const judgeSets = createPhrasingJudge(learned.sets);
  const mendWords = createWordMender(learned.words);
  const placesOf = (kind: LikeVerdict) => known.flatMap((set, at) => (set.kind === kind ? [at] : []));
  const places = { danger: placesOf('danger'), refuse: placesOf('refuse'), stop: placesOf('stop'), 'out-of-scope': placesOf('out-of-scope') };
  return ({ message, found }) => {
    const features = messageFeatures({ message: mendWords(message), found });
    const ofKinds = judgeKinds(features);
    const ofSets = judgeSets(features);
    const shareAt = (at: number) => ofSets[at] ?? 0;
    const likenessTo = (kind: LikeVerdict): Likeness => {
      const ofOwn = places[kind].reduce((sum, at) => sum + shareAt(at), 0);
      const likeliest = places[kind].reduce((best, at) => (shareAt(at) > shareAt(best) ? at : best), places[kind][0] ?? -1);
      const margin = (ofKinds[verdicts.indexOf(kind)] ?? 0) + shareOfSets * logOdds(ofOwn);
      return { margin, key: known[likeliest]?.key ?? '', keyShare: shareAt(likeliest) / Math.max(tiny, ofOwn) };
    };
    return { danger: likenessTo('danger'), refuse: likenessTo('refuse'), stop: likenessTo('stop'), 'out-of-scope': likenessTo('out-of-scope') };
  };
}

/** The ways of asking for each page, the examples, and the sentences that stand with the words for danger. */
export function messageSets(
  examples: readonly ExampleSet[],
  questions: readonly { readonly slug: string; readonly texts: readonly string[] }[],
  danger: DangerData | undefined,
): readonly MessageSet[] {
  const written = danger?.examples;
  const sets = [
    ...questions.map(({ slug, texts }): MessageSet => ({ kind: 'question', key: slug, texts })),
    ...examples.map(({ verdict, key, texts }): MessageSet => ({ kind: verdict, key, texts, neighbours: verdict === 'question' })),
    ...(written === undefined
      ? []
      : [
          { kind: 'danger' as const, key: written.page, texts: written.danger },
          { kind: 'question' as const, key: 'liknar-fara', texts: written.calm, neighbours: true },
        ]),
  ];
  return sets.filter(({ texts }) => texts.length > 0);
}

/** Versions in two languages are one set. */
function groupBySet(sets: readonly MessageSet[]): ReadonlyMap<string, MessageSet> {
  const grouped = new Map<string, MessageSet>();
  for (const { texts, ...set } of sets) {
    const name = `${set.kind}.${set.key}`;
    grouped.set(name, { ...set, texts: [...(grouped.get(name)?.texts ?? []), ...texts] });
  }
  return grouped;
}

/** Only sets that have changed are read again, and only when one has is everything learned again. */
function learnOnce(grouped: readonly MessageSet[], { read, basis: makeBasis, memory: { each } }: LikenessParts): LearnedLikeness {
  const basis = makeBasis();
  const readSet = ({ texts }: MessageSet): ReadSet => {
    const readings = texts.map(read);
    const features = listFeatures([...readings, ...badlyTypedSome(texts).map(read)].map(messageFeatures));
    return { features, words: countWords(readings.map(({ message }) => message)) };
  };
  const [learned] = each('likeness', [grouped], {
    basis,
    keyOf: JSON.stringify,
    make: (sets) => learn(sets, each('message-readings', sets, { basis, keyOf: ({ texts }) => JSON.stringify(texts), make: readSet })),
  });
  return learned as LearnedLikeness;
}

/** Learns from what was read of each set, in the order of the sets. */
function learn(sets: readonly MessageSet[], readSets: readonly ReadSet[]): LearnedLikeness {
  const features = joinLists(readSets.map((set) => set.features));
  const countOf = (wanted: MessageSet['kind']) => sets.reduce((sum, { kind, texts }) => sum + (kind === wanted ? texts.length : 0), 0);
  const most = Math.max(1, countOf('question'), ...verdicts.map(countOf));
  const messages = { features, labels: new Int8Array(features.starts.length - 1), weights: new Float32Array(features.starts.length - 1) };
  const count = createCounter(features);
  let from = 0;
  const counts = sets.map(({ kind, neighbours }, at) => {
    const to = from + (readSets[at]?.features.starts.length ?? 1) - 1;
    // A question is none of them, and its number is that of no verdict.
    messages.labels.fill(verdicts.findIndex((verdict) => verdict === kind), from, to);
    messages.weights.fill((most / (countOf(kind) || 1)) ** balance * (neighbours ? weightOfNeighbour : 1), from, to);
    const counted = count(from, to);
    from = to;
    return counted;
  });
  return {
    kinds: learnLikeness(messages, verdicts.length),
    sets: learnTable(counts.map((ofSet) => [ofSet])),
    words: joinWordCounts(readSets.map(({ words }) => words)),
  };
}

/** One text in so many is learned a second time, badly typed. */
const slipEvery = 6;
const shortestWithSlip = 6;

/** Some of the texts as somebody in a hurry types them: not every slip can be mended, and none should make a question look like something else. */
function badlyTypedSome(texts: readonly string[]): readonly string[] {
  return texts.filter((_, at) => at % slipEvery === 0).map((text, at) => badlyTyped(text, createRandom(at)));
}

/** One slip in every long word: a letter left out, doubled, or two that changed places. */
function badlyTyped(text: string, random: () => number): string {
  return text.replace(/\p{L}+/gu, (word) => {
    if (word.length < shortestWithSlip) return word;
    const at = 1 + Math.floor(random() * (word.length - 2));
    const [head, letter = '', next = '', tail] = [word.slice(0, at), word[at], word[at + 1], word.slice(at + 2)];
    const slip = random();
    if (slip < 0.33) return head + next + tail;
    return slip < 0.66 ? head + letter + letter + next + tail : head + next + letter + tail;
  });
}

function logOdds(share: number): number {
  return Math.log(share + tiny) - Math.log(1 - share + tiny);
}
