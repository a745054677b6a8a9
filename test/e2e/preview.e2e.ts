import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { localDate } from '../../src/adapters/calendar/local-date.ts';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { composeGuide } from '../../src/compose/guide.ts';
import { lastDays } from '../../src/insight/gap-report.ts';
import { type Browser, openBrowser } from '../support/open-browser.ts';
import { root } from '../support/source-files.ts';
import { type Program, startProgram } from '../support/start-program.ts';

const file = 'sv/hot-per-telefon.md';

/** All pages, but not all that the search learns from beside them: what it then answers is nobody's concern here, and it learns in a tenth of the time. */
function isTaken(path: string): boolean {
  return !path.includes('phrasings') && (!/examples.+\.txt$/.test(path) || path.includes('question.'));
}

/** The steps are one working day of an editor, on a copy of the knowledge folder. */
describe('npm run preview', () => {
  let folder = '';
  let dataFolder = '';
  let program: Program;
  let browser: Browser;
  let address = '';

  beforeAll(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'radrum-preview-')), 'knowledge');
    dataFolder = join(folder, '../data');
    await cp(join(root, 'knowledge'), folder, { recursive: true, filter: isTaken });
    program = startProgram('npm', ['run', 'preview', '--', '--port', '0', '--folder', folder], { cwd: root, environment: { ...process.env, DATA_DIR: dataFolder, DATABASE_URL: '' } });
    [, address = ''] = await program.waitFor(/(http:\/\/127\.0\.0\.1:\d+)/);
    browser = await openBrowser({ width: 1440, height: 900 });
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop('SIGKILL');
    await rm(join(folder, '..'), { recursive: true, force: true });
  });

  it('lists the pages with how they stand, once all are checked', async () => {
    await browser.page.goto(`${address}/#/sidor?file=${file}&look=light`);
    await chosen().getByText('kontrollera').waitFor({ timeout: 60_000 });
    expect(await browser.page.locator('[role=option]').count()).toBeGreaterThan(40);
    expect(await chosen().innerText()).toContain('Hot per telefon');
  });

  it('shows the source beside the card of the page', async () => {
    await card().getByText('Tala lugnt.').waitFor();
    await browser.page.locator('.source').getByText('title: Hot per telefon').waitFor();
    await browser.keepPicture('preview-pages');
  });

  it('follows a save within 300 ms, and stays where it is scrolled to', async () => {
    const scroll = browser.page.locator('.scroll');
    await scroll.evaluate((place) => Object.assign(place, { scrollTop: 700 }));
    const times: number[] = [];
    for (const words of ['Tala mycket lugnt.', 'Tala långsamt.', 'Tala tyst.', 'Tala vänligt.', 'Tala alltid lugnt.']) {
      await card().getByText(/^Tala/).waitFor();
      const start = performance.now();
      await edit((text) => text.replace(/^3\. Tala.*$/m, `3. ${words}`));
      await browser.page.waitForFunction((wanted) => (globalThis as unknown as PageGlobals).document.querySelector('.teams').textContent.includes(wanted), words, { polling: 'raf' });
      times.push(performance.now() - start);
    }
    // The machine may have other things to do; what the preview itself needs is seen in the fastest.
    expect(Math.min(...times)).toBeLessThan(300);
    expect(await scroll.evaluate(({ scrollTop }) => scrollTop)).toBe(700);
  }, 60_000);

  it('shows a fault at its line, with the mend, and forgets it when it is mended', async () => {
    await edit((text) => text.replace(/^3\. Tala.*$/m, '3. Rösten ska vara lugn.'));
    const line = browser.page.locator('.source li', { hasText: '3. Rösten ska vara lugn.' });
    await line.getByText('börjar inte med en uppmaning').waitFor();
    expect(await line.innerText()).toContain('Börja med verbet');
    await browser.page.getByText('1 fel').first().waitFor();
    await edit((text) => text.replace('3. Rösten ska vara lugn.', '3. Tala lugnt.'));
    await line.waitFor({ state: 'detached' });
  });

  it('says that a page which cannot be read is not shown, and shows it again when it is mended', async () => {
    const whole = await readFile(join(folder, file), 'utf8');
    await edit((text) => text.replace(/^title:.*/m, 'title: ['));
    await browser.page.getByText('Sidan går inte att läsa').waitFor();
    await browser.page.locator('.source li.error').first().waitFor();
    await edit(() => whole);
    await card().getByText('Tala lugnt.').waitFor();
  });

  it('says that a file is gone, and does not call it free of faults', async () => {
    const whole = await readFile(join(folder, file), 'utf8');
    await rm(join(folder, file));
    await browser.page.getByText('Filen finns inte längre.').waitFor();
    expect(await browser.page.locator('.summary').innerText()).toBe('');
    await writeFile(join(folder, file), whole);
    await card().getByText('Tala lugnt.').waitFor();
  });

  it('answers a question like the bot, and tells what came second', async () => {
    const question = 'någon ringer och hotar mig';
    const answer = answerQuestion(question, await composeGuide({ knowledgeFolder: folder }));
    await browser.page.getByRole('link', { name: 'Fråga' }).click();
    await browser.page.getByRole('searchbox').fill(question);
    await browser.page.keyboard.press('Enter');
    const outcome = browser.page.locator('[data-outcome]');
    await outcome.waitFor({ timeout: 60_000 });
    expect([await outcome.getAttribute('data-outcome'), await outcome.getAttribute('data-pages')]).toEqual([answer.kind, answer.pages.join(' ')]);
    expect(await browser.page.locator('tr[data-slug]').count()).toBe(5);
    await card().getByText('Hot per telefon').first().waitFor();
  });

  it('shows what an organisation has of its own', async () => {
    await browser.page.goto(`${address}/#/sidor?file=sv/hembesok-och-ensamarbete.md&shape=hela`);
    await card().getByText('Gör nu').waitFor();
    expect(await card().innerText()).not.toContain('Lokalt för');
    await browser.page.getByLabel('Organisation').selectOption('stadsdelsforvaltning');
    await card().getByText('Lokalt för').first().waitFor();
  });

  it('leads to pages in the language of the card, whatever the organisation is called and the list is set to', async () => {
    await cp(join(folder, 'local/stadsdelsforvaltning'), join(folder, 'local/grundskolorna-en'), { recursive: true });
    await cp(join(folder, 'contacts/stadsdelsforvaltning.md'), join(folder, 'contacts/grundskolorna-en.md'));
    await browser.page.goto(`${address}/#/sidor?file=local/grundskolorna-en/sv/hembesok-och-ensamarbete.md`);
    await browser.page.reload();
    await card().getByText('Akut fara – gör detta först').click();
    await browser.page.waitForURL(/file=sv%2Fakut-fara-just-nu\.md/);
    await browser.page.goto(`${address}/#/fraga?question=somebody threatens me on the phone`);
    await browser.page.getByRole('button', { name: 'Threats by phone' }).click();
    await browser.page.waitForURL(/file=en%2Fhot-per-telefon\.md/);
    await rm(join(folder, 'local/grundskolorna-en'), { recursive: true });
    await rm(join(folder, 'contacts/grundskolorna-en.md'));
  });

  it('shows which questions compete', async () => {
    await browser.page.getByRole('link', { name: 'Krockar' }).click();
    await browser.page.getByText(/Alla \d+ frågor är prövade/).waitFor({ timeout: 100_000 });
    expect(await browser.page.locator('.pairs details').count()).toBeGreaterThan(0);
    await browser.page.locator('.pairs summary').first().click();
  }, 120_000);

  it('says what to do when there is no database with counts', async () => {
    await browser.page.getByRole('link', { name: 'Luckor' }).click();
    await browser.page.locator('[data-fault=STORE_MISSING]').getByText('Starta boten en gång').waitFor();
    expect(await browser.page.locator('section').innerText()).toContain(`DATA_DIR: ${dataFolder}`);
  });

  it('shows what people did not find, and follows the period that is chosen', async () => {
    const today = localDate(new Date());
    const before = (days: number) => lastDays(today, days + 1).from;
    const store = await openStore({ dataFolder, dataKeys: [] }, () => {});
    await store.counts.add({
      counts: [
        { kind: 'page', day: today, outcome: 'decline', page: '', language: 'sv', count: 3 },
        { kind: 'page', day: before(20), outcome: 'decline', page: '', language: 'en', count: 4 },
        { kind: 'page', day: today, outcome: 'not-helped', page: 'hot-per-telefon', language: 'sv', count: 2 },
        { kind: 'size', day: today, outcome: 'decline', size: 'large', count: 3 },
      ],
      words: [0, 1, 2].map((days) => ({ day: before(days), word: 'skrivaren', count: 2 })),
    });
    await store.close();
    await browser.page.reload();
    await browser.page.getByText('Boten visste inte svaret på 7').waitFor();
    await browser.page.getByRole('row', { name: 'skrivaren 6 3' }).waitFor();
    await browser.page.getByLabel('Tid').selectOption('7');
    await browser.page.getByText('Boten visste inte svaret på 3').waitFor();
    expect(await browser.page.getByRole('row', { name: `${today} 3 3 0` }).count()).toBe(1);
    await browser.page.getByRole('button', { name: 'Hot per telefon' }).click();
    await card().getByText('Tala lugnt.').waitFor();
  });

  it.each(['sidor', 'fraga?question=hot', 'krockar', 'andringar?version=HEAD', 'luckor'])('has nothing that axe objects to in #/%s, light or dark', async (part) => {
    for (const look of ['light', 'dark'] as const) {
      await browser.page.emulateMedia({ colorScheme: look });
      await browser.page.goto(`${address}/#/${part}${part.includes('?') ? '&' : '?'}look=${look}`);
      await browser.page.reload();
      await ready(part).waitFor({ timeout: 60_000 });
      const { violations } = await new AxeBuilder({ page: browser.page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html).join(' · ')}`)).toEqual([]);
      await browser.keepPicture(`preview-${part.replace(/\W.*/, '')}-${look}`);
    }
    await browser.page.emulateMedia({ colorScheme: 'light' });
  }, 120_000);

  it('can be used with the keyboard alone', async () => {
    const { keyboard } = browser.page;
    await browser.page.goto(`${address}/#/fraga`);
    await browser.page.reload();
    await browser.page.getByRole('searchbox').waitFor();
    await tabTo(browser.page.getByRole('link', { name: 'Sidor' }));
    await keyboard.press('Enter');
    await browser.page.locator('[role=option]').first().waitFor();
    await tabTo(browser.page.locator('[role=option]').first());
    await keyboard.press('ArrowDown');
    const second = browser.page.locator('[role=option]').nth(1);
    await expect.poll(() => second.getAttribute('aria-selected')).toBe('true');
    await expect.poll(async () => browser.page.locator('.pages h2').nth(1).innerText()).toBe(await second.getAttribute('data-file'));
    await tabTo(browser.page.getByRole('region', { name: 'Kortet i Teams' }));
    await tabTo(card().getByRole('button', { name: 'Visa hela sidan' }));
    await keyboard.press('Enter');
    await expect.poll(() => browser.page.locator('label', { hasText: /^Kort/ }).locator('select').inputValue()).toBe('hela');
  });

  it('leads from what was not found to a page with the keyboard alone', async () => {
    const { keyboard } = browser.page;
    await browser.page.goto(`${address}/#/fraga`);
    await browser.page.reload();
    await browser.page.getByRole('searchbox').waitFor();
    await tabTo(browser.page.getByRole('link', { name: 'Luckor' }));
    await keyboard.press('Enter');
    await browser.page.getByRole('button', { name: 'Hot per telefon' }).waitFor();
    await tabTo(browser.page.getByLabel('Tid'));
    await tabTo(browser.page.getByRole('button', { name: 'Hot per telefon' }));
    await keyboard.press('Enter');
    await browser.page.locator('[role=option][aria-selected=true]').getByText('Hot per telefon').waitFor();
  });

  it('goes on saying which file cannot be read once the others are checked, and no longer than that', async () => {
    const status = browser.page.locator('#status');
    const tooLarge = join(folder, 'sv/stor.md');
    await writeFile(tooLarge, 'x'.repeat(1_000_001));
    await status.getByText('sv/stor.md har 1000001 byte').waitFor();
    await edit((text) => `${text}\n`);
    await writeFile(tooLarge, 'x'.repeat(1_000_002));
    await status.getByText(/sv\/stor\.md har 1000002 byte.*Alla andra filer är kontrollerade\./).waitFor();
    await rm(tooLarge);
    await status.getByText('Alla sidor är kontrollerade.', { exact: true }).waitFor();
  });

  it('ends with Ctrl-C and leaves no port taken', async () => {
    await program.stop('SIGINT');
    await expect(fetch(address)).rejects.toThrow();
  });

  function card(): Locator {
    return browser.page.locator('.teams');
  }

  function chosen(): Locator {
    return browser.page.locator('[role=option][aria-selected=true]');
  }

  function ready(part: string): Locator {
    if (part.startsWith('sidor')) return card().getByText('Gör nu').first();
    if (part.startsWith('fraga')) return browser.page.locator('[data-outcome]');
    if (part.startsWith('luckor')) return browser.page.getByRole('row', { name: 'skrivaren 6 3' });
    return browser.page.locator(part.startsWith('krockar') ? '.pairs details' : '.fault').first();
  }

  /** Saves as most programs do: beside, and then in its place. */
  async function edit(change: (text: string) => string): Promise<void> {
    const path = join(folder, file);
    const text = change(await readFile(path, 'utf8'));
    await writeFile(`${path}~`, text);
    await rename(`${path}~`, path);
  }

  /** Presses the tab key until the focus is there; a page of this size has less than a hundred stops. */
  async function tabTo(wanted: Locator): Promise<void> {
    for (let stops = 0; stops < 100; stops += 1) {
      if (await wanted.evaluate((place) => place === (globalThis as unknown as PageGlobals).document.activeElement)) return;
      await browser.page.keyboard.press('Tab');
    }
    throw new Error('The tab key does not lead there.');
  }
});

/** The little of the browser's names that is used here; the project is compiled without the browser's types. */
interface PageGlobals {
  readonly document: {
    readonly activeElement: unknown;
    querySelector(selector: string): { readonly textContent: string };
  };
}
