import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../../src/knowledge/document.ts';
import { tokenize } from '../../../src/search/tokenize.ts';
import { documentTexts } from '../../../src/search/document-texts.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { type GeneratedBase, generatePages } from './generate-pages.ts';

let from: readonly Document[];
let made: GeneratedBase;
beforeAll(async () => {
  from = (await realKnowledge()).documents.filter(({ language }) => language === 'sv');
  made = generatePages({ from, passages: 1_000, questions: 80, seed: 1 });
});

const wordsOf = (documents: readonly Document[]) => new Set(documents.flatMap(documentTexts).flatMap(tokenize));

describe('generatePages', () => {
  it('makes as many passages as are asked for, each with text and an id of its own', () => {
    const passages = made.documents.flatMap((document) => document.passages);
    expect(passages).toHaveLength(1_000);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(1_000);
    expect(made.documents.map(({ slug }) => slug)).toEqual([...new Set(made.documents.map(({ slug }) => slug))]);
  });

  it('makes the same for the same seed and something else for another', () => {
    expect(generatePages({ from, passages: 1_000, questions: 80, seed: 1 })).toEqual(made);
    expect(generatePages({ from, passages: 1_000, questions: 80, seed: 2 }).documents).not.toEqual(made.documents);
  });

  it('asks for pages that it has made, in words that are not on them as they stand', () => {
    const slugs = new Set(made.documents.map(({ slug }) => slug));
    expect(made.questions).toHaveLength(80);
    expect(made.questions.filter(({ right }) => !right.every((slug) => slugs.has(slug)))).toEqual([]);
    const asked = new Set(made.documents.flatMap(({ frontMatter }) => frontMatter.asked_as));
    expect(made.questions.filter(({ question }) => asked.has(question))).toEqual([]);
  });

  it('has a vocabulary that grows with the text, slower than the text', () => {
    const [small, large] = [200, 1_000].map((passages) => wordsOf(generatePages({ from, passages, questions: 1, seed: 1 }).documents).size);
    const growth = Math.log((large ?? 0) / (small ?? 1)) / Math.log(5);
    expect(growth).toBeGreaterThan(0.4);
    expect(growth).toBeLessThan(0.95);
  });
});
