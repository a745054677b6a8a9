import { describe, expect, it } from 'vitest';
import { shownByCards } from '../../src/authoring/unshown-contacts.ts';
import { officialChannels, whoListens } from '../../src/handoff/official-channel.ts';
import { changed, check, filesOf, lineOf, shippedFolder } from './clean-base.ts';

const file = 'contacts/bolag.md';
const written = (contacts: string) => `---\nname: { sv: Bolaget, en: The company }\ncontacts:\n${contacts}---\n`;
const contact = (key: string, sv: string) => `  ${key}:\n    name: { sv: ${sv}, en: In English }\n    phone: 08-465 004 50\n`;
const shipped = filesOf(shippedFolder).filter(({ path }) => path !== file);

function found(key: string, name: string) {
  const files = [...shipped, { path: file, text: written(contact(key, name)) }];
  return check(files).filter((finding) => finding.file === file).map(({ rule, what, line }) => ({ rule, what, line }));
}

describe('a contact of an organisation that its staff never see', () => {
  it.each([
    ['sakerhet', 'Säkerhet på bolaget', 'security'],
    ['vakt', 'Bolagets säkerhetsfunktion', 'security'],
    ['jour', 'Säkerhetsjouren', 'security-on-call'],
    ['kommunikatorer', 'Kommunikatörerna', 'communications'],
    ['jurist', 'Bolagets jurister', 'legal'],
    ['dataskydd', 'Dataskyddsombud', 'data-protection'],
    ['securty', 'Vakten', 'security'],
  ])('is told with the one that is meant: %s, %s', (key, name, meant) => {
    expect(found(key, name)).toEqual([{ rule: 'misspelt-contact', what: `"${key}" finns inte för hela staden. Menade du "${meant}"?`, line: 4 }]);
  });

  it('is told without one where nothing says which', () => {
    expect(found('reception', 'Receptionen')).toMatchObject([{ rule: 'unshown-contact', what: '"reception" visas inte på någon sida.' }]);
  });

  it.each([
    ['security', 'Bolagets vakt'],
    ['emergency', 'Bolagets larmcentral'],
    ['agare', 'HR-funktionen'],
  ])('is not one with a known key or the name of an owner: %s, %s', (key, name) => {
    expect(found(key, name).filter(({ rule }) => rule.endsWith('-contact') && rule !== 'example-contact')).toEqual([]);
  });

  it('is not one that a page shows', () => {
    const files = changed(
      { file, with: written(contact('sakerhet', 'Säkerhet på bolaget')) },
      { file: 'sv/hembesok.md', replace: 'Närmaste chef, samma dag.', with: 'Ring {{contact:sakerhet}}.' },
    );
    expect(check(files).map(({ rule, line }) => ({ rule, line }))).toEqual([{ rule: 'unknown-contact', line: lineOf(files, 'sv/hembesok.md', 'Ring {{contact:sakerhet') }]);
  });
});

describe('the keys that cards show', () => {
  it('have every contact of the ways on', () => {
    const ways = Object.values(officialChannels).flatMap(({ contacts }) => contacts);
    expect(shownByCards).toEqual(expect.arrayContaining([...ways, ...whoListens]));
  });
});
