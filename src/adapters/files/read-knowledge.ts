import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type KnowledgeBase, openKnowledge } from '../../knowledge/knowledge-base.ts';
import { recogniseLanguage } from '../../search/recognise-language.ts';
import { type TextFile, readFolder } from './read-folder.ts';
import { cacheFolder, type FolderMemory, rememberInFolder } from './remember-in-folder.ts';

/** The knowledge folder that comes with the program. */
export const shippedFolder = fileURLToPath(new URL('../../../knowledge/', import.meta.url));

/** What steps in for what another folder lacks: the language data and the national numbers, never a page. */
const stepsIn = /^(?:language\/.+|contacts\/national\.md)$/;

/**
 * The shipped files that step in for what a folder lacks. Nothing steps in for what the shipped folder itself lacks: whoever still
 * had those files from before would not notice that they are gone, until the next start.
 */
export async function readShipped(folder: string): Promise<readonly TextFile[]> {
  if (resolve(folder) === resolve(shippedFolder)) return [];
  return readFolder(shippedFolder, (path) => stepsIn.test(path)).catch(() => []);
}

interface KnowledgeFiles {
  readonly folder: string;
  readonly files: readonly TextFile[];
  readonly fallback: readonly TextFile[];
  readonly plainPages?: boolean;
}

/** Keeps what is worked out from these files, read in this way, for whoever reads the same ones again. */
export function rememberKnowledge({ folder, files, fallback, plainPages = false }: KnowledgeFiles): FolderMemory {
  const mode = { path: 'mode', text: plainPages ? 'plain' : 'strict' };
  return rememberInFolder({ folder: cacheFolder, source: folder, files: [mode, ...files, ...fallback] });
}

export interface ReadKnowledge {
  readonly base: KnowledgeBase;
  /** What it was read from. */
  readonly files: readonly TextFile[];
  /** Keeps what is worked out from these very files for the next start. */
  readonly memory: FolderMemory;
}

/**
 * Reads a knowledge folder. Danger words and national numbers that it lacks come from the folder that is shipped, so
 * that danger is known even with an empty folder. What belongs to other services does not: only the folder's own pages
 * tell what plain pages are about. Throws KNOWLEDGE_UNREADABLE when the folder cannot be read.
 */
export async function readKnowledge(folder: string, { plainPages = false } = {}): Promise<ReadKnowledge> {
  const files = await readFolder(folder);
  const shipped = await readShipped(folder);
  const fallback = shipped.filter(({ path }) => !plainPages || path !== 'language/small-talk.yaml');
  const memory = rememberKnowledge({ folder, files, fallback, plainPages });
  const written = await memory.wholeLater('knowledge', async () => {
    // The readers of markdown and YAML take longer to load than an unchanged folder takes to remember.
    const { readWritten } = await import('../../knowledge/assemble-knowledge.ts');
    return readWritten(files, { fallback, plainPages, recogniseLanguage, memory });
  });
  return { base: openKnowledge(written), files, memory };
}
