import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { type Remember, rememberNothing } from '../knowledge/remember.ts';
import { createSearch } from '../search/create-search.ts';
import type { Guide } from './answer-question.ts';
import { createManagerInvolved } from './manager-involved.ts';
import { createTriage } from './triage/triage.ts';

/** Prepares search and triage over a knowledge base. */
export function createGuide(base: KnowledgeBase, remember: Remember = rememberNothing): Guide {
  const { documents, vocabulary, examples, triageData, handOff } = base;
  return {
    base,
    search: createSearch({ documents, vocabulary, examples, remember }),
    triage: createTriage(triageData, remember),
    managerInvolved: createManagerInvolved(handOff),
  };
}
