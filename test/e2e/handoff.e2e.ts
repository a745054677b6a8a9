import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planted } from '../support/build-handoff.ts';
import type { Browser } from '../support/open-browser.ts';
import type { Program } from '../support/start-program.ts';
import { type Visit, visitPlayground } from '../support/visit-playground.ts';

/** The steps below are one visit, in order: each goes on where the one before it ended. */
describe('the hand-off, in the Agents Playground', () => {
  let visit: Visit | undefined;
  let program: Program;
  let browser: Browser;
  let folder: string;
  let receiver: string;
  let code: string;

  beforeAll(async () => {
    visit = await visitPlayground({ width: 1500, height: 1300 });
    ({ program, browser, folder } = visit);
    receiver = /Receiver\s+(\S+)/.exec(program.printed())?.[1] ?? '';
    code = /anslut (\w+)/.exec(program.printed())?.[1] ?? '';
  });
  afterAll(async () => {
    await visit?.leave();
  });

  it('leads from an answer to the form of a report', async () => {
    await say('Vad gör jag om någon hotar mig på telefon?');
    await press('Rapportera händelsen');
    await press('Fyll i en rapport här');
    await sees('Innan du skickar');
  });

  it('says at its field what is missing, and sends nothing', async () => {
    await press('Granska');
    await sees('Skriv något här.');
    expect(await receivedText()).toContain('0 received.');
  });

  it('shows what would be sent, and says "received" in place of the form', async () => {
    const { page } = browser;
    await page.getByLabel('Vad gäller det?').last().click();
    await page.getByRole('option', { name: 'Hot', exact: true }).click();
    await page.getByLabel('När hände det?').last().fill('i går vid 14');
    await page.getByLabel('Var hände det?').last().fill('receptionen');
    await page.getByLabel('Vad sades eller gjordes?').last().fill(planted.sentence);
    await press('Granska');
    await sees('Inget har skickats än.');
    await browser.keepPicture('5-review');
    await press('Skicka');
    await sees('Din rapport är sparad.');
    await browser.keepPicture('6-received');
  });

  it('lists it under "mina ärenden"', async () => {
    await say('mina ärenden');
    await sees('Skickas till incidentsystemet.');
  });

  it('delivers it to the stand-in receiver, whose number comes back as a message', async () => {
    await sees('Nummer i incidentsystemet: STAND-IN-1');
    expect(await receivedText()).toContain(planted.sentence);
    await browser.keepPicture('7-delivered');
  });

  it('makes a channel the security channel by its code', async () => {
    await browser.page.getByText('General', { exact: true }).first().click();
    const box = browser.page.getByRole('textbox').last();
    await box.click();
    await box.pressSequentially('@');
    await browser.page.getByRole('menuitem').first().click();
    await browser.page.keyboard.type(` anslut ${code}`);
    await browser.page.keyboard.press('Enter');
    await sees('Kanalen är ansluten');
  });

  it('takes a request for contact to that channel', async () => {
    const { page } = browser;
    await page.getByText('Personal Chat', { exact: true }).first().click();
    await press('Säkerhetsfunktionen');
    await press('Be dem kontakta dig');
    await page.getByLabel('När passar det?').last().fill('i dag efter 15');
    await press('Granska');
    await press('Skicka');
    await sees('Din begäran är mottagen');
    await page.getByText('General', { exact: true }).first().click();
    await sees('Någon vill bli kontaktad');
    await browser.keepPicture('8-channel');
  });

  it('gives it back, so that it can be taken again', async () => {
    await press('Jag tar det');
    await sees('Tagen av:');
    await browser.keepPicture('9-taken');
    await press('Lämna tillbaka');
    await sees('Tillbakalämnad av:');
    await browser.keepPicture('10-given-back');
  });

  it('tells the requester who has taken it, and that it is done', async () => {
    await press('Jag tar det');
    await sees('i dag efter 15');
    await press('Klart');
    await sees('Klar, avslutad av:');
    await browser.page.getByText('Personal Chat', { exact: true }).first().click();
    await sees('Kontaktar dig:');
    await sees('Din begäran är avslutad');
    await browser.keepPicture('11-told');
  });

  it('has kept no word of it in the log or in clear text on disk', async () => {
    expect(program.printed()).not.toMatch(new RegExp(`${planted.sentence}|${code} .*event|efter 15`));
    for (const name of await readdir(folder)) {
      if (name.endsWith('.key')) continue;
      expect((await readFile(join(folder, name))).includes(planted.sentence)).toBe(false);
    }
  });

  async function say(text: string): Promise<void> {
    const box = browser.page.getByRole('textbox').last();
    await box.waitFor();
    await box.fill(text);
    await box.press('Enter');
  }

  async function press(title: string): Promise<void> {
    await browser.page.getByRole('button', { name: title, exact: true }).last().click();
  }

  async function sees(text: string): Promise<void> {
    await browser.page.getByText(text).last().waitFor({ timeout: 40_000 });
  }

  async function receivedText(): Promise<string> {
    return (await fetch(receiver)).text();
  }
});
