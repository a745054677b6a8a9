import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';
import { handbookSite, type SiteFile } from '../../../src/adapters/handbook/handbook-site.ts';
import { aKnowledgeBase, aPage, smallCity } from '../../support/build-knowledge.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';
import { root } from '../../support/source-files.ts';

const date = '2026-11-22';
const site = handbookSite(await realKnowledge(), { date });
const assets = ['style.css', 'search.js'];

describe('handbookSite', () => {
  it('has every page in both languages, contacts, contents, everything on one page, and the date', async () => {
    const { documents } = await realKnowledge();
    const paths = site.map(({ path }) => path);
    expect(documents.filter(({ language, slug }) => !paths.includes(`${language}/${slug}.html`))).toEqual([]);
    expect(paths).toEqual(expect.arrayContaining(['index.html', 'sv/index.html', 'en/index.html', 'sv/kontakter.html', 'en/contacts.html', 'sv/allt.html', 'en/everything.html']));
    expect(site.filter(({ path, text }) => /^(?:sv|en)\/.*html$/.test(path) && !text.includes(date))).toEqual([]);
    expect(site.filter(({ path, text }) => path.endsWith('.html') && !text.includes('href="tel:112"'))).toEqual([]);
  });

  it('has no link that leads nowhere, and none that is neither a file, a page on the web, a number nor an address', () => {
    expect(brokenLinks(site)).toEqual([]);
  });

  it('says every sentence of a page, with contacts by name and number', () => {
    const page = site.find(({ path }) => path === 'sv/chef-nar-en-medarbetare-utsatts.html')?.text ?? '';
    expect(page).toContain('<li>Ordna vård om någon är skadad. Ring 1177 om du är osäker.</li>');
    expect(page).toContain('<a href="chef-myndighetsanmalningar.html">Chef: anmälan till Arbetsmiljöverket och Försäkringskassan</a>');
    expect(page).toMatch(/Ansvarig: HR-funktionen\. Granskad: 20\d\d-\d\d-\d\d\./);
    expect(site.filter(({ text }) => /\{\{|undefined|\[object/.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('names the owner of a page in the language of the page', () => {
    expect(site.find(({ path }) => path === 'sv/hot-per-telefon.html')?.text).toContain('Ansvarig: Säkerhetsfunktionen.');
    expect(site.find(({ path }) => path === 'en/hot-per-telefon.html')?.text).toContain('Owner: Security function.');
  });

  it('keeps each number on one line, and calls the plain one', async () => {
    const shown = site.filter(({ path }) => path.endsWith('.html')).map(({ path, text }) => ({ path, text: text.replace(/<(a|span) (?:href="tel:\+?\d+" )?class="phone">[^<]*<\/\1>/g, '').replace(/<title>[^<]*/, '') }));
    expect(shown.filter(({ text }) => /114 14|116 006|0\d{1,2}-\d+ \d/.test(text)).map(({ path }) => path)).toEqual([]);
    expect(await readFile(join(root, 'src/adapters/handbook/assets/style.css'), 'utf8')).toContain('.phone { white-space: nowrap; }');
    expect(site.find(({ path }) => path === 'sv/kontakter.html')?.text).toContain('<a href="tel:020505050" class="phone">020-50 50 50</a>');
    expect(site.filter(({ path, text }) => path.endsWith('search-data.js') && text.includes('class=')).map(({ path }) => path)).toEqual([]);
  });

  it('marks example contacts, and what an organisation has written itself', () => {
    expect(site.find(({ path }) => path === 'sv/kontakter.html')?.text).toContain('exempel, ska bytas ut');
    expect(site.some(({ path, text }) => path.startsWith('sv/') && text.includes('class="local"'))).toBe(true);
  });

  it.each(['index', 'kontakter', 'contacts', 'allt', 'everything'])('keeps the page "%s" apart from the lists', (slug) => {
    const page = aPage({ slug, frontMatter: { title: 'Vem du ringer' } });
    const files = handbookSite(aKnowledgeBase([...smallCity, page, aPage({ slug: 'annan', frontMatter: { related: `[${slug}]` } })]), { date });
    const paths = files.map(({ path }) => path);
    expect(paths.filter((path, at) => paths.indexOf(path) < at)).toEqual([]);
    expect(brokenLinks(files)).toEqual([]);
    const href = /<a href="([^"]+)">Vem du ringer/.exec(files.find(({ path }) => path === 'sv/annan.html')?.text ?? '')?.[1];
    expect(files.find(({ path }) => path === `sv/${href}`)?.text).toContain('<h1>Vem du ringer</h1>');
  });

  it('lets words be found whose letters were written in two parts', () => {
    const page = aPage({ body: 'Gå härifrån.\n'.normalize('NFD') });
    expect(handbookSite(aKnowledgeBase([page]), { date }).find(({ path }) => path === 'sv/search-data.js')?.text).toContain('härifrån');
  });

  it('is whole for other municipalities: with one page, without pages, and with mark-up in every text', () => {
    const wild = '<script>alert(1)</script>"\'&*_[a](javascript:alert(1))';
    const wildPage = aPage({ slug: 'vild', frontMatter: { title: JSON.stringify(wild), owner: JSON.stringify(wild), keywords: `[${JSON.stringify(wild)}]` }, body: `Hej ${wild}\n\n## Rubrik ${wild}\n- [x](javascript:alert(1))\n` });
    for (const base of [aKnowledgeBase(), aKnowledgeBase([]), aKnowledgeBase([...smallCity, wildPage])]) {
      const files = handbookSite(base, { date });
      expect(brokenLinks(files)).toEqual([]);
      expect(files.filter(({ text }) => /<script>alert|href="javascript/i.test(text)).map(({ path }) => path)).toEqual([]);
    }
  });
});

function brokenLinks(files: readonly SiteFile[]): readonly string[] {
  const known = new Map([...files.map(({ path, text }) => [path, text] as const), ...assets.map((name) => [name, ''] as const)]);
  return files
    .filter(({ path }) => path.endsWith('.html'))
    .flatMap(({ path, text }) =>
      [...text.matchAll(/(?:href|src)="([^"]*)"/g)].flatMap(([, target = '']) => {
        if (/^(?:https?:\/\/\S+|tel:\+?\d+|mailto:\S+@\S+)$/.test(target)) return [];
        const [file = '', anchor] = target.split('#');
        const other = file === '' ? text : known.get(join(dirname(path), file));
        const isThere = other !== undefined && (anchor === undefined || other.includes(`id="${anchor}"`));
        return isThere ? [] : [`${path} → ${target}`];
      }),
    );
}
