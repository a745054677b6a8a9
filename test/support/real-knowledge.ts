import { join } from 'node:path';
import { readKnowledge } from '../../src/adapters/files/read-knowledge.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { root } from './source-files.ts';

/** The pages that are shipped. */
export async function realKnowledge(): Promise<KnowledgeBase> {
  return (await readKnowledge(join(root, 'knowledge'))).base;
}
