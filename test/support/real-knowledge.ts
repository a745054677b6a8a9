import { join } from 'node:path';
import { readKnowledge } from '../../src/adapters/files/read-knowledge.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import { root } from './source-files.ts';

let reading: Promise<KnowledgeBase> | undefined;

/** The pages that are shipped; read once for all test files that one process runs. */
export function realKnowledge(): Promise<KnowledgeBase> {
  reading ??= readKnowledge(join(root, 'knowledge')).then(({ base }) => base);
  return reading;
}
