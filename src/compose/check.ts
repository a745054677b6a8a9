import { readFolder } from '../adapters/files/read-folder.ts';
import { readShipped, rememberKnowledge } from '../adapters/files/read-knowledge.ts';
import type { CheckInput } from '../authoring/check-context.ts';
import { checkKnowledge } from '../authoring/check-knowledge.ts';
import { assembleKnowledge } from '../knowledge/assemble-knowledge.ts';
import type { Finding } from '../knowledge/finding.ts';
import { createRememberingParser } from '../knowledge/markdown-tree.ts';
import { type Memory, noMemory } from '../knowledge/remember.ts';
import { splitFrontMatter } from '../knowledge/split-front-matter.ts';
import { createSearch } from '../search/create-search.ts';
import type { Search } from '../search/ranking.ts';
import { measureCards } from './card-size.ts';

export interface CheckOptions {
  readonly folder: string;
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string;
}

export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly pageCount: number;
}

/** Connects files, search and cards into the editors' check of one folder. Throws KNOWLEDGE_UNREADABLE. */
export async function checkFolder({ folder, today }: CheckOptions): Promise<CheckResult> {
  const files = await readFolder(folder);
  const fallback = await readShipped(folder);
  return checkFiles({ files, fallback, today, memory: rememberKnowledge({ folder, files, fallback }) });
}

export type FilesToCheck = Pick<CheckInput, 'files' | 'fallback' | 'today'> & { readonly memory?: Memory };

/** The same for files that have been read before, or were never on a disk. */
export function checkFiles({ files, fallback, today, memory = noMemory }: FilesToCheck): CheckResult {
  const bodies = files.filter(({ path }) => path.endsWith('.md')).map(({ text }) => splitFrontMatter(text).body);
  const parseMarkdown = createRememberingParser(bodies, memory);
  const base = assembleKnowledge(files, { fallback, parseMarkdown, memory });
  const { documents, vocabulary } = base;
  const findings = checkKnowledge({
    files,
    fallback,
    base,
    today,
    parseMarkdown,
    memory,
    search: whenAsked(() => createSearch({ documents, vocabulary, memory })),
    measureCard: measureCards(base),
  });
  return { findings, pageCount: documents.length };
}

/** To open the index takes longer than most rules, and what an unchanged base finds is remembered. */
function whenAsked(create: () => Search): Search {
  let search: Search | undefined;
  return (...asked) => (search ??= create())(...asked);
}
