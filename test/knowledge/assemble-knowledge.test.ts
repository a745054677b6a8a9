import { describe, expect, it } from 'vitest';
import { aKnowledgeBase, aPage, cityContacts, nationalContacts, smallCity } from '../support/build-knowledge.ts';

const synonyms = { path: 'language/synonyms.yaml', text: 'groups:\n  - sv: [hot, hotelse]\n' };
const brokenSynonyms = { path: 'language/synonyms.yaml', text: 'grupper: []\n' };
const spareSynonyms = { path: 'language/synonyms.yaml', text: 'groups:\n  - sv: [muta, gåva]\n' };

const firstGroup = (base: ReturnType<typeof aKnowledgeBase>) => base.vocabulary.groups[0]?.sv;

describe('assembleKnowledge', () => {
  it('reads pages and contacts from their folders', () => {
    const base = aKnowledgeBase();
    expect(base.findings).toEqual([]);
    expect(base.documents.map(({ language, slug }) => `${language}/${slug}`)).toEqual([
      'sv/hot-per-telefon',
      'en/hot-per-telefon',
      'sv/gavor-och-mutor',
      'sv/akut-fara-just-nu',
    ]);
    expect(base.contacts.organisations.map(({ key }) => key)).toEqual(['national', 'city']);
  });

  it.each([
    ['README.md', 'README.md'],
    ['sv/README.md', 'sv/README.md'],
    ['notes in the root', 'anteckningar.md'],
    ['a folder below a language', 'sv/utkast/sida.md'],
    ['an unknown language', 'fi/sivu.md'],
    ['no markdown', 'sv/bild.yaml'],
  ])('takes no page from %s', (_reason, path) => {
    expect(aKnowledgeBase([{ path, text: aPage().text }])).toMatchObject({ documents: [], findings: [] });
  });

  it('takes no contacts from contacts/README.md', () => {
    expect(aKnowledgeBase([{ path: 'contacts/README.md', text: 'Text' }])).toMatchObject({ findings: [] });
  });

  it('leaves a broken page out, reports it, and keeps the rest', () => {
    const broken = aPage({ slug: 'trasig', frontMatter: { owner: undefined } });
    const base = aKnowledgeBase([broken, ...smallCity]);
    expect(base.documents).toHaveLength(4);
    expect(base.findings).toMatchObject([{ file: 'sv/trasig.md', line: 1, severity: 'error', rule: 'schema', what: '"owner" saknas.' }]);
  });

  it('leaves broken contacts out, reports them, and keeps the rest', () => {
    const base = aKnowledgeBase([{ path: 'contacts/city.md', text: '---\nname: Staden\n---\n' }, nationalContacts]);
    expect(base.contacts.find('emergency')?.phone).toBe('112');
    expect(base.findings.map(({ file }) => file)).toContain('contacts/city.md');
  });

  it("reports a local page that has no page of the city's to belong to", () => {
    const base = aKnowledgeBase([{ path: 'local/skola/sv/ensam.md', text: '---\nlocal: adds\n---\nText.\n' }]);
    expect(base.localPages).toEqual([]);
    expect(base.findings).toMatchObject([{ file: 'local/skola/sv/ensam.md', line: 1, rule: 'local-page', mend: 'Ge filen samma namn som stadens sida, på samma språk.' }]);
  });

  it('leaves out a broken local page, reports it, and keeps the page itself', () => {
    const base = aKnowledgeBase([...smallCity, { path: 'local/skola/sv/hot-per-telefon.md', text: '---\nlocal: kanske\n---\nText.\n' }]);
    expect([base.documents.length, base.localPages]).toEqual([4, []]);
    expect(base.findings).toMatchObject([{ file: 'local/skola/sv/hot-per-telefon.md', line: 2, severity: 'error' }]);
  });

  it('orders its findings by file and line', () => {
    const files = ['b', 'a'].map((slug) => aPage({ slug, frontMatter: { kind: 'x', audience: 'y' } }));
    const places = aKnowledgeBase(files).findings.map(({ file, line }) => `${file}:${line}`);
    expect(places).toEqual(['sv/a.md:3', 'sv/a.md:4', 'sv/b.md:3', 'sv/b.md:4']);
  });

  it('is empty, and no error, for an empty folder', () => {
    expect(aKnowledgeBase([])).toMatchObject({ documents: [], findings: [], triageData: {} });
  });

  describe('with a fallback', () => {
    it('lets language data step in for a file that is absent', () => {
      expect(firstGroup(aKnowledgeBase([], { fallback: [spareSynonyms] }))).toEqual(['muta', 'gåva']);
    });

    it('lets language data step in for a file that is broken, and still reports it', () => {
      const base = aKnowledgeBase([brokenSynonyms], { fallback: [spareSynonyms] });
      expect(firstGroup(base)).toEqual(['muta', 'gåva']);
      expect(base.findings.map(({ file }) => file)).toContain('language/synonyms.yaml');
    });

    it('keeps a file in which a single phrase cannot be read, without that phrase', () => {
      const danger = (phrase: string) => ({ path: 'language/danger.yaml', text: `figurative: ""\nsigns: { alarm: { phrases: "${phrase}" } }\nnow: nu\npast_tense: igår\ncontexts: {}\nrules: [{ name: rop, all: [alarm], page: hembesok }]\n` });
      const base = aKnowledgeBase([danger('kom fort\\nhjälp! (snälla)')], { fallback: [danger('spare')] });
      expect(base.triageData.danger?.signs['alarm']?.phrases).toEqual(['kom fort']);
      expect(base.findings).toMatchObject([{ rule: 'triage-phrase' }]);
    });

    it('keeps what the folder has', () => {
      expect(firstGroup(aKnowledgeBase([synonyms], { fallback: [spareSynonyms] }))).toEqual(['hot', 'hotelse']);
    });

    it("brings the national numbers, but neither another city's contacts nor its pages", () => {
      const base = aKnowledgeBase([], { fallback: smallCity });
      expect(base.contacts.find('emergency')?.phone).toBe('112');
      expect(base.contacts.find('security')).toBeUndefined();
      expect(base.documents).toEqual([]);
    });

    it('reports nothing of the fallback itself', () => {
      expect(aKnowledgeBase([cityContacts], { fallback: [brokenSynonyms] }).findings).toEqual([]);
    });
  });

  describe('with plainPages', () => {
    const plain = (path: string, text = '# Rubrik\n\nText.\n') => ({ path, text });

    it('takes pages from any folder', () => {
      const base = aKnowledgeBase([plain('a.md'), plain('it/konto/b.md'), plain('en/deep/c.md')], { plainPages: true });
      expect(base.documents.map(({ slug, language }) => [slug, language])).toEqual([['a', 'sv'], ['b', 'sv'], ['c', 'en']]);
    });

    it.each(['contacts/x.md', 'language/x.md', 'local/a/sv/x.md', 'README.md'])('still leaves %s to its own use', (path) => {
      expect(aKnowledgeBase([plain(path)], { plainPages: true }).documents).toEqual([]);
    });

    it('asks which language a page is in that is in no language folder', () => {
      const base = aKnowledgeBase([plain('a.md')], { plainPages: true, recogniseLanguage: () => 'en' });
      expect(base.documents[0]?.language).toBe('en');
    });

    it('keeps the first of two pages with one name, and reports the second', () => {
      const base = aKnowledgeBase([plain('a/x.md'), plain('b/x.md')], { plainPages: true });
      expect(base.documents.map(({ file }) => file)).toEqual(['a/x.md']);
      expect(base.findings).toMatchObject([{ file: 'b/x.md', rule: 'same-slug', what: 'Sidan har samma filnamn och språk som a/x.md.' }]);
    });
  });
});
