import type { DangerContext, DangerData } from '../../knowledge/triage-data.ts';
import { createPhraseFinder, type FindPhrases, type Occurrence } from './phrase-finder.ts';
import { createTimeReader, type Standing } from './standing.ts';
import type { BareInfinitives, Message, Spellings } from './words.ts';

export interface DangerFound {
  readonly page: string;
  /** The person who writes may take their own life; advice to those who meet such a person is not for them. */
  readonly concernsReader?: true;
  /** The rule and the phrases, as the editors wrote them; never the user's words. */
  readonly why: readonly string[];
}

export interface DangerReading {
  /** A rule holds. */
  readonly danger?: DangerFound;
  /** Why words of danger did not mean danger now. */
  readonly notDanger?: DangerContext;
}

export interface DangerReader {
  /** The signs that stand in a message. */
  readonly signsIn: FindPhrases;
  readonly read: (message: Message, found: readonly Occurrence[]) => DangerReading;
}

/** Sentences that are read together: "Han har kniv. Hjälp! Han står här." is one situation. */
const sentencesTogether = 3;

/**
 * Prepares the reading of danger. Signs (weapon, presence, attack …) are found first; then each is judged to be live,
 * or past, supposed, a drill or a question about the routine; a rule whose signs are all live means danger now.
 */
export function createDangerReader(data: DangerData): DangerReader {
  const finder = createDangerFinder(data);
  const someoneElse = createPhraseFinder({ signs: { 'someone-else': data.someone_else }, groups: data.groups, notTypos: data.not_typos });
  const firm = new Set(Object.entries(data.signs).flatMap(([sign, entry]) => (entry.firm ? [sign] : [])));
  const judge = createTimeReader({ firm, pastTense: data.past_tense, notPastTense: data.not_past_tense });

  return {
    signsIn: (message, options) => withoutFigurative(finder.find(message, options)),
    read: (message, found) => {
      const standings = judge(message, found);
      const live = standings.filter((standing) => standing.context === 'live');
      const danger = firstRule(live, message);
      if (danger) return { danger };
      const supposed = firstRule(standings, message);
      const reason = supposed && standings.find((standing) => standing.context !== 'live')?.context;
      return reason && reason !== 'live' ? { notDanger: reason } : {};
    },
  };

  function firstRule(standings: readonly Standing[], message: Message): DangerFound | undefined {
    const windows = windowsOf(standings);
    for (const { name, page, all, unless, short, reader } of data.rules) {
      if (short !== undefined && message.words.length > short) continue;
      const holds = windows.find((signs) => all.every((sign) => signs.has(sign)) && !unless.some((sign) => signs.has(sign)));
      const concernsReader = reader && holds !== undefined && someoneElse.find(message).length === 0;
      if (holds) return { page, why: [name, ...all.map((sign) => holds.get(sign) ?? '')], ...(concernsReader && { concernsReader }) };
    }
    return undefined;
  }
}

/** Spoken or misspelled form → the standard word. */
export function spellingsOf(data: DangerData | undefined): Spellings {
  return new Map(Object.entries(data?.spellings ?? {}).flatMap(([standard, forms]) => forms.map((form) => [form, standard] as const)));
}

/** Infinitives that stand for the present, as the editors list them. */
export function bareInfinitivesOf(data: DangerData | undefined): BareInfinitives {
  const { present = {}, subjects = [], not_after: notAfter = [] } = data?.bare_infinitives ?? {};
  const pairs = Object.entries(present).flatMap(([form, infinitives]) => infinitives.map((infinitive) => [infinitive, form] as const));
  return { present: new Map(pairs), subjects: new Set(subjects), notAfter: new Set(notAfter) };
}

/** Finds the signs, the contexts (as `context:past` …), `now` and `figurative`. */
function createDangerFinder(data: DangerData) {
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
