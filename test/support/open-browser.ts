import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Page, chromium } from 'playwright-core';
import { findChromium } from './find-chromium.ts';
import { root } from './source-files.ts';

export interface Browser {
  readonly page: Page;
  /** Keeps a picture of the page under `artifacts/`, which is not in git. */
  keepPicture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** No calls home, and no sandbox: CI often runs as root, where Chromium's sandbox does not start. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'];

/** Opens the machine's Chromium, headless, with an empty profile that goes when it closes. */
export async function openBrowser({ width = 1200, height = 900 } = {}): Promise<Browser> {
  const executablePath = findChromium(process.env);
  if (executablePath === undefined) throw new Error('No Chromium is found; set CHROMIUM_PATH or install it.');
  const profile = await mkdtemp(join(tmpdir(), 'radrum-chromium-'));
  const context = await chromium.launchPersistentContext(profile, { executablePath, args: flags, headless: true, viewport: { width, height } });
  const page = context.pages()[0] ?? (await context.newPage());
  return {
    page,
    keepPicture: async (name) => {
      await mkdir(join(root, 'artifacts'), { recursive: true });
      await page.screenshot({ path: join(root, 'artifacts', `${name}.png`), fullPage: true });
    },
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
