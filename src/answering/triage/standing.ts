import type { DangerContext } from '../../knowledge/triage-data.ts';
import type { Occurrence } from './phrase-finder.ts';
import type { Message, Word } from './words.ts';

/** A sign, and whether it speaks of now. */
export interface Standing {
  readonly occurrence: Occurrence;
  readonly context: 'live' | DangerContext;
  readonly sentence: number;
}

export interface TimeParts {
  /** Signs whose phrases carry their own present tense ("står här"), as against bare nouns ("kniv"). */
  readonly firm: ReadonlySet<string>;
  /** Verbs in the past tense, whole or as `*ade`. */
  readonly pastTense: readonly string[];
  /** Words that only look like verbs in the past tense: "maskerade". */
  readonly notPastTense: readonly string[];
}

type Placed = Occurrence & { readonly clause: number; readonly sentence: number };

/**
 * Prepares the judging of signs. A drill silences a firm sign from its own sentence and a bare noun from anywhere; nothing
 * else does where words of now stand beside a firm sign in the clause. A firm sign is silenced besides from its own clause
 * (past, routine), its own sentence (habit) or from before it in the sentence (supposed). A bare noun is silenced by all of
 * these wherever they stand, and by a verb in the past tense in a clause that has neither words of now nor a firm sign.
 */
export function createTimeReader({ firm, pastTense, notPastTense }: TimeParts): (message: Message, found: readonly Occurrence[]) => readonly Standing[] {
  const pastWords = new Set(pastTense.filter((word) => !word.startsWith('*')));
  const pastEndings = pastTense.filter((word) => word.startsWith('*')).map((word) => word.slice(1));
  const others = new Set(notPastTense);
  const isPastTense = ({ text }: Word) =>
    pastWords.has(text) || (pastEndings.some((ending) => text.length > ending.length + 1 && text.endsWith(ending)) && !others.has(text));

  return (message, found) => {
    const placed = found.map((occurrence) => place(occurrence, message));
    const contexts = mapContexts(placed.filter(({ sign }) => sign.startsWith(contextSign)));
    const nowClauses = new Set(placed.filter(({ sign }) => sign === 'now').map(({ clause }) => clause));
    const firmClauses = new Set(placed.filter(({ sign }) => firm.has(sign)).map(({ clause }) => clause));
    const pastClauses = new Set(message.words.filter(isPastTense).map(({ clause }) => clause));

    return placed
      .filter(({ sign }) => !sign.startsWith(contextSign))
      .map((occurrence) => ({ occurrence, sentence: occurrence.sentence, context: contextOf(occurrence) }));

    function contextOf(occurrence: Placed): Standing['context'] {
      const { clause, sentence, start } = occurrence;
      const saysNow = nowClauses.has(clause);
      const now = saysNow && firmClauses.has(clause);
      if (contexts.drill.sentences.has(sentence)) return 'drill';
      if (firm.has(occurrence.sign) || occurrence.sign === 'now') {
        if (now) return 'live';
        if (contexts.past.clauses.has(clause) || contexts.habit.sentences.has(sentence)) return 'past';
        if ((contexts.hypothetical.firstStarts.get(sentence) ?? Number.POSITIVE_INFINITY) <= start) return 'hypothetical';
        return contexts.routine.clauses.has(clause) ? 'routine' : 'live';
      }
      if (contexts.drill.sentences.size > 0) return 'drill';
      if (now) return 'live';
      const around = (['past', 'hypothetical', 'routine', 'habit'] as const).find((kind) => contexts[kind].sentences.size > 0);
      if (around) return around === 'habit' ? 'past' : around;
      return pastClauses.has(clause) && !firmClauses.has(clause) && !saysNow ? 'past' : 'live';
    }
  };
}

const contextSign = 'context:';
type ContextKind = DangerContext | 'habit';

interface ContextPlaces {
  readonly clauses: Set<number>;
  readonly sentences: Set<number>;
  /** Sentence → the first word of the context in it. */
  readonly firstStarts: Map<number, number>;
}

function mapContexts(contexts: readonly Placed[]): Readonly<Record<ContextKind, ContextPlaces>> {
  const newPlaces = (): ContextPlaces => ({ clauses: new Set(), sentences: new Set(), firstStarts: new Map() });
  const places = { past: newPlaces(), hypothetical: newPlaces(), drill: newPlaces(), routine: newPlaces(), habit: newPlaces() };
  for (const { sign, clause, sentence, start } of contexts) {
    const { clauses, sentences, firstStarts } = places[sign.slice(contextSign.length) as ContextKind];
    clauses.add(clause);
    sentences.add(sentence);
    firstStarts.set(sentence, Math.min(start, firstStarts.get(sentence) ?? start));
  }
  return places;
}

function place(occurrence: Occurrence, { words }: Message): Placed {
  const word = words[occurrence.start];
  return { ...occurrence, clause: word?.clause ?? 0, sentence: word?.sentence ?? 0 };
}
