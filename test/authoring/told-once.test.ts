import { describe, expect, it } from 'vitest';
import { type Change, changed, check } from './clean-base.ts';

const page = 'sv/hembesok.md';
const openPage: Change = { file: page, replace: 'checked_on: 2026-11-01\n---\n', with: 'checked_on: 2026-11-01\n' };
const openBracket: Change = { file: 'contacts/city.md', replace: 'phone: 08-465 004 10', with: 'phone: [08-465' };

function found(...changes: readonly Change[]) {
  return check(changed(...changes));
}

describe('a fault that others follow from', () => {
  it('is told alone when front matter never ends', () => {
    const own = found(openPage).filter(({ file }) => file === page);
    expect(own).toMatchObject([{ line: 1, rule: 'front-matter', what: 'Raden --- efter sidhuvudet saknas.' }]);
  });

  it('is told alone, and once, when a file is saved as Windows-1252', () => {
    const written = changed().find(({ path }) => path === page)?.text ?? '';
    const read = new TextDecoder().decode(Uint8Array.from(written, (char) => char.charCodeAt(0)));
    const own = found({ file: page, with: read }).filter(({ file }) => file === page);
    expect(own).toMatchObject([{ line: 2, column: 14, rule: 'wrong-encoding', what: 'Filen är inte sparad som UTF-8: "Hembes\uFFFDk" går inte att läsa.' }]);
  });

  it('is told alone when front matter only seems to end, at a line that is drawn in the text', () => {
    const drawn: Change = { file: page, replace: '## Vem', with: '---\n\n## Vem' };
    expect(found(openPage, drawn).filter(({ file }) => file === page)).toMatchObject([{ line: 1, rule: 'front-matter', what: 'Raden --- efter sidhuvudet saknas.' }]);
  });

  it.each([
    ['there is nothing in a file', (): string => '', 1, 'Filen är tom.'],
    ['an empty line comes before it', (text: string) => `\n${text}`, 1, 'Något står före den första raden ---.'],
    ['a sign that nobody sees comes before it', (text: string) => `\u200B${text}`, 1, 'Något står före den första raden ---.'],
    ['a dash begins it', (text: string) => text.replace(/^---/, '—-'), 1, 'Första raden är inte tre bindestreck.'],
    ['a dash ends it', (text: string) => text.replace('\n---\n', '\n—\n'), 31, 'Raden --- efter sidhuvudet saknas.'],
  ])('is told alone of front matter when %s', (_reason, change, line, what) => {
    const written = changed().find(({ path }) => path === page)?.text ?? '';
    expect(found({ file: page, with: change(written) }).filter(({ file }) => file === page)).toMatchObject([{ line, rule: 'front-matter', what }]);
  });

  it.each(['contacts/bolag.md', 'local/bolag/sv/hembesok.md'])('says so of %s, where nothing is in it', (file) => {
    expect(found({ file, with: '' }).filter((finding) => finding.file === file)).toMatchObject([{ rule: 'front-matter', what: 'Filen är tom.' }]);
  });

  it.each([
    ['in the text of a page', page, 'Närmaste chef, samma dag.'],
    ['in front matter', page, 'audience: båda'],
    ['in words of danger', 'language/danger.yaml', '      hjälp'],
    ['in phrasings', 'phrasings/sv/hembesok.txt', undefined],
    ['in examples', 'language/examples/danger.hembesok.sv.txt', undefined],
  ])('is told alone, and once, when two versions stand in a file, %s', (_where, file, line) => {
    const two = `<<<<<<< HEAD\r\n${line ?? 'ensam'}\r\n=======\r\n${line ?? 'ensamt'}\r\n>>>>>>> forslag`;
    const own = found({ file, ...(line !== undefined && { replace: line }), with: two }).filter((finding) => finding.file === file);
    expect(own).toMatchObject([{ column: 1, rule: 'unmerged-change', severity: 'error' }]);
  });

  it.each(['G\u00C3\u00B6r', 'p\u00C3\u00A5', '\u00C2\u00A7', 'nu \u00E2\u20AC\u201C sedan'])('is told when UTF-8 was read as Windows-1252 and saved so: %s', (written) => {
    expect(found({ file: page, replace: 'Närmaste chef', with: `${written} Närmaste chef` }).filter(({ file }) => file === page)).toMatchObject([{ rule: 'wrong-encoding' }]);
  });

  it.each([
    ['it is saved as UTF-16', (text: string) => new TextDecoder().decode(Uint8Array.from(`\u00FF\u00FE${[...text].join('\0')}`, (char) => char.charCodeAt(0))), 'wrong-encoding'],
    ['two versions stand from its first line on', (text: string) => `<<<<<<< HEAD\n${text}`, 'unmerged-change'],
  ])('is told alone when front matter cannot be read because %s', (_reason, change, rule) => {
    const written = changed().find(({ path }) => path === page)?.text ?? '';
    expect(found({ file: page, with: change(written) }).filter(({ file }) => file === page)).toMatchObject([{ rule }]);
  });

  it('brings no unknown keys with it when front matter cannot be read', () => {
    const broken: Change = { file: page, replace: 'title: Hembesök', with: 'title: Hembesök\nEn rad till' };
    expect(found(broken).filter(({ file }) => file === page).map(({ rule }) => rule)).toEqual(['yaml']);
  });

  it('brings no unknown contacts with it when a file of contacts cannot be read', () => {
    const unknown: Change = { file: page, replace: '{{contact:security}}', with: '{{contact:secrity}}' };
    expect(found(openBracket, unknown)).toMatchObject([{ file: 'contacts/city.md', line: 7, column: 12, rule: 'yaml' }]);
    expect(found(unknown).map(({ rule }) => rule)).toEqual(['unknown-contact']);
  });

  it.each(['language/step-verbs.yaml', 'language/synonyms.yaml', 'language/glossary.yaml'])('brings nothing of the pages with it when %s cannot be read', (file) => {
    expect(found({ file, with: 'sv: [' }).map((finding) => [finding.file, finding.rule])).toEqual([[file, 'yaml']]);
  });

  it('brings no unknown pages with it when words of danger cannot be read, and others step in', () => {
    expect(found({ file: 'language/danger.yaml', with: 'rules: [' }).filter(({ file }) => file === 'language/danger.yaml').map(({ rule }) => rule)).toEqual(['yaml']);
  });
});

describe('a folder without pages', () => {
  it('is an error, wherever the pages have gone', () => {
    const moved = changed().map(({ path, text }) => ({ path: path.replace(/^(sv|en)\//, 'sidor/$1/'), text }));
    expect(check(moved)).toContainEqual(expect.objectContaining({ file: 'sv', severity: 'error', rule: 'missing-file' }));
  });
});

describe('unknown-contact', () => {
  it('never suggests the key that is written', () => {
    const fire = '  fire-safety:\n    name: { sv: Brandskyddet, en: Fire safety }\n';
    const local: Change = { file: 'contacts/bolag.md', with: `---\nname: { sv: Bolaget, en: The company }\ncontacts:\n${fire}---\n` };
    const asking: Change = { file: page, replace: '{{contact:security}}', with: '{{contact:fire-safety}}' };
    const [finding, ...others] = found(local, asking);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ rule: 'unknown-contact', mend: 'Skriv en nyckel som finns i contacts/, eller lägg till kontakten där.' });
  });
});
