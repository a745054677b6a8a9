import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../../src/authoring/rules/index.ts';
import { changed, check, lineOf } from './clean-base.ts';

const folder = fileURLToPath(new URL('../../src/authoring/rules/', import.meta.url));

describe('the clean base', () => {
  it('has no findings', () => {
    expect(check(changed())).toEqual([]);
  });
});

describe('every rule', () => {
  it('has a file with its name', () => {
    const files = readdirSync(folder).filter((name) => name !== 'index.ts');
    expect(rules.map(({ id }) => `${id}.ts`).toSorted()).toEqual(files.toSorted());
  });

  it.each(rules.map((rule) => ({ id: rule.id, rule })))('$id finds its own example, at the right place', ({ rule }) => {
    const { example } = rule;
    const files = changed(example);
    const file = example.in ?? example.file;
    const found = check(files).filter((finding) => finding.rule === rule.id);
    expect(found.map(({ file: where, line }) => ({ file: where, line }))).toContainEqual({ file, line: lineOf(files, file, example.at) });
    expect(found.every(({ severity }) => severity === rule.severity)).toBe(true);
  });

  it.each(rules.map((rule) => ({ id: rule.id, rule })))('$id says what, why and the mend in whole sentences', ({ rule: { what, why, mend } }) => {
    for (const sentence of [what, why, mend]) expect(sentence).toMatch(/^"?\p{L}.*[.!?"]$/u);
  });
});
