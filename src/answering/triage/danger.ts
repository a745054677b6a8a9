import type { DangerContext, DangerData } from '../../knowledge/triage-data.ts';
import { createPhraseFinder, type Occurrence } from './phrase-finder.ts';
import { createTimeReader, type Standing } from './standing.ts';
import type { Message } from './words.ts';

export interface DangerFound {
  readonly page: string;
  /** The rule and the phrases, as the editors wrote them; never the user's words. */
  readonly why: readonly string[];
}

export interface DangerReading {
  readonly danger?: DangerFound;
  /** Why words of danger did not mean danger now. */
  readonly notDanger?: DangerContext;
}

/** Sentences that are read together: "Han har kniv. Hjälp! Han står här." is one situation. */
const sentencesTogether = 3;

/**
 * Prepares the reading of danger. Signs (weapon, presence, attack …) are found first; then each is judged to be live,
 * or past, supposed, a drill or a question about the routine; a rule whose signs are all live means danger now.
 */
export function createDangerReader(data: DangerData): (message: Message) => DangerReading {
  const finder = createPhraseFinder({
    signs: {
      ...Object.fromEntries(Object.entries(data.signs).map(([sign, { phrases }]) => [sign, phrases])),
      ...Object.fromEntries(Object.entries(data.contexts).map(([context, phrases]) => [`context:${context}`, phrases])),
      now: data.now,
      figurative: data.figurative,
    },
    groups: data.groups,
    notTypos: data.not_typos,
  });
  const firm = new Set(Object.entries(data.signs).flatMap(([sign, entry]) => (entry.firm ? [sign] : [])));
  const judge = createTimeReader({ firm, pastTense: data.past_tense, notPastTense: data.not_past_tense });

  return (message) => {
    const found = withoutFigurative(finder.find(message));
    const standings = judge(message, found);
    const live = standings.filter((standing) => standing.context === 'live');
    const danger = firstRule(live, message);
    if (danger) return { danger };
    const supposed = firstRule(standings, message);
    const reason = supposed && standings.find((standing) => standing.context !== 'live')?.context;
    return reason && reason !== 'live' ? { notDanger: reason } : {};
  };

  function firstRule(standings: readonly Standing[], message: Message): DangerFound | undefined {
    const lastSentence = message.words.at(-1)?.sentence ?? 0;
    const sentences = new Set(standings.map((standing) => standing.sentence));
    for (const rule of data.rules) {
      if (rule.short !== undefined && message.words.length > rule.short) continue;
      for (let from = 0; from <= lastSentence; from += 1) {
        if (!sentences.has(from)) continue;
        const near = standings.filter(({ sentence }) => sentence >= from && sentence < from + sentencesTogether);
        const evidence = rule.all.map((sign) => near.find((standing) => standing.occurrence.sign === sign));
        if (evidence.some((standing) => standing === undefined)) continue;
        if (near.some(({ occurrence }) => rule.unless.includes(occurrence.sign))) continue;
        return { page: rule.page, why: [rule.name, ...evidence.flatMap((standing) => (standing ? [standing.occurrence.phrase] : []))] };
      }
    }
    return undefined;
  }
}

/** "Kul bomb" and "kniven på strupen" hide a sign that begins or ends in their words. */
function withoutFigurative(found: readonly Occurrence[]): readonly Occurrence[] {
  const figurative = found.filter(({ sign }) => sign === 'figurative');
  const isHidden = ({ start, end }: Occurrence) =>
    figurative.some((figure) => (figure.start <= start && start < figure.end) || (figure.start < end && end <= figure.end));
  return found.filter((occurrence) => occurrence.sign !== 'figurative' && !isHidden(occurrence));
}
