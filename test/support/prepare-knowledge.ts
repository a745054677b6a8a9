import { join } from 'node:path';
import { composeGuide } from '../../src/compose/guide.ts';
import { aRealGuide } from './build-guide.ts';
import { root } from './source-files.ts';

/** Learns what is shipped once before the tests, so that not every test file that asks the real guide learns it for itself. */
export async function setup(): Promise<void> {
  await composeGuide({ knowledgeFolder: join(root, 'knowledge') });
  await aRealGuide();
}
