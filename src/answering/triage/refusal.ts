import { stopReasons, type StopReason } from '../../knowledge/stop-reason.ts';
import type { RefusalsData } from '../../knowledge/triage-data.ts';
import { createNameReader } from './named-person.ts';
import { createPhraseFinder, type FindPhrases, type Occurrence } from './phrase-finder.ts';
import { someRuleHolds } from './sign-rules.ts';
import type { Message } from './words.ts';

export type TurnedAway =
  | { readonly kind: 'refuse'; readonly reason: string }
  | { readonly kind: 'stop'; readonly reason: StopReason };

export interface RefusalReader {
  /** The signs that stand in a message. */
  readonly signsIn: FindPhrases;
  readonly read: (message: Message, found: readonly Occurrence[]) => TurnedAway | undefined;
}

/** Prepares the finding of what the guide will not do, and of what must not be told here. */
export function createRefusalReader(data: RefusalsData): RefusalReader {
  const finder = createPhraseFinder({ signs: data.signs, groups: data.groups, notTypos: [] });
  const namesPerson = createNameReader(data.given_names);
  const refusals = Object.entries(data.refuse);
  const stops = stopReasons.flatMap((reason) => (data.stop[reason] ? [[reason, data.stop[reason]] as const] : []));

  return {
    signsIn: finder.find,
    read: (message, found) => {
      const signs = new Set(found.map(({ sign }) => sign));
      if (signs.size === 0) return undefined;
      if (namesPerson(message)) signs.add('named-person');
      const count = message.words.length;
      const holds = ({ rules, unless }: RefusalsData['refuse'][string]) => someRuleHolds(rules, signs, count) && !unless.some((sign) => signs.has(sign));
      const refused = refusals.find(([, reason]) => holds(reason));
      if (refused) return { kind: 'refuse', reason: refused[0] };
      const stopped = stops.find(([, reason]) => holds(reason));
      return stopped && { kind: 'stop', reason: stopped[0] };
    },
  };
}
