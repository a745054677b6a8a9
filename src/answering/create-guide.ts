import type { Document } from '../knowledge/document.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { type Memory, noMemory } from '../knowledge/remember.ts';
import { createSearch } from '../search/create-search.ts';
import { timesAsked } from '../search/learn-phrasings.ts';
import type { Guide } from './answer-question.ts';
import { createManagerPart } from './manager-part.ts';
import { spellingsOf } from './triage/danger.ts';
import { createTriage } from './triage/triage.ts';

/** Prepares search and triage over a knowledge base. */
export function createGuide(base: KnowledgeBase, memory: Memory = noMemory): Guide {
  return {
    base,
    search: learned.search(base, memory),
    triage: learned.likeness(base, memory),
    managerPart: createManagerPart(base.handOff, spellingsOf(base.triageData.danger)),
  };
}

/** What takes seconds to learn, by the names under which it is remembered. */
export const learned = {
  search: ({ documents, vocabulary }: KnowledgeBase, memory: Memory) => createSearch({ documents, vocabulary, memory }),
  likeness: ({ documents, examples, triageData }: KnowledgeBase, memory: Memory) =>
    createTriage(triageData, { examples, questions: documents.map(waysOfAsking), memory }),
};

/** All that a page tells about how people ask for it. What stands on it is hardly ever to be turned away, and counts as in the search. */
function waysOfAsking({ slug, frontMatter, phrasings }: Document) {
  return { slug, texts: [...Array.from({ length: timesAsked }, () => frontMatter.asked_as).flat(), ...phrasings] };
}
