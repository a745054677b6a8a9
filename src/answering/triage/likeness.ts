import type { ExampleSet } from '../../knowledge/example.ts';
import type { RememberEach } from '../../knowledge/remember.ts';
import type { DangerData } from '../../knowledge/triage-data.ts';
import { judgePhrasing, learnTable, type PhrasingTable } from '../../search/phrasing-model.ts';
import { countSets, indexFeatures } from './feature-rows.ts';
import { judgeLikeness, type LikenessModel, learnLikeness } from './likeness-model.ts';
import { messageFeatures, type Reading } from './message-features.ts';

const kinds = ['question', 'out-of-scope', 'danger', 'refuse', 'stop'] as const;

/** What a message may be beside a question about a page. */
export type LikeVerdict = Exclude<(typeof kinds)[number], 'question'>;

/** How much more like one thing than anything else a message is: near the logarithm of the odds, without a fixed scale. */
export interface Likeness {
  readonly odds: number;
  /** The likeliest of the sets that were collected under this verdict: a slug or a reason. */
  readonly key: string;
}

export type ReadLikeness = (reading: Reading) => Readonly<Record<LikeVerdict, Likeness>>;

/** Messages of one kind; `key` is a slug, a reason or a theme. */
export interface MessageSet {
  readonly kind: ExampleSet['verdict'];
  readonly key: string;
  readonly texts: readonly string[];
}

export interface LikenessParts {
  readonly sets: readonly MessageSet[];
  readonly read: (text: string) => Reading;
  /** What the reading of a text depends on, beside the text. */
  readonly basis: string;
  /** Spares the work when the same examples were learned before. */
  readonly each: RememberEach;
}

interface LearnedLikeness {
  /** Tells the kinds apart. */
  readonly kinds: LikenessModel;
  /** Tells all sets apart. */
  readonly sets: PhrasingTable;
}

/** Rare kinds have few examples and matter most: a mistake counts more the fewer there are, by this power of the ratio. */
const balance = 0.5;
/** How much the second judge counts beside the first, found by trying: other services' matters have no sets worth the name. */
const shareOfSets = { danger: 0.35, refuse: 0.35, stop: 0.35, 'out-of-scope': 0 } as const;
/** Keeps the logarithm finite. */
const tiny = 1e-9;

/**
 * Learns from the editors' examples what a message is: a question, danger, something to refuse or to stop, or another
 * service's matter. Rules know the words that editors thought of; this is for what nobody thought of. Two judges together
 * are better than either: one that learned where the kinds part, and one that knows each set by itself.
 */
export function createLikeness({ sets, read, basis, each }: LikenessParts): ReadLikeness {
  const grouped = [...groupBySet(sets).values()];
  const [learned] = each('likeness', [grouped], { basis, keyOf: JSON.stringify, make: (all) => learn(all, read) });
  const { kinds: kindModel, sets: setTable } = learned as LearnedLikeness;
  return (reading) => {
    const features = messageFeatures(reading);
    const ofKinds = judgeLikeness(kindModel, features);
    const ofSets = judgePhrasing(setTable, features);
    const likenessTo = (kind: LikeVerdict): Likeness => {
      const own = grouped.flatMap((set, at) => (set.kind === kind ? [{ key: set.key, share: ofSets[at] ?? 0 }] : []));
      const likeliest = own.toSorted((a, b) => b.share - a.share)[0];
      const odds = logOdds(ofKinds[kinds.indexOf(kind)] ?? 0) + shareOfSets[kind] * logOdds(own.reduce((sum, { share }) => sum + share, 0));
      return { odds, key: likeliest?.key ?? '' };
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
  return [
    ...questions.map(({ slug, texts }): MessageSet => ({ kind: 'question', key: slug, texts })),
    ...examples.map(({ verdict, key, texts }): MessageSet => ({ kind: verdict, key, texts })),
    ...(written === undefined
      ? []
      : [
          { kind: 'danger' as const, key: written.page, texts: written.danger },
          { kind: 'question' as const, key: 'liknar-fara', texts: written.calm },
        ]),
  ];
}

/** Versions in two languages are one set. */
function groupBySet(sets: readonly MessageSet[]): ReadonlyMap<string, MessageSet> {
  const grouped = new Map<string, MessageSet>();
  for (const { kind, key, texts } of sets) {
    const name = `${kind}.${key}`;
    grouped.set(name, { kind, key, texts: [...(grouped.get(name)?.texts ?? []), ...texts] });
  }
  return grouped;
}

function learn(sets: readonly MessageSet[], read: LikenessParts['read']): LearnedLikeness {
  const indexed = indexFeatures(sets.map(({ texts }) => texts.map((text) => messageFeatures(read(text)))));
  const counts = kinds.map((kind) => sets.reduce((sum, set) => sum + (set.kind === kind ? set.texts.length : 0), 0));
  const most = Math.max(1, ...counts);
  const examples = sets.flatMap(({ kind }, at) => {
    const label = kinds.indexOf(kind);
    const weight = (most / (counts[label] || 1)) ** balance;
    return (indexed.sets[at] ?? []).map((features) => ({ features, label, weight }));
  });
  return { kinds: learnLikeness(examples, indexed.ids, kinds.length), sets: learnTable(countSets(indexed)) };
}

function logOdds(share: number): number {
  return Math.log(share + tiny) - Math.log(1 - share + tiny);
}
