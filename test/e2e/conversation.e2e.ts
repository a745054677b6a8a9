import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lastStep } from '../support/last-step.ts';
import type { Browser } from '../support/open-browser.ts';
import type { Program } from '../support/start-program.ts';
import { type Visit, visitPlayground } from '../support/visit-playground.ts';

/** The steps below are one visit, in order: each goes on where the one before it ended. */
describe('a conversation, in the Agents Playground', () => {
  let visit: Visit | undefined;
  let program: Program;
  let browser: Browser;

  beforeAll(async () => {
    visit = await visitPlayground({ width: 1100, height: 1300 });
    ({ program, browser } = visit);
  });
  afterAll(async () => {
    await visit?.leave();
  });

  it('begins with a welcome that says what it is', async () => {
    await sees('Hej! Jag är Rådrum');
    expect(await lastCard()).toMatch(/Jag är en bot[\s\S]*Ring 112[\s\S]*Dina frågor sparas inte tillsammans med ditt namn/);
    await browser.keepPicture('conversation-1-welcome');
  });

  it('takes the choice of an organisation from the welcome', async () => {
    await press('Välj förvaltning');
    await sees('Då visar jag rätt kontakter');
    await browser.page.getByLabel('Var arbetar du?').last().click();
    await browser.page.getByRole('option', { name: 'Bolag (exempel)', exact: true }).click();
    await press('Spara valet');
    await sees('Du har valt: Bolag (exempel)');
    await browser.keepPicture('conversation-2-organisation');
  });

  it('answers a question with what holds there, a section in place and a page beside it', async () => {
    await say('Vad gör jag om någon hotar mig på telefon?');
    await sees(lastStep('hot-per-telefon'));
    await press('Vem');
    await sees('bolagets säkerhetsfunktion (08-465 004 50)');
    await browser.keepPicture('conversation-3-section');
  });

  it('follows up on it', async () => {
    await say('vem ringer jag då?');
    await sees('Vem du ringer: Hot per telefon');
    await browser.keepPicture('conversation-4-whom');
    await say('och om det händer hemma?');
    await sees('Hot hemma eller mot din familj');
    await say('på engelska');
    await sees('Did it help?');
    await browser.keepPicture('conversation-5-english');
  });

  it('offers something else when the answer did not help', async () => {
    await press('No, not really');
    await sees('Let us try something else');
    await browser.keepPicture('conversation-6-not-helped');
  });

  it('browses to a page in two taps', async () => {
    await say('all topics');
    await press(/^The law \(/);
    await sees('Choose a page:');
    await browser.keepPicture('conversation-7-topics');
  });

  it('says honestly that the Playground deletes no cards', async () => {
    await say('rensa');
    await sees('Det gick inte att rensa');
    await browser.keepPicture('conversation-8-cleared');
  });

  it('forgets the person, and says what that was', async () => {
    await say('glöm mig');
    await sees('Klart, jag har raderat det jag kan');
    expect(await lastCard()).toMatch(/Var du arbetar: Bolag \(exempel\)\.[\s\S]*Vad jag visade dig senast\.[\s\S]*Det här kan jag inte radera/);
    await browser.keepPicture('conversation-9-forgotten');
    await say('glöm mig');
    await sees('Det fanns inget om dig att radera.');
  });

  it('has logged no word of what was typed', () => {
    expect(program.printed()).not.toMatch(/hotar mig på telefon|händer hemma|bolag/i);
    expect(program.printed()).toContain('follow-up.taken');
  });

  async function say(text: string): Promise<void> {
    const box = browser.page.getByRole('textbox').last();
    await box.fill(text);
    await box.press('Enter');
  }

  async function press(name: string | RegExp): Promise<void> {
    await browser.page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) }).last().click();
  }

  async function sees(text: string): Promise<void> {
    await browser.page.getByText(text).last().waitFor({ timeout: 20_000 });
  }

  async function lastCard(): Promise<string> {
    return browser.page.locator('.ac-adaptiveCard').last().innerText();
  }
});
