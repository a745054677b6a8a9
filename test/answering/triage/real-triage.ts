import { join } from 'node:path';
import { composeGuide } from '../../../src/compose/guide.ts';
import { root } from '../../support/source-files.ts';

/** The guide over everything that is shipped: triage as people meet it. */
export const shipped = await composeGuide({ knowledgeFolder: join(root, 'knowledge') });

export const { triage } = shipped;
