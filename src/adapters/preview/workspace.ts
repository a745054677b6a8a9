import { checkFile, withWideFindings } from '../../authoring/check-file.ts';
import { missingFile } from '../../authoring/rules/missing-file.ts';
import { pageAt } from '../../authoring/page.ts';
import { measureCards } from '../../compose/card-size.ts';
import { assembleKnowledge } from '../../knowledge/assemble-knowledge.ts';
import type { Finding } from '../../knowledge/finding.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import type { Memory } from '../../knowledge/remember.ts';
import { createRememberingParser } from '../../knowledge/markdown-tree.ts';
import type { TextFile } from '../files/read-folder.ts';

export interface WorkspaceParts {
  readonly files: readonly TextFile[];
  readonly fallback: readonly TextFile[];
  /** Keeps what was read of pages that do not change. */
  readonly memory: Memory;
  /** The day, `YYYY-MM-DD`. */
  readonly today: () => string;
}

export interface FileChange {
  readonly path: string;
  /** Absent when the file is gone. */
  readonly text?: string;
}

/**
 * The knowledge folder while somebody writes in it. A change is read and checked by itself at once; what takes a look at
 * all pages comes later, with `take`, and until then stands as it was last found.
 */
export interface Workspace {
  readonly files: () => readonly TextFile[];
  readonly base: () => KnowledgeBase;
  /** Rises with every change. */
  readonly version: () => number;
  /** Whether every finding is of the files as they are now. */
  readonly isChecked: () => boolean;
  /** Whether there has been any whole check yet. */
  readonly hasBeenChecked: () => boolean;
  readonly findingsOf: (file: string) => readonly Finding[];
  /** Files that are not there and should be, as the last whole check says. */
  readonly absent: () => readonly string[];
  readonly change: (changes: readonly FileChange[]) => void;
  /** Takes the findings of a whole check of the files as they were at a version. */
  readonly take: (findings: readonly Finding[], version: number) => void;
}

export function createWorkspace({ files: given, fallback, memory, today }: WorkspaceParts): Workspace {
  const files = new Map(given.map((file) => [file.path, file]));
  /** Files that changed after the last whole check: at which version, and what was found in them once somebody asked. */
  const touched = new Map<string, { readonly version: number; findings?: readonly Finding[] }>();
  /** What is read as a page is looked at by the check too; each text is parsed once. */
  let parseMarkdown = createRememberingParser();
  let base = assemble();
  let wholeCheck = new Map<string, readonly Finding[]>();
  let version = 1;
  let checkedVersion = 0;

  const checkAlone = (file: string) =>
    checkFile(file, {
      ...{ files: sorted(), fallback, base, today: today(), search: searchesNothing },
      ...{ measureCard: measureCards(base), parseMarkdown },
    });
  const findingsOf = (file: string) => {
    const entry = touched.get(file);
    const earlier = wholeCheck.get(file) ?? [];
    if (!files.has(file)) return earlier.filter(({ rule }) => rule === missingFile.id);
    if (entry === undefined) return checkedVersion > 0 ? earlier : checkAlone(file);
    entry.findings ??= checkAlone(file);
    return withWideFindings(entry.findings, earlier);
  };
  return {
    files: sorted,
    base: () => base,
    version: () => version,
    isChecked: () => checkedVersion === version,
    hasBeenChecked: () => checkedVersion > 0,
    findingsOf,
    absent: () => [...wholeCheck.keys()].filter((file) => !files.has(file) && findingsOf(file).length > 0),
    change: (changes) => {
      version += 1;
      for (const { path, text } of changes) {
        if (text === undefined) files.delete(path);
        else files.set(path, { path, text });
      }
      const changed = changes.map(({ path }) => path);
      parseMarkdown = createRememberingParser();
      base = assemble();
      for (const path of new Set(changed.flatMap((path) => [path, ...translationsOf(path)]))) touched.set(path, { version });
    },
    take: (findings, of) => {
      wholeCheck = Map.groupBy(findings, ({ file }) => file) as Map<string, readonly Finding[]>;
      checkedVersion = of;
      for (const [path, entry] of touched) if (entry.version <= of) touched.delete(path);
    },
  };

  function sorted(): readonly TextFile[] {
    return [...files.values()].toSorted((a, b) => (a.path < b.path ? -1 : 1));
  }

  function assemble(): KnowledgeBase {
    return { ...assembleKnowledge(sorted(), { fallback, memory, parseMarkdown }), today: today() };
  }

  function translationsOf(path: string): readonly string[] {
    const place = pageAt(path);
    const isVersion = (other: ReturnType<typeof pageAt>) => other?.slug === place?.slug && other?.organisation === place?.organisation;
    return place === undefined ? [] : [...files.keys()].filter((other) => other !== path && isVersion(pageAt(other)));
  }
}

/** Rules that ask the search are left to the whole check. */
const searchesNothing = () => ({ hits: [], termCount: 0 });
