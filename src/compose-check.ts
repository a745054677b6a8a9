import { readFolder } from './adapters/files/read-folder.ts';
import { rememberKnowledge, shippedFolder } from './adapters/files/read-knowledge.ts';
import type { CardSize, CheckInput } from './authoring/check-context.ts';
import { checkKnowledge } from './authoring/check-knowledge.ts';
import type { AdaptiveCard, CardElement } from './cards/adaptive-card.ts';
import { pageCard } from './cards/answer-card.ts';
import { cardContext } from './cards/card-context.ts';
import { wholePageCard } from './cards/whole-page-card.ts';
import { assembleKnowledge } from './knowledge/assemble-knowledge.ts';
import type { Finding } from './knowledge/finding.ts';
import { createRememberingParser } from './knowledge/markdown-tree.ts';
import { type Remember, rememberNothing } from './knowledge/remember.ts';
import { createSearch } from './search/create-search.ts';

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
  const fallback = await readFolder(shippedFolder).catch(() => []);
  return checkFiles({ files, fallback, today, remember: rememberKnowledge(files, { fallback }) });
}

export type FilesToCheck = Pick<CheckInput, 'files' | 'fallback' | 'today'> & { readonly remember?: Remember };

/** The same for files that have been read before, or were never on a disk. */
export function checkFiles({ files, fallback, today, remember = rememberNothing }: FilesToCheck): CheckResult {
  const parseMarkdown = createRememberingParser();
  const base = assembleKnowledge(files, { fallback, parseMarkdown });
  const { documents, vocabulary } = base;
  const findings = checkKnowledge({
    files,
    fallback,
    base,
    today,
    parseMarkdown,
    search: createSearch({ documents, vocabulary, remember }),
    measureCard: (document, passage) => {
      const context = cardContext(base, { language: document.language });
      const { offers } = document.frontMatter;
      return sizeOf(passage === undefined ? wholePageCard(document, context) : pageCard({ document, offers, passage, notes: [] }, context));
    },
  });
  return { findings, pageCount: documents.length };
}

function sizeOf(card: AdaptiveCard): CardSize {
  return { bytes: Buffer.byteLength(JSON.stringify(card)), characters: card.body.reduce((sum, element) => sum + charactersOf(element), 0) };
}

function charactersOf(element: CardElement): number {
  switch (element.type) {
    case 'TextBlock':
      return element.text.length;
    case 'Container':
      return element.items.reduce((sum, item) => sum + charactersOf(item), 0);
    case 'ActionSet':
      return 0;
  }
}
