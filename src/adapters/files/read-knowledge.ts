import { fileURLToPath } from 'node:url';
import { assembleKnowledge } from '../../knowledge/assemble-knowledge.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { recogniseLanguage } from '../../search/recognise-language.ts';
import { readFolder } from './read-folder.ts';

/** The knowledge folder that comes with the program. */
export const shippedFolder = fileURLToPath(new URL('../../../knowledge/', import.meta.url));

/**
 * Reads a knowledge folder. Danger words and national numbers that it lacks come from the folder that is shipped, so
 * that danger is known even with an empty folder. Throws KNOWLEDGE_UNREADABLE when the folder cannot be read.
 */
export async function readKnowledge(folder: string, { plainPages = false } = {}): Promise<KnowledgeBase> {
  const files = await readFolder(folder);
  const fallback = await readFolder(shippedFolder).catch(() => []);
  return assembleKnowledge(files, { fallback, plainPages, recogniseLanguage });
}
