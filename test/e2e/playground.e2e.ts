import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findFreePort } from '../../src/adapters/playground/find-free-port.ts';
import { lastStep } from '../support/last-step.ts';
import { type Browser, openBrowser } from '../support/open-browser.ts';
import { root } from '../support/source-files.ts';
import { type Program, startProgram } from '../support/start-program.ts';

/** The steps below are one visit, in order: each goes on where the one before it ended. */
describe('npm start, in the Agents Playground', () => {
  let program: Program;
  let browser: Browser;
  let port: number;
  let playgroundPort: number;
  let folder: string;

  beforeAll(async () => {
    [port, playgroundPort] = [await findFreePort(0), await findFreePort(0)];
    folder = await mkdtemp(join(tmpdir(), 'radrum-e2e-'));
    program = startProgram('npm', ['start'], { cwd: root, environment: { ...withoutSettings(process.env), DATA_DIR: folder, PORT: String(port), PLAYGROUND_PORT: String(playgroundPort) } });
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await program?.stop('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  });

  it('prints one line for each address', async () => {
    await program.waitFor(/Local mode: .*Ctrl-C/);
    expect(program.printed()).toContain(`http://127.0.0.1:${port}/api/messages`);
    expect(program.printed()).toContain(`http://127.0.0.1:${playgroundPort}`);
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  });

  it('answers a question with the card of its page', async () => {
    await browser.page.goto(`http://127.0.0.1:${playgroundPort}`);
    await say('Vad gör jag om någon hotar mig på telefon?');
    await sees(lastStep('hot-per-telefon'));
    await browser.keepPicture('1-answer');
  });

  it('shows the whole page when its button is pressed', async () => {
    await press('Visa hela sidan');
    await sees('Den här sidan hjälper dig under och efter ett hotfullt samtal.');
    await browser.keepPicture('2-whole-page');
  });

  it('leads with 112 in danger', async () => {
    await say('han står utanför dörren med kniv');
    await sees('Ring 112 nu');
    const cards = browser.page.locator('.ac-adaptiveCard');
    expect(await cards.last().innerText()).toMatch(/^\s*Ring 112 nu/);
    await browser.keepPicture('3-acute');
  });

  it('shows where a hand-off leads when its button is pressed', async () => {
    await press('Säkerhetsfunktionen');
    await sees('De hjälper dig och din chef att bedöma läget och skydda dig.');
    await browser.keepPicture('4-offer');
  });

  it('has logged no word of what was typed', () => {
    expect(program.printed()).not.toMatch(/hotar mig på telefon|utanför dörren/);
    expect(program.printed()).toContain('question.answered');
  });

  it('ends with Ctrl-C and leaves no port taken', async () => {
    await program.stop('SIGINT');
    expect(await Promise.all([port, playgroundPort].map(isTaken))).toEqual([false, false]);
  });

  async function say(text: string): Promise<void> {
    const box = browser.page.getByRole('textbox').first();
    await box.waitFor();
    await box.fill(text);
    await box.press('Enter');
  }

  async function press(title: string): Promise<void> {
    await browser.page.getByRole('button', { name: title, exact: true }).last().click();
  }

  async function sees(text: string): Promise<void> {
    await browser.page.getByText(text).last().waitFor({ timeout: 20_000 });
  }
});

/** The machine's own settings of the bot must not decide what is tested. */
function withoutSettings(environment: Readonly<Record<string, string | undefined>>): Readonly<Record<string, string | undefined>> {
  return { ...environment, BOT_ID: '', BOT_PASSWORD: '', BOT_TENANT_ID: '', KNOWLEDGE_DIR: '', LOG_LEVEL: '' };
}

async function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
