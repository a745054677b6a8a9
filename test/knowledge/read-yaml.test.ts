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
  kinds: z.array(z.enum(['a', 'b'])).optional().meta({ description: 'Sorterna, i ordning.' }),
  for: z.string().regex(/months$/).optional().meta({ examples: ['12 months'] }),
  id: z.string().regex(/^[a-z]+$/).optional(),
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
    ['a date is no date', 'name: x\nday: 2026-02-30\n', [[2, 6, '"day" är "2026-02-30", men den dagen finns inte.']]],
    ['a date is written in another way', 'name: x\nday: 23/11 2026\n', [[2, 6, '"day" har fel form: "23/11 2026". Väntat: ett datum som 2026-11-21.']]],
    ['a form is known by its example', 'name: x\nfor: ett år\n', [[2, 6, '"for" har fel form: "ett år". Väntat: till exempel "12 months".']]],
    ['a form has no example', 'name: x\nid: Å\n', [[2, 5, '"id" har fel form: "Å".']]],
    ['a value is left out', 'name:\n', [[1, 6, '"name" är tomt.']]],
    ['an address is none', 'name: x\nlink: polisen\n', [[2, 7, '"link" har fel form: "polisen". Väntat: en adress som börjar med https://.']]],
    ['a text is empty', 'name: ""\n', [[1, 7, '"name" är tomt.']]],
    ['a list entry lacks its key', 'name: x\nlist:\n  - word: ord\n  - ord: x\n', [[4, 5, '"word" i andra värdet i "list" saknas.']]],
    ['the third value of a list is wrong', 'name: x\nkinds: [a, b, c]\n', [[2, 15, 'Tredje värdet i "kinds" ska vara något av a, b, men är "c".']]],
    ['the fourth value of a list is wrong', 'name: x\nkinds: [a, b, a, c]\n', [[2, 18, 'Värde 4 i "kinds" ska vara något av a, b, men är "c".']]],
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
    ['a key stands twice', 'name: x\nname: y\n', [2, 1, 'Nyckeln "name" står två gånger.']],
    ['a tab indents', 'name: x\nlist:\n\t- word: y\n', [3, 1, 'Raden börjar med en tabb.']],
    ['a tab indents one of several', 'list:\n  - a\n\t- b\n', [3, 1, 'Raden börjar med en tabb.']],
    ['a tab indents what others belong to', 'name:\n\tsv: x\n  en: y\nlist:\n  - a\n', [2, 1, 'Raden börjar med en tabb.']],
    ['a dash stands for a hyphen', 'list:\n  - a\n  – b\nkinds: [a, b]\n', [3, 1, 'Raden börjar med ett tecken som inte är ett bindestreck.']],
    ['a bullet stands for a hyphen', 'list:\n  - a\n  • b: c\nname: x\n', [3, 1, 'Raden börjar med ett tecken som inte är ett bindestreck.']],
    ['a hard space follows a key', 'name:\u00A0x\nflag: true\n', [1, 1, 'Raden har ett hårt mellanslag, som bara ser ut som ett mellanslag.']],
    ['hard spaces indent', 'list:\n  - a\n\u00A0\u00A0- b\nname: x\n', [3, 1, 'Raden har ett hårt mellanslag, som bara ser ut som ett mellanslag.']],
    ['a list begins beside its key', 'list: - a\n', [1, 7, 'Det som står här går inte att läsa.']],
    ['a text holds a colon without quotes', 'name: x: y\n', [1, 7, 'Kolon i texten: sätt citattecken runt den.']],
    ['a text in a list holds a colon', 'list:\n  - x: y: z\n', [2, 8, 'Kolon i texten: sätt citattecken runt den.']],
    ['a quote is left open', 'name: "x\nflag: true\n', [1, 7, 'Citattecknet avslutas inte.']],
    ['a single quote is left open', "name: 'x\nflag: true\n", [1, 7, 'Citattecknet avslutas inte.']],
    ['a bracket is left open', 'list:\n  - a\n  - [b, c\nflag: true\n', [3, 5, 'Hakparentesen [ avslutas inte.']],
    ['a bracket with another in it is left open', 'list: [a, [b]\nflag: true\n', [1, 7, 'Hakparentesen [ avslutas inte.']],
    ['a bracket is left open on the last line', 'list: [a', [1, 7, 'Hakparentesen [ avslutas inte.']],
    ['a bracket is left open within a group', 'list:\n  a:\n    word: [x\n    flag: true\n    name: y\n  b:\n    name: x: y\n', [3, 11, 'Hakparentesen [ avslutas inte.']],
    ['a quote is left open within a bracket', 'list: [a, "b\nflag: true\n', [1, 11, 'Citattecknet avslutas inte.']],
    ['a brace is left open', 'name: { sv: x\nflag: true\n', [1, 7, 'Klammern { avslutas inte.']],
    ['a key is indented too much', 'name: x\n  flag: true\n', [2, 1, 'Raden har fel indrag.']],
    ['a key is indented too little', 'name:\n   sv: x\n  en: y\n', [3, 1, 'Raden har fel indrag.']],
    ['an item is indented too little', 'list:\n  - a\n - b\n', [3, 1, 'Raden har fel indrag.']],
    ['the last key has no colon', 'name: x\nflag\n', [2, 1, 'Kolonet efter nyckeln saknas, eller mellanslaget efter kolonet.']],
    ['a colon has no space', 'name:x\nflag: true\n', [1, 1, 'Kolonet efter nyckeln saknas, eller mellanslaget efter kolonet.']],
    ['a list has no comma', 'list: ["a" b]\n', [1, 12, 'Ett komma saknas mellan två värden.']],
    ['a text begins with a sign', 'name: @hej\n', [1, 7, 'En text utan citattecken kan inte börja med @.']],
    ['words follow a quote', 'name: "x" y\n', [1, 11, 'Citattecknet avslutas mitt i texten.']],
  ])('says once, with the place, what is not YAML when %s', (_reason, text, found) => {
    const { value, findings } = read(text);
    expect(value).toBeUndefined();
    expect(findings.map(({ line, column, what }) => [line, column, what])).toEqual([found]);
    expect(findings[0]).toMatchObject({ rule: 'yaml', severity: 'error', mend: expect.stringMatching(/^[A-ZÅÄÖ].+\.$/) });
  });

  it('tells of faults on several lines', () => {
    expect(places('name: x: y\nflag: true\nflag: true\n').map(([line]) => line)).toEqual([1, 3]);
  });

  it.each([
    ['the first key stands further in than the others', ' name: x\nday: 2026-11-21\nkind: a\nid: b\n', [[1, 1, 'Raden har fel indrag.']]],
    ['lines of a list have lost their indent', 'name: x\nlist:\n- word: a\n    more: b\n    most: c\n', [[4, 1, 'Raden har fel indrag.']]],
  ])('tells once that %s', (_reason, text, expected) => {
    expect(places(text)).toEqual(expected);
  });

  it.each(['name: "Hot" per telefon\n', 'kinds:\n  - "Nej" sa han\n'])('says that a quotation ends too early: %j', (text) => {
    expect(read(text).findings).toMatchObject([{ what: 'Citattecknet avslutas mitt i texten.', mend: `Sätt enkla citattecken runt hela texten, till exempel title: '"Hot" per telefon'.` }]);
  });

  it('refuses aliases, so that a small file cannot unfold into a huge one', () => {
    const { value, findings } = read('name: &x hej\nkind: *x\n');
    expect(value).toBeUndefined();
    expect(findings.map(({ what }) => what)).toEqual(['Ett värde börjar med * eller &.']);
  });

  it('keeps prototype names as plain keys', () => {
    expect(read('name: x\n__proto__: { count: 1 }\n').value).toBeUndefined();
    expect(({} as { count?: number }).count).toBeUndefined();
  });

  it('explains what a value is part of, where nothing explains the value', () => {
    expect(read('name: x\nkinds: [c]\n').findings).toMatchObject([{ mend: 'Rätta värdet. Sorterna, i ordning.' }]);
  });

  it('gives every finding a mend', () => {
    for (const text of ['name: 7\n', 'name: x\nname: y\n', 'name: &x hej\nkind: *x\n']) {
      expect(read(text).findings).not.toEqual([]);
      for (const { mend } of read(text).findings) expect(mend).toMatch(/^[A-ZÅÄÖ].+\.$/);
    }
  });
});
