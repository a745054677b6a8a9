import type { Document } from '../knowledge/document.ts';
import type { Search } from './ranking.ts';

const warmUpQuestions = 24;

/** Asks a few questions, so that the first person does not wait for the code to be compiled: right and badly spelt ones. */
export function warmUp(search: Search, documents: readonly Document[]): void {
  for (const { language, frontMatter } of documents.slice(0, warmUpQuestions)) {
    const { title } = frontMatter;
    for (const question of [title, [...title].reverse().join('')]) search(question, { language, limit: 3 });
  }
}
