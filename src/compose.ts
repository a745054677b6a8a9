import { readKnowledge } from './adapters/files/read-knowledge.ts';
import type { Guide } from './answering/answer-question.ts';
import { createGuide } from './answering/create-guide.ts';

export interface GuideOptions {
  readonly knowledgeFolder: string;
  /** Takes any markdown as a page; for folders that were not written for the guide. */
  readonly plainPages?: boolean;
  /** The day, `YYYY-MM-DD`; with it cards tell that a page is due for review. */
  readonly today?: string;
}

/** Connects the files of a folder with the guide that answers from them. Throws KNOWLEDGE_UNREADABLE. */
export async function composeGuide({ knowledgeFolder, plainPages = false, today }: GuideOptions): Promise<Guide> {
  const { base, memory } = await readKnowledge(knowledgeFolder, { plainPages });
  return createGuide(today === undefined ? base : { ...base, today }, memory);
}
