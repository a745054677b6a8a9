import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './source-files.ts';

/** The last of the steps under "Gör nu" on a shipped page, in the words that it has today. */
export function lastStep(slug: string): string {
  const page = readFileSync(join(root, 'knowledge/sv', `${slug}.md`), 'utf8');
  const steps = [...(page.split(/^## /m).find((section) => section.startsWith('Gör nu')) ?? '').matchAll(/^\d+\. (.+)$/gm)];
  const last = steps.at(-1)?.[1];
  if (last === undefined) throw new Error(`expected steps under "Gör nu" on ${slug}`);
  return last;
}
