import type { Document } from '../knowledge/document.ts';
import type { Finding } from '../knowledge/finding.ts';
import { documentsByFile, type KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { ParseMarkdown } from '../knowledge/markdown-tree.ts';
import type { Passage } from '../knowledge/passage.ts';
import { readYaml } from '../knowledge/read-yaml.ts';
import { type Memory, noMemory } from '../knowledge/remember.ts';
import type { Search } from '../search/ranking.ts';
import { type BannedClaim, bannedClaimsSchema } from './banned-claims.ts';
import { type Page, type PageSource, type ReadPage, readPage } from './page.ts';
import { type StepVerbs, stepVerbsSchema } from './step-verbs.ts';

/** How much a card takes: the bytes of its JSON, and the characters that a reader has to get through. */
export interface CardSize {
  readonly bytes: number;
  readonly characters: number;
}

/** What the check is given. The core neither reads files, nor knows the time, nor builds cards. */
export interface CheckInput {
  /** Every file of the knowledge folder. */
  readonly files: readonly PageSource[];
  /** Files that step in for those of `language/` that the folder lacks. */
  readonly fallback: readonly PageSource[];
  readonly base: KnowledgeBase;
  /** The day of the check, `YYYY-MM-DD`. */
  readonly today: string;
  readonly search: Search;
  /** Measures the card that shows a page and one of its passages; without a passage, the whole page. */
  readonly measureCard: (document: Document, passage?: Passage) => CardSize;
  /** Parses the pages' markdown; given where they have been parsed once already. */
  readonly parseMarkdown?: ParseMarkdown;
  /** What was worked out before from the same files; nothing by default. */
  readonly memory?: Memory | undefined;
}

/** What every rule may look at. */
export interface CheckContext extends CheckInput {
  readonly memory: Memory;
  /** All pages, also those that the guide cannot show and those of one organisation. */
  readonly pages: readonly Page[];
  /** The pages that the guide can show, also those of one organisation: each has an owner and a review date. */
  readonly ownedPages: readonly ReadPage[];
  /** Those of them that it can show to everybody. */
  readonly readPages: readonly ReadPage[];
  /** What the reader of the base, and of the two files below, had to leave out. */
  readonly readerFindings: readonly Finding[];
  readonly bannedClaims: readonly BannedClaim[];
  readonly stepVerbs: StepVerbs;
  /** Every rule by its id, and whether a page may silence it. */
  readonly ruleIds: ReadonlyMap<string, 'silenceable' | 'fixed'>;
}

export function createCheckContext(input: CheckInput, ruleIds: CheckContext['ruleIds']): CheckContext {
  const { files, fallback, base, parseMarkdown } = input;
  const documents = documentsByFile(base);
  const pages = files.flatMap((file) => readPage(file, { document: documents.get(file.path), parseMarkdown }) ?? []);
  const ownedPages = pages.filter((page): page is ReadPage => page.document !== undefined);
  const source = (path: string) => {
    const found = files.find((file) => file.path === path) ?? fallback.find((file) => file.path === path);
    return { file: path, text: found?.text ?? '{}', firstLine: 1 };
  };
  const claims = readYaml(source('language/banned-claims.yaml'), bannedClaimsSchema);
  const verbs = readYaml(source('language/step-verbs.yaml'), stepVerbsSchema);
  return {
    ...input,
    memory: input.memory ?? noMemory,
    ruleIds,
    pages,
    ownedPages,
    readPages: ownedPages.filter(({ organisation }) => organisation === undefined),
    readerFindings: [...base.findings, ...claims.findings, ...verbs.findings],
    bannedClaims: claims.value?.claims ?? [],
    stepVerbs: verbs.value ?? stepVerbsSchema.parse({}),
  };
}
