import { expect, it } from 'vitest';
import { createCheckContext } from '../../src/authoring/check-context.ts';
import { notFirst } from '../../src/authoring/rules/not-first.ts';
import { assembleKnowledge } from '../../src/knowledge/assemble-knowledge.ts';
import type { Search } from '../../src/search/ranking.ts';
import { changed, lineOf, today } from './clean-base.ts';

it('names the page that comes before', () => {
  const files = changed();
  const base = assembleKnowledge(files);
  const asked = 'får jag lägga på luren';
  const search: Search = (question) => {
    const own = base.documents.find(({ frontMatter: { title, asked_as } }) => title === question || asked_as.includes(question))?.slug ?? '';
    const slug = question === asked ? 'hembesok' : own;
    return { hits: [{ slug, language: 'sv', passageIds: [], score: 1, coverage: 1, matches: [] }], termCount: 1 };
  };
  const context = createCheckContext({ files, fallback: [], base, today, search, measureCard: () => ({ bytes: 0, characters: 0 }) }, new Map());
  const file = 'sv/hot-per-telefon.md';
  expect(notFirst.check(context, [])).toMatchObject([
    { file, line: lineOf(files, file, asked), what: `Frågan "${asked}" leder till sv/hembesok.md före den här sidan.` },
  ]);
});
