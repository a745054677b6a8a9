import { describe, expect, it } from 'vitest';
import { createSearch } from '../../src/search/create-search.ts';
import { type SmallPage, aSmallPage, askPages, slugsOf } from './build-search.ts';

const phrasings: readonly SmallPage[] = [
  { slug: 'hot-per-telefon', title: 'Hot per telefon', asked: ['någon ringer och hotar mig', 'hotsamtal', 'får jag lägga på luren'] },
  { slug: 'gavor', title: 'Gåvor och mutor', asked: ['leverantören bjuder på lunch', 'en anhörig gav mig choklad', 'får jag ta emot presentkort'] },
  { slug: 'rapportera', title: 'Rapportera tillbud', asked: ['var skriver jag en incidentrapport', 'incidentsystemet', 'måste jag rapportera en knuff'] },
  { slug: 'jav', title: 'Jäv', asked: ['min granne söker bygglov hos mig', 'får jag handlägga min kusins ärende', 'är jag jävig'] },
];
const plain: readonly SmallPage[] = phrasings.map(({ slug, title = '', asked = [] }) => ({ slug, title, text: asked.join('.\n\n') }));

describe.each([
  ['with phrasings', phrasings],
  ['of plain pages', plain],
])('createSearch over a base %s', (_kind, pages) => {
  it.each([
    ['the page’s words', 'hotsamtal', 'hot-per-telefon'],
    ['an inflection', 'leverantörens luncher', 'gavor'],
    ['capitals', 'FÅR JAG TA EMOT CHOKLAD', 'gavor'],
    ['missing diacritics', 'ar jag javig', 'jav'],
    ['a misspelt word', 'incidentraport', 'rapportera'],
    ['a compound written apart', 'incident rapport', 'rapportera'],
    ['a part of a compound', 'rapporter', 'rapportera'],
    ['query syntax as plain words', 'titel:hotsamtal~2 +choklad* ^9', 'gavor'],
  ])('finds by %s', (_reason, question, slug) => {
    expect(slugsOf(askPages(pages, question, { limit: 2 }))).toContain(slug);
  });

  it('gives the same ranking every time', () => {
    const question = 'någon ringer och vill bjuda på lunch';
    expect(askPages(pages, question)).toEqual(askPages(pages, question));
  });

  it('gives at most as many hits as asked for, best first', () => {
    const { hits } = askPages(pages, 'hotar lunch kusin rapport', { limit: 3 });
    expect(hits.length).toBeLessThanOrEqual(3);
    expect(hits.map(({ score }) => score)).toEqual(hits.map(({ score }) => score).toSorted((a, b) => b - a));
  });
});

describe('createSearch', () => {
  it('finds nothing where there are no pages', () => {
    expect(askPages([], 'hot')).toEqual({ hits: [], termCount: 1 });
  });

  it.each(['', '   ', '*', '~^+-:', '…', '\u0000'])('has nothing to look up in %j', (question) => {
    expect(askPages(plain, question)).toEqual({ hits: [], termCount: 0 });
  });

  it('reads a passage to its end, however long', () => {
    const pages = [{ slug: 'lang', text: `${'ord '.repeat(3_000)} pulverbrev` }, { slug: 'kort', text: 'något annat' }];
    expect(slugsOf(askPages(pages, 'pulverbrev'))[0]).toBe('lang');
  });

  it.each([
    ['its first heading', 'kaffebryggaren'],
    ['its title', 'köket'],
    ['a keyword', 'fikarum'],
  ])('finds a page without a lead by %s', (_reason, question) => {
    const pages = [{ slug: 'koket', title: 'Köket', keywords: ['fikarum'], text: '## Kaffebryggaren\nDen står i hörnet.' }, { slug: 'bil', text: 'Annat.' }];
    expect(slugsOf(askPages(pages, question))).toEqual(['koket']);
  });

  it('names the passage that met the question best', () => {
    const text = 'Inledning.\n\n## Gör nu\n1. Lägg på.\n\n## Får jag spela in?\nFråga juristen.';
    const { hits } = askPages([{ slug: 'a', text }, { slug: 'b', text: 'Annat.' }], 'spela in samtal');
    expect(hits[0]?.passageIds[0]).toBe('sv/a#2');
  });

  it('chooses among the passages of a page by words that many pages have, too', () => {
    const text = 'Inledning.\n\n## Gör nu\n1. Ring chefen om samtalet.\n\n## Efter samtalet\nSkriv ner vad som sades.';
    const others = Array.from({ length: 8 }, (_, at) => ({ slug: `annan-${at}`, text: 'Skriv ner det som sades. Ring chefen.' }));
    const { hits } = askPages([{ slug: 'a', title: 'Hotsamtal', text }, ...others], 'skriva ner hotsamtal');
    expect(hits.find(({ slug }) => slug === 'a')?.passageIds[0]).toBe('sv/a#2');
  });

  it.each([
    ['a single word', 'inspelning'],
    ['words that only its sources have', 'myndigheten rapport'],
  ])('names no passage for %s', (_reason, question) => {
    const text = 'Om möten.\n\n## Inspelning\nFråga juristen.\n\n## Källor\nMyndighetens rapport.';
    const { hits } = askPages([{ slug: 'a', text }, { slug: 'b', text: 'Annat.' }], question);
    expect(hits[0]).toMatchObject({ slug: 'a' });
    expect(hits[0]?.passageIds).toEqual([]);
  });

  it('learns nothing, and still answers, where pages with phrasings are too many', () => {
    const many = Array.from({ length: 700 }, (_, at) => ({ slug: `sida-${at}`, asked: [`fråga nummer ${at}`, `ord${at}x`] }));
    expect(slugsOf(askPages(many, 'ord345x'))[0]).toBe('sida-345');
  });
});

describe('createSearch over two languages', () => {
  const both: readonly SmallPage[] = [
    { slug: 'telefon', language: 'sv', asked: ['någon ringer och hotar mig', 'hotsamtal'] },
    { slug: 'telefon', language: 'en', asked: ['someone calls and threatens me', 'phone threat'] },
    { slug: 'bara-svenska', language: 'sv', asked: ['bisyssla', 'extrajobb på helgen', 'eget företag'] },
    { slug: 'only-english', language: 'en', asked: ['parking permit for visitors', 'where may guests park'] },
  ];
  const vocabulary = { groups: [{ kind: 'meaning' as const, sv: ['bisyssla', 'extrajobb'], en: ['side job', 'moonlighting'] }], glossary: [] };

  it.each([
    ['sv', 'hotsamtal'],
    ['en', 'phone threat'],
  ] as const)('shows each page once, in the language of the question: %s', (language, question) => {
    const { hits } = askPages(both, question, { language });
    expect(hits.filter(({ slug }) => slug === 'telefon')).toHaveLength(1);
    expect(hits[0]).toMatchObject({ slug: 'telefon', language });
  });

  it('finds a page that is there in the other language only', () => {
    expect(askPages(both, 'visitors parking permit', { language: 'sv' }).hits[0]).toMatchObject({ slug: 'only-english', language: 'en' });
  });

  it('crosses the languages by the editors’ synonyms', () => {
    expect(askPages(both, 'is a side job allowed', { language: 'en', vocabulary }).hits[0]).toMatchObject({ slug: 'bara-svenska', language: 'sv' });
  });
});

describe('coverage and matches', () => {
  const vocabulary = { groups: [{ kind: 'meaning' as const, sv: ['muta', 'bestickning'], en: ['bribe'] }], glossary: [] };
  const pages: readonly SmallPage[] = [
    { slug: 'gavor', text: 'Ta inte emot en muta. Gåvan skickas tillbaka.' },
    { slug: 'annat', text: 'Incidentrapport skrivs samma dag.' },
  ];
  const search = createSearch({ documents: pages.map(aSmallPage), vocabulary });
  const ask = (question: string) => search(question, { language: 'sv', limit: 1 }).hits[0];

  it.each([
    ['the word itself', 'gåvan', { asked: 'gåvan', found: 'gåvan', how: 'word' }],
    ['an inflection', 'gåvans', { asked: 'gåvans', found: 'gåvan', how: 'inflection' }],
    ['a synonym', 'bestickning', { asked: 'bestickning', found: 'muta', how: 'synonym' }],
    ['a misspelling', 'incidentraport', { asked: 'incidentraport', found: 'incidentrapport', how: 'spelling' }],
    ['missing diacritics', 'gavan', { asked: 'gavan', found: 'gåvan', how: 'spelling' }],
  ])('tells that %s was met', (_reason, question, match) => {
    expect(ask(question)?.matches).toContainEqual(match);
  });

  it('is whole when every telling word is met', () => {
    expect(ask('vad gör jag med en muta')?.coverage).toBe(1);
  });

  it('falls with every word that no page knows', () => {
    const some = ask('muta')?.coverage ?? 0;
    const fewer = ask('muta xylofon')?.coverage ?? 0;
    const fewest = ask('muta xylofon zebrafink')?.coverage ?? 0;
    expect(some).toBeGreaterThan(fewer);
    expect(fewer).toBeGreaterThan(fewest);
  });

  it('counts telling words only', () => {
    expect(search('vad gör jag om någon ger mig en gåva', { language: 'sv', limit: 1 }).termCount).toBe(2);
  });
});
