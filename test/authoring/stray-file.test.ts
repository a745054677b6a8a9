import { describe, expect, it } from 'vitest';
import { changed, check } from './clean-base.ts';

const strayMend = (path: string) => check(changed({ file: path, with: '# Text\n' })).find(({ rule, file }) => rule === 'stray-file' && file === path)?.mend;

describe('stray-file', () => {
  it.each([
    ['a folder of local pages', 'local/Förskolan/sv/hembesok.md', 'Döp om mappen "Förskolan": bara a–z'],
    ['phrasings of a page', 'phrasings/sv/hembesook.txt', 'Döp om filen till phrasings/sv/hembesok.txt'],
    ['examples', 'language/examples/fara.sv.txt', 'Börja filnamnet med danger'],
    ['a language file', 'language/synonym.yaml', 'Döp om filen till language/synonyms.yaml'],
    ['a page', 'utkast/hot.md', 'Flytta filen'],
  ])('says how %s should be named', (_reason, path, mend) => {
    expect(strayMend(path)).toContain(mend);
  });

  it.each(['phrasings/sv/hembesok.txt', 'language/examples/danger.hembesok.sv.txt', 'local/bolag/sv/README.md', 'contacts/bolag.md'])('takes %s to be in its place', (path) => {
    expect(strayMend(path)).toBeUndefined();
  });

  it('finds no fault in the phrasings of a page that cannot be read', () => {
    const files = changed({ file: 'sv/trasig.md', with: 'Text.\n' }, { file: 'phrasings/sv/trasig.txt', with: 'vad gör jag\n' });
    expect(check(files).filter(({ rule }) => rule === 'stray-file')).toEqual([]);
  });
});
