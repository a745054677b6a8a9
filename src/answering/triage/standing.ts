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
 * Prepares the judging of signs. A bare noun is silenced by any past, supposed, drill or routine words around it.
 * A firm sign is silenced only from its own clause (past), its own sentence (drill, routine) or from before it in the
 * sentence (supposed), and not where words of now stand beside it.
 */
export function createTimeReader({ firm, pastTense, notPastTense }: TimeParts): (message: Message, found: readonly Occurrence[]) => readonly Standing[] {
  const pastWords = new Set(pastTense.filter((word) => !word.startsWith('*')));
  const pastEndings = pastTense.filter((word) => word.startsWith('*')).map((word) => word.slice(1));
  const others = new Set(notPastTense);
  const isPastTense = ({ text }: Word) =>
    pastWords.has(text) || (pastEndings.some((ending) => text.length > ending.length + 1 && text.endsWith(ending)) && !others.has(text));

  return (message, found) => {
    const placed = found.map((occurrence) => place(occurrence, message));
    const contexts = placed.filter(({ sign }) => sign.startsWith('context:'));
    const nowClauses = new Set(placed.filter(({ sign }) => sign === 'now').map(({ clause }) => clause));
    const firmClauses = new Set(placed.filter(({ sign }) => firm.has(sign)).map(({ clause }) => clause));
    const pastClauses = new Set(message.words.filter(isPastTense).map(({ clause }) => clause));

    return placed
      .filter(({ sign }) => !sign.startsWith('context:'))
      .map((occurrence) => ({ occurrence, sentence: occurrence.sentence, context: contextOf(occurrence) }));

    function contextOf(occurrence: Placed): Standing['context'] {
      const isFirm = firm.has(occurrence.sign) || occurrence.sign === 'now';
      const now = nowClauses.has(occurrence.clause) && firmClauses.has(occurrence.clause);
      for (const context of contexts) {
        const kind = context.sign.slice('context:'.length);
        const silences = isFirm ? silencesFirm({ kind, context, occurrence, now }) : !now || kind === 'drill';
        if (silences) return kind === 'habit' ? 'past' : (kind as DangerContext);
      }
      const toldAsPast = !isFirm && pastClauses.has(occurrence.clause) && !firmClauses.has(occurrence.clause) && !nowClauses.has(occurrence.clause);
      return toldAsPast ? 'past' : 'live';
    }
  };
}

interface Case {
  readonly kind: string;
  readonly context: Placed;
  readonly occurrence: Placed;
  readonly now: boolean;
}

function silencesFirm({ kind, context, occurrence, now }: Case): boolean {
  if (context.sentence !== occurrence.sentence) return false;
  if (kind === 'drill') return true;
  if (now) return false;
  if (kind === 'past') return context.clause === occurrence.clause;
  if (kind === 'hypothetical') return context.start <= occurrence.start;
  if (kind === 'routine') return context.clause === occurrence.clause;
  return true;
}

function place(occurrence: Occurrence, { words }: Message): Placed {
  const word = words[occurrence.start];
  return { ...occurrence, clause: word?.clause ?? 0, sentence: word?.sentence ?? 0 };
}
