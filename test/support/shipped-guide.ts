import { join } from 'node:path';
import { composeGuide } from '../../src/compose/guide.ts';
import { root } from './source-files.ts';

/** The guide over everything that is shipped, as people meet it; opened once for all test files that one process runs. */
export const shipped = await composeGuide({ knowledgeFolder: join(root, 'knowledge') });

export const { triage } = shipped;
