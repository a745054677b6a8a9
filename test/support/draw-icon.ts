import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { root } from './source-files.ts';

/** The side of each of the app's icons, in pixels. */
export const iconSides = { color: 192, outline: 32 } as const;

/** Draws an icon of the Teams app from its SVG file, as PNG. */
export async function drawIcon(page: Page, name: keyof typeof iconSides): Promise<Buffer> {
  const side = iconSides[name];
  await page.setViewportSize({ width: side, height: side });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${await readFile(join(root, 'manifest', 'icons', `${name}.svg`), 'utf8')}`);
  return page.screenshot({ omitBackground: true });
}
