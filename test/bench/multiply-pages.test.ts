import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/knowledge/parse-document.ts';
import { createRandom } from '../relevance/random.ts';
import { root } from '../support/source-files.ts';
import { multiplyPages } from './multiply-pages.ts';

const folder = join(root, 'knowledge/sv');
const given = readdirSync(folder).slice(0, 6).map((name) => ({ slug: name.replace(/\.md$/, ''), text: readFileSync(join(folder, name), 'utf8') }));

describe('multiplyPages', () => {
  it('keeps the given pages and makes further ones that are different and sound', () => {
    const made = multiplyPages(given, 30, createRandom(1));
    expect(made.slice(0, given.length)).toEqual(given);
    expect(new Set(made.map(({ slug }) => slug)).size).toBe(made.length);
    expect(new Set(made.map(({ text }) => text)).size).toBe(made.length);
    const read = made.map(({ slug, text }) => parseDocument({ slug, text, language: 'sv', file: `sv/${slug}.md` }));
    expect(read.flatMap(({ findings }) => findings)).toEqual([]);
    expect(new Set(read.map(({ document }) => document?.frontMatter.title)).size).toBe(made.length);
  });
});
