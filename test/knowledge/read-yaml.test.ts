import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readYaml } from '../../src/knowledge/read-yaml.ts';

const schema = z.strictObject({
  name: z.string().min(1),
  count: z.number().optional(),
  day: z.iso.date().optional(),
  link: z.url().optional(),
  kind: z.enum(['a', 'b']).optional(),
  list: z.array(z.object({ word: z.string() })).optional(),
  flag: z.boolean().optional(),
});

const read = (text: string, firstLine = 1) => readYaml({ file: 'x.yaml', text, firstLine }, schema);
const places = (text: string, firstLine?: number) => read(text, firstLine).findings.map(({ line, column, what }) => [line, column, what]);

describe('readYaml', () => {
  it('gives the value of what is right', () => {
    expect(read('name: hej\nlist:\n  - word: ord\n')).toEqual({ value: { name: 'hej', list: [{ word: 'ord' }] }, findings: [] });
  });

  it.each([
    ['a key is missing', 'count: 1\n', [[1, 1, '"name" saknas.']]],
    ['a value is of another type', 'name: 7\n', [[1, 7, '"name" ska vara en text, men är 7.']]],
    ['a value is none of the allowed', 'name: x\nkind: c\n', [[2, 7, '"kind" ska vara något av a, b, men är "c".']]],
    ['a date is no date', 'name: x\nday: 2026-02-30\n', [[2, 6, '"day" har fel form, men är "2026-02-30". Väntat: ett datum som 2026-11-21.']]],
    ['an address is none', 'name: x\nlink: polisen\n', [[2, 7, '"link" har fel form, men är "polisen". Väntat: en adress som börjar med https://.']]],
    ['a text is empty', 'name: ""\n', [[1, 7, '"name" är tomt.']]],
    ['a list entry lacks its key', 'name: x\nlist:\n  - word: ord\n  - ord: x\n', [[4, 5, '"list.1.word" saknas.']]],
    ['a key is unknown', 'name: x\nnamn: y\n', [[1, 1, 'Okänd nyckel: namn.']]],
    ['there is nothing', '', [[1, 1, '"name" saknas.']]],
    ['the file is a list', '- x\n', [[1, 1, '"filen" ska vara en grupp av nycklar, men är ["x"].']]],
  ])('says so, with the place, when %s', (_reason, text, findings) => {
    expect(places(text)).toEqual(findings);
  });

  it('tells everything that is wrong at once', () => {
    expect(places('name: 7\nkind: c\nflag: ja\n')).toHaveLength(3);
  });

  it('counts lines from where the text stands in its file', () => {
    expect(places('name: 7\n', 40)).toEqual([[40, 7, expect.any(String)]]);
  });

  it.each([
    ['a key stands twice', 'name: x\nname: y\n', 2],
    ['a tab indents', 'name: x\nlist:\n\t- word: y\n', 3],
    ['a text holds a colon without quotes', 'name: x: y\n', 1],
    ['a quote is left open', 'name: "x\n', 2],
  ])('leaves the file out as YAML when %s', (_reason, text, line) => {
    const { value, findings } = read(text);
    expect(value).toBeUndefined();
    expect(findings[0]).toMatchObject({ rule: 'yaml', severity: 'error' });
    expect(findings.map((finding) => finding.line)).toContain(line);
  });

  it('refuses aliases, so that a small file cannot unfold into a huge one', () => {
    const { value, findings } = read('name: &x hej\nkind: *x\n');
    expect(value).toBeUndefined();
    expect(findings.map(({ what }) => what)).toEqual(['YAML-alias (& och *) används.']);
  });

  it('keeps prototype names as plain keys', () => {
    expect(read('name: x\n__proto__: { count: 1 }\n').value).toBeUndefined();
    expect(({} as { count?: number }).count).toBeUndefined();
  });

  it('gives every finding a mend', () => {
    for (const text of ['name: 7\n', 'name: x\nname: y\n', 'name: &x hej\nkind: *x\n']) {
      for (const { mend } of read(text).findings) expect(mend).toMatch(/^[A-ZÅÄÖ].+\.$/);
    }
  });
});
