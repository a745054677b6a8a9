import { compareFindings, type Finding } from '../knowledge/finding.ts';
import type { CheckInput } from './check-context.ts';
import { checkKnowledge } from './check-knowledge.ts';
import { pageAt, type PageSource } from './page.ts';
import { rules } from './rules/index.ts';

/** Files that rules read beside the one that they judge. */
const besides = /^language\/(?:banned-claims|step-verbs)\.yaml$/;

/**
 * Checks one file by every rule that is not `wide`: milliseconds instead of seconds, for somebody who is writing.
 * The search of the input is not asked.
 */
export function checkFile(file: string, input: CheckInput): readonly Finding[] {
  const files = input.files.filter(({ path }) => path === file || besides.test(path) || isTranslation(file, path));
  const found = checkKnowledge({ ...input, files }, rules.filter(({ wide }) => wide === undefined));
  return found.filter((finding) => finding.file === file);
}

/** What is known of a file while somebody writes: its own findings fresh, those of `wide` rules as they were last found. */
export function withWideFindings(fresh: readonly Finding[], earlier: readonly Finding[]): readonly Finding[] {
  const wide = new Set(rules.filter((rule) => rule.wide).map(({ id }) => id));
  return [...fresh, ...earlier.filter(({ rule }) => wide.has(rule))].toSorted(compareFindings);
}

function isTranslation(file: string, path: PageSource['path']): boolean {
  const [a, b] = [pageAt(file), pageAt(path)];
  return a !== undefined && b !== undefined && a.slug === b.slug && a.organisation === b.organisation;
}
