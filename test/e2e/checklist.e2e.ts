import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from '../support/open-browser.ts';
import type { Program } from '../support/start-program.ts';
import { type Visit, visitPlayground } from '../support/visit-playground.ts';

/** The steps below are one visit to the group chat, in order: each goes on where the one before it ended. */
describe('a checklist, in the group chat of the Agents Playground', () => {
  let visit: Visit | undefined;
  let program: Program;
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    visit = await visitPlayground({ width: 1300, height: 1500 });
    ({ program, browser, folder } = visit);
    await browser.page.getByText('Group Chat', { exact: true }).click();
    await sees('Hej! Jag är Rådrum');
  });
  afterAll(async () => {
    await visit?.leave();
  });

  it('begins with a routine that is called up by a word', async () => {
    await say(' rutin medarbetare hotad');
    await sees('Chef: när en medarbetare har utsatts');
    await press('Samma dag');
    await sees('Tidsgräns i lagen: utan dröjsmål – arbetsmiljölagen 3 kap. 3 a §');
    await browser.keepPicture('routine');
  });

  it('is started, ticked, and shows the tick with who and when', async () => {
    await press('Starta checklista');
    await sees('0 av 24 klara');
    await press('Bocka av 2');
    await sees('1 av 24 klara');
    expect(await lastCard()).toMatch(/2\. ✓ Ordna vård[\s\S]*Alex Wilber \d+ \S+ \d\d:\d\d/);
    await press(/^Samma dag/);
    // Both phases have a third step: the button is the right one when the card has changed.
    await expect.poll(lastCard, { timeout: 20_000 }).toMatch(/3\.[^\n]*Anmäl allvarliga/);
    await press('Bocka av 3');
    await sees('2 av 24 klara');
    await browser.keepPicture('checklist');
  });

  it('takes a tick back', async () => {
    await press('Ångra 3');
    await sees('1 av 24 klara');
  });

  it('gives its log as text, and as a page without faults that prints', async () => {
    await press('Visa loggen');
    const field = browser.page.getByLabel('Loggen som text att kopiera').last();
    await field.waitFor();
    expect(await field.inputValue()).toMatch(/Alex Wilber bockade av: Ordna vård[\s\S]*Alex Wilber ångrade: Anmäl/);
    await press('Spara att skriva ut');
    await sees('Sidan är sparad.');
    const [name = ''] = await readdir(join(folder, 'print'));
    const page = await browser.page.context().newPage();
    await page.goto(pathToFileURL(join(folder, 'print', name)).href);
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    expect(await page.locator('body').innerText()).toMatch(/☑ Ordna vård/);
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
    expect(await readFile(join(folder, 'print', name), 'utf8')).not.toMatch(/<script|https?:/);
    await page.close();
  });

  it('is closed after a question', async () => {
    await press('Visa checklistan');
    await sees('1 av 24 klara');
    await press('Avsluta');
    await sees('Ska checklistan avslutas för alla?');
    await press('Ja, avsluta');
    await sees('Avslutad av Alex Wilber');
    await browser.keepPicture('checklist-closed');
  });

  it('has put no name into the log of the program', () => {
    expect(program.printed()).not.toContain('Alex');
    expect(program.printed()).toContain('run.changed');
  });

  /** In a group chat the bot hears only what it is addressed with. */
  async function say(text: string): Promise<void> {
    const { page } = browser;
    await page.getByRole('textbox').first().click();
    await page.keyboard.type('@');
    await page.getByRole('menuitem', { name: 'Test Bot' }).click();
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
  }

  async function press(title: string | RegExp): Promise<void> {
    await browser.page.getByRole('button', typeof title === 'string' ? { name: title, exact: true } : { name: title }).last().click();
  }

  async function sees(text: string): Promise<void> {
    await browser.page.getByText(text).last().waitFor({ timeout: 20_000 });
  }

  async function lastCard(): Promise<string> {
    return browser.page.locator('.ac-adaptiveCard').last().innerText();
  }
});
