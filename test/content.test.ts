import { expect, it } from 'vitest';
import { rememberKnowledge } from '../src/adapters/files/read-knowledge.ts';
import { checkFiles } from '../src/compose/check.ts';
import { assembleKnowledge } from '../src/knowledge/assemble-knowledge.ts';
import { filesOf, shippedFolder } from './authoring/clean-base.ts';

it('the shipped knowledge has all its pages and no finding of severity error', () => {
  const files = filesOf(shippedFolder);
  // The day of the last review stands in for today: that pages grow old is for the check to say, not for a test to fail on.
  const reviewed = assembleKnowledge(files).documents.map(({ frontMatter }) => frontMatter.last_reviewed_on);
  const today = reviewed.toSorted().at(-1) ?? '';
  const { findings, pageCount } = checkFiles({ files, fallback: [], today, memory: rememberKnowledge({ folder: shippedFolder, files, fallback: [] }) });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(pageCount).toBe(90);
}, 60_000);
