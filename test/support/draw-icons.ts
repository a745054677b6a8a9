import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawIcon } from './draw-icon.ts';
import { openBrowser } from './open-browser.ts';
import { root } from './source-files.ts';

/** Writes the PNG files of the app's icons anew; run it when a drawing in manifest/icons/ has changed: `node test/support/draw-icons.ts`. */
const browser = await openBrowser();
try {
  for (const name of ['color', 'outline'] as const) await writeFile(join(root, 'manifest', `${name}.png`), await drawIcon(browser.page, name));
} finally {
  await browser.close();
}
