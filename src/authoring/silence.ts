import type { Finding } from '../knowledge/finding.ts';
import type { ReadPage } from './page.ts';

/** Tells whether the page of a finding has silenced its rule. Faults that keep a page from being read cannot be: it has no silences. */
export function isSilenced({ file, rule }: Pick<Finding, 'file' | 'rule'>, pages: readonly ReadPage[]): boolean {
  const page = pages.find((candidate) => candidate.file === file);
  return page?.document.frontMatter.silence?.some((silence) => silence.rule === rule) ?? false;
}
