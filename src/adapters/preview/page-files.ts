import { readdirSync, readFileSync } from 'node:fs';
import { createRequire, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AppError } from '../../errors.ts';

export interface PageFile {
  readonly type: string;
  readonly body: string;
}

const folder = fileURLToPath(new URL('./page/', import.meta.url));
const types: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', ts: 'text/javascript; charset=utf-8' };

/**
 * The files of the preview's page by their address. Its programs are TypeScript whose types are taken away as they are
 * served; Microsoft's renderer comes as it was installed. Throws TOOLS_MISSING where it was not.
 */
export function readPageFiles(): ReadonlyMap<string, PageFile> {
  const own = readdirSync(folder).flatMap((name): [string, PageFile][] => {
    const type = types[name.slice(name.lastIndexOf('.') + 1)];
    if (type === undefined) return [];
    const text = readFileSync(join(folder, name), 'utf8');
    return [[name === 'index.html' ? '/' : `/page/${name}`, { type, body: name.endsWith('.ts') ? stripTypeScriptTypes(text) : text }]];
  });
  return new Map([...own, ['/adaptivecards.js', { type: types['ts'] ?? '', body: readRenderer() }]]);
}

function readRenderer(): string {
  try {
    return readFileSync(createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js'), 'utf8');
  } catch (cause) {
    throw new AppError('TOOLS_MISSING', 'Paketet "adaptivecards", som ritar kort som Teams gör, är inte installerat.', { cause });
  }
}
