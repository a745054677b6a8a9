import { expect, it } from 'vitest';
import { createCheckContext } from '../../src/authoring/check-context.ts';
import { notFirst } from '../../src/authoring/rules/not-first.ts';
import { assembleKnowledge } from '../../src/knowledge/assemble-knowledge.ts';
import { type Memory, noMemory } from '../../src/knowledge/remember.ts';
import type { Search } from '../../src/search/ranking.ts';
import { changed, lineOf, today } from './clean-base.ts';

const files = changed();
const base = assembleKnowledge(files);
const asked = 'får jag lägga på luren';
const measureCard = () => ({ bytes: 0, characters: 0 });

/** Finds the page of each question, and for one the other page. */
function aSearch(): { readonly search: Search; readonly questions: readonly string[] } {
  const questions: string[] = [];
  const search: Search = (question) => {
    questions.push(question);
    const own = base.documents.find(({ frontMatter: { title, asked_as } }) => title === question || asked_as.includes(question))?.slug ?? '';
    const slug = question === asked ? 'hembesok' : own;
    return { hits: [{ slug, language: 'sv', passageIds: [], score: 1, coverage: 1, matches: [] }], termCount: 1 };
  };
  return { search, questions };
}

it('names the page that comes before', () => {
  const { search } = aSearch();
  const context = createCheckContext({ files, fallback: [], base, today, search, measureCard }, new Map());
  const file = 'sv/hot-per-telefon.md';
  expect(notFirst.check(context, [])).toMatchObject([
    { file, line: lineOf(files, file, asked), what: `Frågan "${asked}" leder till sv/hembesok.md före den här sidan.` },
  ]);
});

it('asks nothing where nothing has changed', () => {
  const { search, questions } = aSearch();
  const kept = new Map<string, unknown>();
  const memory: Memory = { ...noMemory, whole: <T>(name: string, make: () => T) => kept.get(name) as T ?? (kept.set(name, make()).get(name) as T) };
  const context = createCheckContext({ files, fallback: [], base, today, search, measureCard, memory }, new Map());
  const first = notFirst.check(context, []);
  const asked = questions.length;
  expect(asked).toBeGreaterThan(0);
  expect(notFirst.check(context, [])).toEqual(first);
  expect(questions).toHaveLength(asked);
});
