import { readKnowledge } from './adapters/files/read-knowledge.ts';
import type { Guide } from './answering/answer-question.ts';
import { createTriage } from './answering/triage/triage.ts';
import { createSearch } from './search/create-search.ts';

export interface GuideOptions {
  readonly knowledgeFolder: string;
  /** Takes any markdown as a page; for folders that were not written for the guide. */
  readonly plainPages?: boolean;
}

/** Connects knowledge, triage and search into the guide that answers. Throws KNOWLEDGE_UNREADABLE. */
export async function composeGuide({ knowledgeFolder, plainPages = false }: GuideOptions): Promise<Guide> {
  const base = await readKnowledge(knowledgeFolder, { plainPages });
  return {
    base,
    search: createSearch({ documents: base.documents, vocabulary: base.vocabulary }),
    triage: createTriage(base.triageData),
  };
}
