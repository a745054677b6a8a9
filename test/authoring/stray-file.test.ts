import { describe, expect, it } from 'vitest';
import { changed, check } from './clean-base.ts';

const strayMend = (path: string) => check(changed({ file: path, with: '# Text\n' })).find(({ rule, file }) => rule === 'stray-file' && file === path)?.mend;

describe('stray-file', () => {
  it.each([
    ['a folder of local pages', 'local/Förskolan/sv/hembesok.md', 'Döp om mappen "Förskolan": bara a–z'],
    ['phrasings of a page', 'phrasings/sv/hembesook.txt', 'Döp om filen till phrasings/sv/hembesok.txt'],
    ['a page with capitals in its ending', 'sv/hot-pa-bussen.MD', 'Döp om filen så att namnet slutar på .md.'],
    ['a page with another ending', 'sv/hot-pa-bussen.markdown', 'Döp om filen så att namnet slutar på .md.'],
    ['phrasings of a page that is gone', 'phrasings/sv/bombhot.txt', 'Är sidan borta, ta bort filen.'],
    ['examples', 'language/examples/fara.sv.txt', 'Börja filnamnet med danger'],
    ['examples of danger whose page is gone', 'language/examples/danger.hembesook.sv.txt', 'Döp om filen till language/examples/danger.hembesok.sv.txt'],
    ['examples of a reason that is not known', 'language/examples/refuse.hitta-kallan.sv.txt', 'Ge filen namn efter ett skäl i language/refusals.yaml'],
    ['a language file', 'language/synonym.yaml', 'Döp om filen till language/synonyms.yaml'],
    ['a page', 'utkast/hot.md', 'Flytta filen'],
    ['a page that Windows saved as text', 'sv/hot-pa-bussen.md.txt', 'Döp om filen till sv/hot-pa-bussen.md.'],
    ['a language file that Windows saved as text', 'language/danger.yaml.txt', 'Döp om filen till language/danger.yaml.'],
    ['a page with the ending of a text', 'sv/hot-pa-bussen.txt', 'Är det en sida, döp om filen så att namnet slutar på .md.'],
  ])('says how %s should be named', (_reason, path, mend) => {
    expect(strayMend(path)).toContain(mend);
  });

  it.each(['phrasings/sv/hembesok.txt', 'language/examples/danger.hembesok.sv.txt', 'local/bolag/sv/README.md', 'contacts/bolag.md'])('takes %s to be in its place', (path) => {
    expect(strayMend(path)).toBeUndefined();
  });

  it.each([
    ['en', 'sv/en'],
    ['language', 'contacts/language'],
    ['contacts', 'local/contacts'],
  ])('tells of the folder %s once, when it was dragged to %s', (home, folder) => {
    const moved = changed().map(({ path, text }) => ({ path: path.startsWith(`${home}/`) ? `${folder}${path.slice(home.length)}` : path, text }));
    const found = check(moved).filter(({ rule }) => rule === 'stray-file');
    expect(found).toMatchObject([{ mend: `Flytta tillbaka mappen ${folder}, så att den åter heter ${home} och ligger där sv och en ligger.` }]);
  });

  it.each([
    ['sv/en', 'Flytta tillbaka mappen sv/en'],
    ['EN', 'Döp om mappen EN till en.'],
  ])('tells of a whole language that is in %s once, as an error too', (folder, mend) => {
    const moved = changed({ file: 'phrasings/en/hembesok.txt', with: 'alone at a home\n' }).map(({ path, text }) => ({ path: path.replace(/^en\//, `${folder}/`), text }));
    const found = check(moved).toSorted((a, b) => a.rule.localeCompare(b.rule));
    expect(found).toMatchObject([
      { rule: 'missing-translation', severity: 'error', mend: `De ligger i mappen ${folder}: den ska heta en och ligga där sv ligger.` },
      { rule: 'stray-file', mend: expect.stringContaining(mend) },
    ]);
  });

  it('says that a folder is a copy where the one it is of stands beside it', () => {
    const copy = changed().filter(({ path }) => path.startsWith('sv/')).map(({ path, text }) => ({ path: path.replace('sv/', 'sv - Kopia/'), text }));
    expect(check([...changed(), ...copy])).toMatchObject([{ rule: 'stray-file', what: '3 filer i mappen sv - Kopia läses inte.', mend: 'Är mappen sv - Kopia en kopia av sv, ta bort den. Annars, flytta filerna dit.' }]);
  });

  it('never suggests the name of a file that is there', () => {
    const files = changed({ file: 'phrasings/sv/hembesok.txt', with: 'ensam\n' }, { file: 'phrasings/sv/hembesook.txt', with: 'ensam\n' });
    expect(check(files).find(({ rule }) => rule === 'stray-file')?.mend).not.toContain('Döp om');
  });

  it('finds no fault in the phrasings of a page that cannot be read', () => {
    const files = changed({ file: 'sv/trasig.md', with: 'Text.\n' }, { file: 'phrasings/sv/trasig.txt', with: 'vad gör jag\n' });
    expect(check(files).filter(({ rule }) => rule === 'stray-file')).toEqual([]);
  });
});
