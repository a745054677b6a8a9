import type { HandOffData } from '../knowledge/hand-off-data.ts';
import { createPhraseFinder } from './triage/phrase-finder.ts';
import { readMessage, type Spellings } from './triage/words.ts';

/** `involved`: the manager is part of the problem. `mentioned`: a manager or an official is spoken of, and may be. */
export type ManagerPart = 'none' | 'mentioned' | 'involved';

/** Whom an answer, a card and its buttons leave out. It holds for all that follows from them. */
export type Spared = 'manager';

export function sparedBy(part: ManagerPart): Spared | undefined {
  return part === 'involved' ? 'manager' : undefined;
}

/** Tells which part the manager has in a question, by the editors' phrases; none without them. */
export function createManagerPart(data: HandOffData | undefined, spellings: Spellings = new Map()): (question: string) => ManagerPart {
  if (data === undefined) return () => 'none';
  const signs = { involved: data.manager_involved, mentioned: data.manager_mentioned, isWriter: data.manager_is_writer, ofWriter: data.manager_of_writer };
  const finder = createPhraseFinder({ signs, groups: data.groups, notTypos: [] });
  return (question) => {
    const found = new Set(finder.find(readMessage(question, spellings)).map(({ sign }) => sign));
    const isTheirOwn = found.has('isWriter') && !found.has('ofWriter');
    if (found.has('involved') && !isTheirOwn) return 'involved';
    return found.size > 0 ? 'mentioned' : 'none';
  };
}
