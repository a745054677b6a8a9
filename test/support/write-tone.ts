import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './source-files.ts';
import { tonePage } from './tone-page.ts';

writeFileSync(join(root, 'test', 'tone.md'), tonePage());
process.stdout.write('test/tone.md is written.\n');
