import type { Document } from '../knowledge/document.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { type Memory, noMemory } from '../knowledge/remember.ts';
import { createSearch } from '../search/create-search.ts';
import { timesAsked } from '../search/learn-phrasings.ts';
import type { Guide } from './answer-question.ts';
import { createManagerPart } from './manager-part.ts';
import { createTriage } from './triage/triage.ts';

/** Prepares search and triage over a knowledge base. */
export function createGuide(base: KnowledgeBase, memory: Memory = noMemory): Guide {
  const { documents, vocabulary, examples, triageData, handOff } = base;
  return {
    base,
    search: createSearch({ documents, vocabulary, memory }),
    triage: createTriage(triageData, { examples, questions: documents.map(waysOfAsking), memory }),
    managerPart: createManagerPart(handOff),
  };
}

/** All that a page tells about how people ask for it. What stands on it is hardly ever to be turned away, and counts as in the search. */
function waysOfAsking({ slug, frontMatter, phrasings }: Document) {
  return { slug, texts: [...Array.from({ length: timesAsked }, () => frontMatter.asked_as).flat(), ...phrasings] };
}
