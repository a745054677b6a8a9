import { describe, expect, it } from 'vitest';
import { contactNamer, findDocument } from '../../src/knowledge/knowledge-base.ts';
import { aKnowledgeBase, smallCity } from '../support/build-knowledge.ts';

const school = {
  path: 'contacts/skola.md',
  text: '---\nname: { sv: Skolan, en: The schools }\ncontacts:\n  security: { name: { sv: Skolsäkerheten, en: School security }, phone: 08-465 004 20 }\n---\n',
};
const local = (mode: 'adds' | 'replaces', slug: string, head: string, body: string) => ({
  path: `local/skola/sv/${slug}.md`,
  text: `---\nlocal: ${mode}\n${head}---\n${body}`,
});
const ownHead = 'owner: Skolan\nlast_reviewed_on: 2026-11-01\nreview_in: 6 months\n';
const base = aKnowledgeBase([
  ...smallCity,
  school,
  local('adds', 'hot-per-telefon', ownHead, '## I skolan\nSäg till expeditionen.\n\n## Gör nu\n1. Larma expeditionen.\n'),
]);
const headings = (organisation?: string) =>
  findDocument(base, 'hot-per-telefon', { language: 'sv', organisation })?.passages.map(({ heading, organisation: of }) => [heading, of]);

describe('findDocument', () => {
  it.each([
    ['the wanted language', 'hot-per-telefon', 'en', 'en/hot-per-telefon.md'],
    ['the other language for want of it', 'gavor-och-mutor', 'en', 'sv/gavor-och-mutor.md'],
    ['nothing for an unknown slug', 'finns-inte', 'sv', undefined],
    ['nothing for a prototype name', 'constructor', 'sv', undefined],
  ] as const)('gives %s', (_reason, slug, language, file) => {
    expect(findDocument(base, slug, { language })?.file).toBe(file);
  });

  it("gives the city's page to a reader of no organisation, and of one without a page of its own", () => {
    expect(headings()).toEqual(headings('vård'));
    expect(headings()?.map(([, of]) => of)).toEqual([undefined, undefined, undefined, undefined, undefined]);
  });

  it("puts an organisation's sections beside the city's for its own staff, marked as theirs", () => {
    expect(headings('skola')).toEqual([
      ['Hot per telefon', undefined],
      ['Gör nu', undefined],
      ['Gör nu', 'skola'],
      ['Gör inte', undefined],
      ['Får jag spela in?', undefined],
      ['I skolan', 'skola'],
      ['Källor', undefined],
    ]);
  });
});

describe('contactNamer', () => {
  it('names a contact with its number', () => {
    expect(contactNamer(base, { language: 'sv' }, 'rätt funktion')('security')).toBe('säkerhetsfunktionen (08-465 004 10)');
  });

  it("names the organisation's own contact to its staff", () => {
    expect(contactNamer(base, { language: 'sv', organisation: 'skola' }, 'rätt funktion')('security')).toBe('08-465 004 20');
  });

  it('names what nobody has with words that are always true', () => {
    expect(contactNamer(base, { language: 'en' }, 'the right function')('janitor')).toBe('the right function');
  });
});
