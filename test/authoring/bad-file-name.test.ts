import { describe, expect, it } from 'vitest';
import { meantSlug } from '../../src/authoring/slug.ts';
import { changed, check } from './clean-base.ts';

const page = 'sv/hembesok.md';
const text = changed().find(({ path }) => path === page)?.text ?? '';

describe('bad-file-name', () => {
  it('is all that is told of a copy, which nobody takes for a second page', () => {
    const found = check(changed({ file: 'sv/Kopia av hembesok.md', with: text }));
    expect(found).toMatchObject([{ file: 'sv/Kopia av hembesok.md', rule: 'bad-file-name', mend: expect.stringContaining('Är filen en kopia av sv/hembesok.md, ta bort den.') }]);
  });

  it('is all that is told of a page that was given a name with dots, and says the right one', () => {
    const found = check(changed({ file: page, with: null }, { file: 'sv/Hembesök.md', with: text }, { file: 'phrasings/sv/hembesok.txt', with: 'ensam hemma hos någon\n' }));
    expect(found).toMatchObject([{ file: 'sv/Hembesök.md', rule: 'bad-file-name', mend: 'Döp om filen till sv/hembesok.md.' }]);
  });

  it('looks at the file of an organisation too', () => {
    const found = check(changed({ file: 'contacts/Kulturförvaltningen.md', with: '---\nname: { sv: Kultur, en: Culture }\ncontacts: {}\n---\n' }));
    expect(found).toMatchObject([{ file: 'contacts/Kulturförvaltningen.md', rule: 'bad-file-name', mend: 'Döp om filen till contacts/kulturforvaltningen.md.' }]);
  });
});

describe('meantSlug', () => {
  it.each([
    ['a copy by Windows', 'jav - Kopia', 'jav'],
    ['a second copy by Windows', 'jav - Kopia (2)', 'jav'],
    ['a copy by macOS', 'jav kopia 2', 'jav'],
    ['a download', 'jav (1)', 'jav'],
    ['letters with dots, in two signs each', 'Hot på bussen'.normalize('NFD'), 'hot-pa-bussen'],
    ['hyphens at the ends', '_jav_', 'jav'],
    ['no letter', '???', ''],
  ])('knows the name behind %s', (_reason, name, slug) => {
    expect(meantSlug(name)).toBe(slug);
  });
});
