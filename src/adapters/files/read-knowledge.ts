import { fileURLToPath } from 'node:url';
import { assembleKnowledge } from '../../knowledge/assemble-knowledge.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Remember } from '../../knowledge/remember.ts';
import { recogniseLanguage } from '../../search/recognise-language.ts';
import { type TextFile, readFolder } from './read-folder.ts';
import { cacheFolder, rememberInFolder } from './remember-in-folder.ts';

/** The knowledge folder that comes with the program. */
export const shippedFolder = fileURLToPath(new URL('../../../knowledge/', import.meta.url));

interface KnowledgeFiles {
  readonly fallback: readonly TextFile[];
  readonly plainPages?: boolean;
}

/** Keeps what is worked out from these files, read in this way, for whoever reads the same ones again. */
export function rememberKnowledge(files: readonly TextFile[], { fallback, plainPages = false }: KnowledgeFiles): Remember {
  const mode = { path: 'mode', text: plainPages ? 'plain' : 'strict' };
  return rememberInFolder(cacheFolder, [mode, ...files, ...fallback]);
}

export interface ReadKnowledge {
  readonly base: KnowledgeBase;
  /** Keeps what is worked out from these very files for the next start. */
  readonly remember: Remember;
}

/**
 * Reads a knowledge folder. Danger words and national numbers that it lacks come from the folder that is shipped, so
 * that danger is known even with an empty folder. What belongs to other services does not: only the folder's own pages
 * tell what plain pages are about. Throws KNOWLEDGE_UNREADABLE when the folder cannot be read.
 */
export async function readKnowledge(folder: string, { plainPages = false } = {}): Promise<ReadKnowledge> {
  const files = await readFolder(folder);
  const shipped = await readFolder(shippedFolder).catch(() => []);
  const fallback = shipped.filter(({ path }) => !plainPages || path !== 'language/small-talk.yaml');
  const remember = rememberKnowledge(files, { fallback, plainPages });
  return { base: assembleKnowledge(files, { fallback, plainPages, recogniseLanguage, remember }), remember };
}
