import type { HandOffData } from '../knowledge/hand-off-data.ts';
import { createPhraseFinder } from './triage/phrase-finder.ts';
import { readMessage } from './triage/words.ts';

/** Tells whether a question shows that the manager is part of the problem, by the editors' phrases; never without them. */
export function createManagerInvolved(data: HandOffData | undefined): (question: string) => boolean {
  if (data === undefined) return () => false;
  const signs = { 'manager-involved': data.manager_involved };
  const finder = createPhraseFinder({ signs, groups: data.groups, notTypos: [] });
  return (question) => finder.find(readMessage(question, new Map())).length > 0;
}
