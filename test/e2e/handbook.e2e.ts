import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, openBrowser } from '../support/open-browser.ts';
import { root } from '../support/source-files.ts';

const lists = { sv: ['index.html', 'kontakter.html', 'allt.html'], en: ['index.html', 'contacts.html', 'everything.html'] } as const;
const languages = ['sv', 'en'] as const;

let folder: string;
let browser: Browser;
const requested: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'radrum-handbook-'));
  await promisify(execFile)('npm', ['run', '-s', 'handbook', '--', '--to', folder], { cwd: root });
  browser = await openBrowser({ width: 320, height: 800 });
  browser.page.on('request', (request) => void requested.push(request.url()));
});
afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

const open = (path: string) => browser.page.goto(pathToFileURL(join(folder, path)).href);

describe('npm run handbook, opened from the folder', () => {
  it.each(languages)('has no fault that axe can find, and nothing scrolls sideways on a small phone (%s)', async (language) => {
    for (const name of [...lists[language], 'chef-nar-en-medarbetare-utsatts.html', 'hot-per-telefon.html', 'akut-fara-just-nu.html']) {
      await open(`${language}/${name}`);
      // The page with everything repeats one frame 40 times; axe would need minutes for what it has seen in the first ones.
      const { violations } = await new AxeBuilder({ page: browser.page }).exclude('article:nth-of-type(n+3):not(#contacts)').analyze();
      expect(violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes.slice(0, 3).map(({ html }) => html).join(' · ')}`)).toEqual([]);
      expect(await browser.page.evaluate('document.documentElement.scrollWidth'), name).toBeLessThanOrEqual(320);
      if (name !== lists[language][2]) await browser.keepPicture(`handbook-${language}-${name.replace('.html', '')}`);
    }
  });

  it('begins with a choice of language, without a fault', async () => {
    await open('index.html');
    const { violations } = await new AxeBuilder({ page: browser.page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await browser.page.getByRole('link', { name: 'Rådrum: handbook' }).click();
    expect(await browser.page.getByRole('heading', { level: 1 }).innerText()).toBe('Rådrum: handbook');
  });

  it.each([
    ['sv', 'hotad telefon', 'Hot per telefon'],
    ['sv', 'vissel', 'Visselblås'],
    ['en', 'bomb', 'Bomb threat'],
  ])('finds pages without a server (%s: %s)', async (language, text, title) => {
    await open(`${language}/index.html`);
    await browser.page.getByRole('searchbox').fill(text);
    const first = browser.page.locator('#search-results a').first();
    expect(await first.innerText()).toContain(title);
    expect(await browser.page.locator('#search-count').innerText()).toMatch(/^\d+ /);
    await first.click();
    expect(await browser.page.getByRole('heading', { level: 1 }).innerText()).toContain(title);
  });

  it('says when a search finds nothing, and has no fault with hits on show', async () => {
    await open('sv/index.html');
    await browser.page.getByRole('searchbox').fill('xyzzy');
    expect(await browser.page.locator('#search-count').innerText()).toBe('Ingen träff. Prova med andra ord.');
    await browser.page.getByRole('searchbox').fill('hot');
    expect((await new AxeBuilder({ page: browser.page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
  });

  it.each(['sv/allt.html', 'en/everything.html', 'sv/chef-nar-en-medarbetare-utsatts.html'])('prints %s as PDF', async (path) => {
    await open(path);
    const pdf = await browser.page.pdf({ preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    const articles = await browser.page.locator('article').count();
    expect([pdf.subarray(0, 5).toString(), pages >= articles, pages < articles * 6]).toEqual(['%PDF-', true, true]);
    await mkdir(join(root, 'artifacts'), { recursive: true });
    await writeFile(join(root, 'artifacts', `handbook-${path.replace('/', '-').replace('.html', '')}.pdf`), pdf);
  });

  it('asks the network for nothing', () => {
    expect(requested.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(requested.length).toBeGreaterThan(10);
  });
});
