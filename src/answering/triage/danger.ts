import type { Remember } from '../../knowledge/remember.ts';
import type { DangerContext, DangerData } from '../../knowledge/triage-data.ts';
import { type Reading, learnLikeness, likenessOf } from './likeness.ts';
import { createPhraseFinder, type Occurrence } from './phrase-finder.ts';
import { createTimeReader, type Standing } from './standing.ts';
import { type Message, readMessage, type Spellings } from './words.ts';

export interface DangerFound {
  readonly page: string;
  /** The rule and the phrases, as the editors wrote them; never the user's words. */
  readonly why: readonly string[];
}

export interface DangerReading {
  /** A rule holds. */
  readonly danger?: DangerFound;
  /** No rule holds, but the message is like the examples of danger. */
  readonly likeDanger?: DangerFound;
  /** Why words of danger did not mean danger now. */
  readonly notDanger?: DangerContext;
}

/** Likeness is for what a person types in a hurry, not for a pasted letter. */
const mostWordsForLikeness = 60;
/** Sentences that are read together: "Han har kniv. Hjälp! Han står här." is one situation. */
const sentencesTogether = 3;

/**
 * Prepares the reading of danger. Signs (weapon, presence, attack …) are found first; then each is judged to be live,
 * or past, supposed, a drill or a question about the routine; a rule whose signs are all live means danger now. Where no
 * rule holds, a message that is more like the examples of danger than like the calm ones is danger too.
 */
export function createDangerReader(data: DangerData, remember: Remember): (message: Message) => DangerReading {
  const finder = createDangerFinder(data);
  const read = (message: Message): Reading => ({ message, found: withoutFigurative(finder.find(message)) });
  const spellings = spellingsOf(data);
  const readSentence = (sentence: string) => read(readMessage(sentence, spellings));
  const likePage = data.examples && createPageOfLikeness({ examples: data.examples, readSentence, remember });
  const firm = new Set(Object.entries(data.signs).flatMap(([sign, entry]) => (entry.firm ? [sign] : [])));
  const judge = createTimeReader({ firm, pastTense: data.past_tense, notPastTense: data.not_past_tense });

  return (message) => {
    const reading = read(message);
    const standings = judge(message, reading.found);
    const live = standings.filter((standing) => standing.context === 'live');
    const danger = firstRule(live, message);
    if (danger) return { danger };
    const page = mayBeLikened(reading) ? likePage?.(reading) : undefined;
    const supposed = firstRule(standings, message);
    const reason = supposed && standings.find((standing) => standing.context !== 'live')?.context;
    return {
      ...(page !== undefined && { likeDanger: { page, why: ['liknar exempel på fara', ...reading.found.map(({ phrase }) => phrase)] } }),
      ...(reason && reason !== 'live' && { notDanger: reason }),
    };
  };

  function firstRule(standings: readonly Standing[], { words }: Message): DangerFound | undefined {
    const windows = windowsOf(standings);
    for (const { name, page, all, unless, short } of data.rules) {
      if (short !== undefined && words.length > short) continue;
      const holds = windows.find((signs) => all.every((sign) => signs.has(sign)) && !unless.some((sign) => signs.has(sign)));
      if (holds) return { page, why: [name, ...all.map((sign) => holds.get(sign) ?? '')] };
    }
    return undefined;
  }
}

/** Not for a long text, nor where a drill is spoken of. */
function mayBeLikened({ message: { words }, found }: Reading): boolean {
  return words.length > 0 && words.length <= mostWordsForLikeness && !found.some(({ sign }) => sign === 'context:drill');
}

type Examples = NonNullable<DangerData['examples']>;

interface LikenessParts {
  readonly examples: Examples;
  readonly readSentence: (sentence: string) => Reading;
  readonly remember: Remember;
}

/** The page of the danger that a message is like, or nothing when it is more like the calm examples. */
function createPageOfLikeness({ examples, readSentence, remember }: LikenessParts): (reading: Reading) => string | undefined {
  const model = remember('likeness', () =>
    learnLikeness({ danger: examples.danger.map(readSentence), calm: examples.calm.map(readSentence) }),
  );
  const pages = Object.entries(examples.pages);
  return (reading) => {
    if (likenessOf(model, reading) <= examples.from) return undefined;
    const special = pages.find(([, signs]) => reading.found.some(({ sign }) => signs.includes(sign)));
    return special?.[0] ?? examples.page;
  };
}

/** Spoken or misspelled form → the standard word. */
export function spellingsOf(data: DangerData | undefined): Spellings {
  return new Map(Object.entries(data?.spellings ?? {}).flatMap(([standard, forms]) => forms.map((form) => [form, standard] as const)));
}

/** Finds the signs, the contexts (as `context:past` …), `now` and `figurative`. */
export function createDangerFinder(data: DangerData) {
  const signs = Object.entries(data.signs).map(([sign, { phrases }]) => [sign, phrases] as const);
  const contexts = Object.entries(data.contexts).map(([context, phrases]) => [`context:${context}`, phrases ?? []] as const);
  return createPhraseFinder({
    signs: { ...Object.fromEntries(signs), ...Object.fromEntries(contexts), now: data.now, figurative: data.figurative },
    groups: data.groups,
    notTypos: data.not_typos,
  });
}

/** For each sentence that has signs: the signs in it and in the sentences read with it, with the phrase that showed them. */
function windowsOf(standings: readonly Standing[]): readonly ReadonlyMap<string, string>[] {
  const bySentence = new Map<number, Map<string, string>>();
  for (const { sentence, occurrence } of standings) {
    const signs = bySentence.get(sentence) ?? new Map<string, string>();
    if (!signs.has(occurrence.sign)) signs.set(occurrence.sign, occurrence.phrase);
    bySentence.set(sentence, signs);
  }
  return [...bySentence.keys()].map((first) => {
    const together = Array.from({ length: sentencesTogether }, (_, at) => bySentence.get(first + at));
    return new Map(together.reverse().flatMap((signs) => [...(signs ?? [])]));
  });
}

/** "Kul bomb" and "kniven på strupen" hide a sign that begins or ends in their words. */
function withoutFigurative(found: readonly Occurrence[]): readonly Occurrence[] {
  const hidden = new Set<number>();
  for (const { sign, start, end } of found) if (sign === 'figurative') for (let at = start; at < end; at += 1) hidden.add(at);
  return found.filter(({ sign, start, end }) => sign !== 'figurative' && !hidden.has(start) && !hidden.has(end - 1));
}
