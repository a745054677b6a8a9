import { findFilesIfThere } from './find-files.ts';
import { knowledgeFiles, readFolder, type TextFile } from './read-folder.ts';

/**
 * Reads a folder that others write to: what is given was all there at one time. Undefined when something changed while it was
 * being read; whoever watches the folder is told of that. Throws KNOWLEDGE_UNREADABLE.
 */
export async function readSettledFolder(folder: string): Promise<readonly TextFile[] | undefined> {
  const before = stampsOf(folder);
  const files = await readFolder(folder);
  return before !== undefined && before === stampsOf(folder) ? files : undefined;
}

function stampsOf(folder: string): string | undefined {
  return findFilesIfThere(folder, knowledgeFiles)?.files.map(({ path, stamp }) => `${path} ${stamp}`).join('\n');
}
