import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadedWith, root, sourceFiles } from './support/source-files.ts';

const files = sourceFiles();
const known = new Set(files.map(({ path }) => path));

const answers = ['answering', 'search', 'knowledge', 'errors'];
const handOff = ['handoff', 'routines'];
const edges = ['config', 'log', 'errors', 'fault'];

/** What a part of `src/` may import beside itself. Parts are the folders, each adapter by its own name, and the single files. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  fault: ['errors'],
  print: [],
  log: ['print'],
  config: ['settings', 'errors'],
  settings: [],
  knowledge: ['errors'],
  search: ['knowledge', 'errors'],
  answering: ['search', 'knowledge', 'errors'],
  conversation: [...answers],
  handoff: ['search', 'knowledge', 'errors'],
  routines: ['handoff', 'search', 'knowledge', 'errors'],
  insight: [...answers],
  reviews: ['handoff', 'routines', 'knowledge', 'errors'],
  authoring: [...answers],
  cards: [...answers, 'conversation', 'reviews', ...handOff],
  'adapters/calendar': ['knowledge', ...handOff, ...edges],
  'adapters/files': ['authoring', 'search', 'knowledge', ...edges],
  'adapters/playground': ['errors'],
  'adapters/words': ['insight'],
  'adapters/teams': ['cards', 'conversation', 'insight', 'reviews', ...answers, ...handOff, ...edges],
  'adapters/store': ['conversation', 'insight', 'knowledge', ...handOff, ...edges],
  'adapters/telemetry': [...handOff, ...edges],
  'adapters/reporting': [...handOff, 'knowledge', ...edges],
  'adapters/preview': ['adapters/files', 'compose', 'cards', 'authoring', 'insight', ...answers, ...edges],
  'adapters/handbook': ['cards', ...answers, ...handOff],
  'adapters/package': ['adapters/files', ...edges],
  'adapters/packages': [...edges],
  'adapters/doctor': ['adapters/files', 'adapters/package', 'adapters/reporting', ...handOff, 'knowledge', ...edges],
  'adapters/cli': ['adapters/calendar', 'adapters/doctor', 'adapters/package', 'adapters/packages', 'adapters/handbook', 'adapters/files', 'adapters/preview', 'adapters/store', 'compose', 'cards', 'authoring', 'insight', 'reviews', ...answers, ...handOff, ...edges],
  'adapters/threads': [],
  compose: [...['calendar', 'files', 'store', 'reporting', 'telemetry', 'threads', 'words'].map((name) => `adapters/${name}`), 'cards', 'authoring', 'insight', 'reviews', ...answers, ...handOff, ...edges],
  main: [...['calendar', 'files', 'playground', 'reporting', 'store', 'teams'].map((name) => `adapters/${name}`), 'compose', 'answering', ...handOff, ...edges, 'print'],
  cli: ['adapters/cli', 'config', 'errors'],
};

const core = ['knowledge', 'search', 'answering', 'conversation', 'insight', 'handoff', 'routines', 'reviews', 'authoring', 'cards'];

/** Where each package lives; a path is a folder or one file. */
const homes: Readonly<Record<string, readonly string[]>> = {
  '@microsoft/teams-ai': ['src/adapters/teams/'],
  botbuilder: ['src/adapters/teams/'],
  restify: ['src/adapters/teams/'],
  '@microsoft/m365agentsplayground': ['src/adapters/playground/'],
  adaptivecards: ['src/adapters/preview/'],
  lunr: ['src/search/'],
  'gray-matter': ['src/knowledge/'],
  yaml: ['src/knowledge/'],
  mdast: ['src/knowledge/', 'src/adapters/preview/'],
  'mdast-util-from-markdown': ['src/knowledge/', 'src/adapters/preview/'],
  'mdast-util-gfm': ['src/knowledge/'],
  'mdast-util-to-string': ['src/knowledge/'],
  'micromark-extension-gfm': ['src/knowledge/'],
  pino: ['src/log.ts'],
  pg: ['src/adapters/store/postgres/'],
  'prom-client': ['src/adapters/telemetry/'],
  ...Object.fromEntries(['api', 'context-async-hooks', 'exporter-trace-otlp-proto', 'resources', 'sdk-trace'].map((name) => [`@opentelemetry/${name}`, ['src/adapters/telemetry/tracing.ts']])),
  'date-holidays': ['src/adapters/calendar/'],
  ...Object.fromEntries(['dictionary-en', 'dictionary-sv'].map((name) => [name, ['src/adapters/words/']])),
  ...Object.fromEntries(['@microsoft/app-manifest', 'ajv', 'ajv-draft-04', 'ajv-formats', 'fast-png', 'fflate'].map((name) => [name, ['src/adapters/package/']])),
  'spdx-satisfies': ['src/adapters/cli/licences.ts'],
  zod: ['src/knowledge/', 'src/authoring/', 'src/handoff/', 'src/settings.ts', 'src/cards/card-action.ts', 'src/cards/verbs/', 'src/adapters/'],
};

/** These start the program, or change the process they are loaded into; that is what they are for. */
const runOnImport = [
  ...['src/main.ts', 'src/cli.ts', 'src/adapters/playground/loopback-only.ts'],
  'src/compose/guide-thread.ts',
  'src/compose/errors-thread.ts',
  'src/compose/learning-thread.ts',
  ...['study-worker', 'impact-worker', 'page/start'].map((name) => `src/adapters/preview/${name}.ts`),
];

describe('src', () => {
  it('has only parts that the table of imports knows', () => {
    expect([...new Set(files.map(({ path }) => partOf(path)))].filter((part) => !(part in mayImport))).toEqual([]);
  });

  it('imports only inward, as the table says', () => {
    const wrong = files.flatMap(({ path, imports }) => {
      const part = partOf(path);
      return imports
        .filter(({ to }) => to.startsWith('src/') && partOf(to) !== part && !mayImport[part]?.includes(partOf(to)))
        .map(({ to }) => `${path} → ${to}`);
    });
    expect(wrong).toEqual([]);
  });

  it('imports files that exist, with their ending', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports.filter(({ to }) => to.startsWith('src/') && !known.has(to)).map(({ to }) => `${path} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('keeps every package in its home', () => {
    const wrong = files.flatMap(({ path, imports }) =>
      imports
        .filter(({ to }) => !to.startsWith('src/') && !to.startsWith('node:'))
        .filter(({ to }) => !homes[to]?.some((home) => path.startsWith(home)))
        .map(({ to }) => `${path} → ${to}`),
    );
    expect(wrong).toEqual([]);
  });

  it('uses every package that is installed for it', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: Record<string, string> };
    const used = new Set(files.flatMap(({ imports }) => imports.map(({ to }) => to)));
    expect(Object.keys(dependencies).filter((name) => !used.has(name) || !(name in homes))).toEqual([]);
  });

  it('keeps the world out of the core: no node module, clock, console or process', () => {
    const isCore = (path: string) => core.includes(partOf(path));
    const world = /\b(?:process|console|performance|globalThis|fetch|setTimeout|setInterval|Math\.random|Date\.now)\b|\bnew Date\(\)/;
    const wrong = files
      .filter(({ path }) => isCore(path))
      .flatMap(({ path, imports, code }) => [
        ...imports.filter(({ to }) => to.startsWith('node:')).map(({ to }) => `${path} → ${to}`),
        ...(world.exec(code) ?? []).map((word) => `${path}: ${word}`),
      ]);
    expect(wrong).toEqual([]);
  });

  it('reads the environment only where the program starts', () => {
    const readers = files.filter(({ code }) => /\bprocess\s*\.\s*(?:env|argv)\b/.test(code)).map(({ path }) => path);
    expect(readers.filter((path) => !['src/main.ts', 'src/cli.ts', 'src/config.ts'].includes(path))).toEqual([]);
  });

  it('does not load the Teams SDK for the command line', () => {
    const loaded = ['src/cli.ts', 'src/adapters/cli/ask.ts'].map((path) => loadedWith(path, files));
    const packages = loaded.flatMap((graph) => graph.packages);
    const heavy = ['@microsoft/teams-ai', 'botbuilder', 'restify', '@microsoft/m365agentsplayground'];
    expect(packages.filter((name) => heavy.includes(name))).toEqual([]);
    expect(loaded.flatMap((graph) => graph.files).filter((path) => path.startsWith('src/adapters/teams/'))).toEqual([]);
  });

  it('does not load the Playground in the parts that run in Teams', () => {
    const { packages } = loadedWith('src/main.ts', files);
    const { devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
    expect(packages.filter((name) => name in devDependencies)).toEqual([]);
  });
});

describe('a file in src', () => {
  it.each([
    ['is at most 250 lines long', ({ text }: { text: string }) => text.split('\n').length <= 251],
    ['has no default export', ({ code }: { code: string }) => !/\bexport\s+default\b|\bas\s+default\b/.test(code)],
    ['has no type any', ({ code }: { code: string }) => !/(?:[:<|&,]|\bas)\s*any\b/.test(code)],
    ['silences no check of the compiler', ({ text }: { text: string }) => !/@ts-(?:ignore|nocheck|expect-error)/.test(text)],
    ['keeps nothing mutable at module level', ({ code }: { code: string }) => !/^(?:export\s+)?(?:let|var)\s/m.test(code)],
  ])('%s', (_reason, holds) => {
    expect(files.filter((file) => !holds(file)).map(({ path }) => path)).toEqual([]);
  });

  it('makes no date format by itself: made for every question, they fill the machine', () => {
    const makers = files.filter(({ code }) => /new Intl\.DateTimeFormat|toLocale(?:Date|Time)?String\(/.test(code)).map(({ path }) => path);
    // The schema asks whether a zone exists, when pages are read.
    expect(makers).toEqual(['src/knowledge/contact-schema.ts', 'src/knowledge/date-format.ts']);
  });

  it('is no index, save for the list of rules', () => {
    expect(files.map(({ path }) => path).filter((path) => /\/index\.ts$/.test(path) && path !== 'src/authoring/rules/index.ts')).toEqual([]);
  });

  it('lies in no drawer', () => {
    expect(files.map(({ path }) => path).filter((path) => /(?:^|\/)(?:utils?|helpers?|lib|common|misc|shared)(?:\/|\.ts$)/.test(path))).toEqual([]);
  });

  it('only declares at its top level, save for the ones that start something', () => {
    const declaration = /^(?:import|export|const|async function|function\*?|class|interface|type|declare|[}\])]|\s|$)/;
    const wrong = files
      .filter(({ path }) => !runOnImport.includes(path))
      .flatMap(({ path, code }) =>
        code.split('\n').flatMap((line, position) => (declaration.test(line) ? [] : [`${path}:${position + 1} ${line}`])),
      );
    expect(wrong).toEqual([]);
  });

  it('does nothing when it is imported', async () => {
    const quiet = files.map(({ path }) => path).filter((path) => !runOnImport.includes(path) && existsSync(join(root, path)));
    const program = `
      const before = process.eventNames().length;
      for (const url of ${JSON.stringify(quiet.map((path) => pathToFileURL(join(root, path)).href))}) await import(url);
      const open = process.getActiveResourcesInfo().filter((name) => !/^(?:PipeWrap|TTYWrap|Immediate|CloseReq)$/.test(name));
      process.stderr.write(JSON.stringify({ open, listeners: process.eventNames().length - before, code: process.exitCode ?? 0 }));`;
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { cwd: root });
    expect({ stdout, ...(JSON.parse(stderr) as object) }).toEqual({ stdout: '', open: [], listeners: 0, code: 0 });
  }, 30_000);
});

/** `src/cards/texts/english.ts` → `cards`, `src/adapters/teams/listen.ts` → `adapters/teams`. */
function partOf(path: string): string {
  const [, first = '', second = ''] = path.split('/');
  return first === 'adapters' ? `adapters/${second}` : first.replace(/\.ts$/, '');
}
