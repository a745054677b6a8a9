import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decode, type DecodedPng } from 'fast-png';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { drawIcon, iconSides } from '../support/draw-icon.ts';
import { type Browser, openBrowser } from '../support/open-browser.ts';
import { root } from '../support/source-files.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

/** Another Chromium may smooth an edge by another shade; a drawing that has changed differs by far more. */
const tolerated = 1;

it.each(['color', 'outline'] as const)('the icon %s.png is what its SVG file draws', async (name) => {
  const kept = decode(await readFile(join(root, 'manifest', `${name}.png`)));
  const drawn = decode(await drawIcon(browser.page, name));
  expect([kept.width, kept.height]).toEqual([iconSides[name], iconSides[name]]);
  expect(meanDifference(kept, drawn)).toBeLessThan(tolerated);
});

it('a drawing that has changed is seen', async () => {
  const [color, outline] = [decode(await drawIcon(browser.page, 'color')), decode(await drawIcon(browser.page, 'outline'))];
  expect(meanDifference(color, { ...color, data: color.data.map((value) => (value > 200 ? value - 100 : value)) })).toBeGreaterThan(tolerated);
  expect(meanDifference(outline, { ...outline, data: new Uint8Array(outline.data.length) })).toBeGreaterThan(tolerated);
});

function meanDifference(one: DecodedPng, other: DecodedPng): number {
  expect([one.width, one.height, one.channels]).toEqual([other.width, other.height, other.channels]);
  return Array.from(one.data, (value, at) => Math.abs(value - (other.data[at] ?? 0))).reduce((sum, step) => sum + step, 0) / one.data.length;
}
