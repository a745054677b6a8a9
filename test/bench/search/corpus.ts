import { readFileSync, writeFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { Document } from '../../../src/knowledge/document.ts';
import type { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import type { Vocabulary } from '../../../src/knowledge/vocabulary.ts';
import { type Question, readSets } from '../../relevance/questions.ts';
import { type BenchQuestion, generatePages } from './generate-pages.ts';

/** The same pages and questions for every engine. */
export interface Corpus {
  readonly name: string;
  readonly documents: readonly Document[];
  readonly vocabulary: Vocabulary;
  readonly questions: readonly BenchQuestion[];
}

/** The Swedish pages as shipped, with the project's own labelled questions that have a page and tell of no danger. */
export function shippedCorpus({ documents, vocabulary }: KnowledgeBase, mostQuestions: number): Corpus {
  const isMeant = ({ lang, page, class: kind }: Question) => lang === 'sv' && page.length > 0 && kind !== 'acute';
  const questions = readSets(['own']).flatMap((set) => set.questions.filter(isMeant));
  return {
    name: 'shipped',
    documents: documents.filter(({ language }) => language === 'sv'),
    vocabulary,
    questions: questions.slice(0, mostQuestions).map(({ q, page }) => ({ question: q, right: page })),
  };
}

/** A base of this many passages, made from the shipped one. */
export function generatedCorpus({ documents, vocabulary }: KnowledgeBase, size: { readonly passages: number; readonly questions: number }): Corpus {
  const from = documents.filter(({ language }) => language === 'sv');
  return { name: size.passages.toLocaleString('en'), vocabulary, ...generatePages({ ...size, from, seed: 9 }) };
}

export function countPassages({ documents }: Pick<Corpus, 'documents'>): number {
  return documents.reduce((sum, { passages }) => sum + passages.length, 0);
}

export function writeCorpus(path: string, corpus: Corpus): void {
  writeFileSync(path, serialize(corpus));
}

export function readCorpus(path: string): Corpus {
  return deserialize(readFileSync(path)) as Corpus;
}
