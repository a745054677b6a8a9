import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceFile {
  /** Path below the root of the repository, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** The text without comments, strings and templates, line by line as before. */
  readonly code: string;
  readonly imports: readonly Import[];
}

export interface Import {
  /** A path below the root for a file of our own, else the name of a package or `node:` module. */
  readonly to: string;
  readonly isType: boolean;
  readonly isDynamic: boolean;
}

/** Every TypeScript file below a folder of the repository, in the order of the paths. */
export function sourceFiles(folder = 'src'): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, code: codeOf(text), imports: importsOf(path, text) };
    });
}

/** The files that are loaded when one is, itself included; type imports and dynamic ones load nothing. */
export function loadedWith(path: string, files: readonly SourceFile[]): { readonly files: readonly string[]; readonly packages: readonly string[] } {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const reached = new Set<string>();
  const packages = new Set<string>();
  const waiting = [path];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    for (const { to, isType, isDynamic } of byPath.get(next)?.imports ?? []) {
      if (isType || isDynamic) continue;
      if (byPath.has(to)) waiting.push(to);
      else packages.add(to);
    }
  }
  return { files: [...reached].sort(), packages: [...packages].sort() };
}

const staticImport = /^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm;
const dynamicImport = /\bimport\(\s*'([^']+)'\s*\)/g;
const resolvedPackage = /\.resolve\('([^'./][^']*)'\)/g;

function importsOf(path: string, text: string): readonly Import[] {
  const found = (specifier = '', kind: Omit<Import, 'to'>) => ({ to: target(path, specifier), ...kind });
  return [
    ...[...text.matchAll(staticImport)].map((match) => found(match[2], { isType: match[1] !== undefined, isDynamic: false })),
    ...[...text.matchAll(dynamicImport), ...text.matchAll(resolvedPackage)].map((match) => found(match[1], { isType: false, isDynamic: true })),
  ];
}

function target(path: string, specifier: string): string {
  if (specifier.startsWith('.')) return join(dirname(path), specifier).replaceAll('\\', '/');
  if (specifier.startsWith('node:')) return specifier;
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}

/** Blanks whatever is no code; a template's own expressions go with it, which is enough for the rules that read this. */
function codeOf(text: string): string {
  const notCode = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g;
  return text.replace(notCode, (found) => found.replace(/[^\n]/g, ' '));
}
