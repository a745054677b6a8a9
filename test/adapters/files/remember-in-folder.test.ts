import { readdirSync, readFileSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { type FolderMemory, rememberInFolder } from '../../../src/adapters/files/remember-in-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const files = [{ path: 'sv/a.md', text: 'a' }];

interface Start {
  readonly folder: string;
  readonly source?: string;
  readonly given?: typeof files;
  readonly limit?: number;
}

/** What one start of the program works out; it has ended when this resolves. */
async function workOut<T>({ folder, source = 'knowledge', given = files, ...rest }: Start, act: (memory: FolderMemory) => T): Promise<T> {
  const memory = rememberInFolder({ folder, source, files: given, ...rest });
  const value = act(memory);
  await memory.kept();
  return value;
}

describe('rememberInFolder', () => {
  it('works out once what comes from the same files, and anew when one has changed', async () => {
    const folder = await temporaryFolder();
    const make = vi.fn(() => new Map([['a', Uint32Array.of(1)]]));
    const index = (memory: FolderMemory) => memory.whole('index', make);
    const first = await workOut({ folder }, index);
    expect(await workOut({ folder }, index)).toEqual(first);
    expect(make).toHaveBeenCalledTimes(1);
    await workOut({ folder, given: [{ path: 'sv/a.md', text: 'b' }] }, index);
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('works out only the parts that have changed', async () => {
    const folder = await temporaryFolder();
    const make = vi.fn((page: string) => page.toUpperCase());
    const pages = (items: readonly string[]) => workOut({ folder }, ({ each }) => each('pages', items, { keyOf: (page) => page, make }));
    expect(await pages(['a', 'b'])).toEqual(['A', 'B']);
    expect(await pages(['a', 'c', 'b'])).toEqual(['A', 'C', 'B']);
    expect(make.mock.calls).toEqual([['a'], ['b'], ['c']]);
  });

  it('works every part out anew when what they have in common has changed', async () => {
    const folder = await temporaryFolder();
    const make = vi.fn((page: string) => page);
    for (const basis of ['one', 'one', 'two']) {
      await workOut({ folder }, ({ each }) => each('pages', ['a'], { basis, keyOf: (page) => page, make }));
    }
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('keeps the parts of one folder apart from those of another, which begins with them', async () => {
    const folder = await temporaryFolder();
    const make = vi.fn((page: string) => page.toUpperCase());
    const pages = (source: string, items: readonly string[]) =>
      workOut({ folder, source }, ({ each }) => each('pages', items, { keyOf: (page) => page, make }));
    await pages('one', ['a', 'b']);
    expect(await pages('two', ['a', 'c'])).toEqual(['A', 'C']);
    expect(await pages('one', ['a', 'b'])).toEqual(['A', 'B']);
    expect(await pages('two', ['a', 'c'])).toEqual(['A', 'C']);
    expect(make.mock.calls).toEqual([['a'], ['b'], ['c']]);
    expect(readdirSync(folder)).toHaveLength(2);
  });

  it('does not begin with the parts of a far larger folder, which would take longer to read', async () => {
    const folder = await temporaryFolder();
    const make = vi.fn((page: string) => page);
    const pages = (source: string) => workOut({ folder, source }, ({ each }) => each('pages', ['a', 'b'], { keyOf: (page) => page, make }));
    await pages('one');
    for (const name of readdirSync(folder)) truncateSync(join(folder, name), 250_000_000);
    await pages('two');
    expect(make.mock.calls).toEqual([['a'], ['b'], ['a'], ['b']]);
  });

  it('works out a thing that is alone once for all folders', async () => {
    const folder = await temporaryFolder();
    const make = vi.fn((set: string) => set);
    for (const source of ['one', 'two']) {
      await workOut({ folder, source }, ({ each }) => each('likeness', ['examples'], { keyOf: (set) => set, make }));
    }
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('forgets what was not used for longest', async () => {
    const folder = await temporaryFolder();
    const limit = 10_000;
    const make = vi.fn(() => new Uint8Array(1_000));
    const folders = Array.from({ length: 20 }, (_, at) => [{ path: 'sv/a.md', text: `${at}` }]);
    await workOut({ folder, limit }, ({ whole }) => whole('index', make));
    for (const given of folders) {
      await workOut({ folder, limit, given }, ({ whole }) => whole('index', () => new Uint8Array(1_000)));
      const past = new Date(Date.now() - 60_000);
      for (const name of readdirSync(folder)) utimesSync(join(folder, name), past, past);
      await workOut({ folder, limit }, ({ whole }) => whole('index', make));
    }
    expect(make).toHaveBeenCalledTimes(1);
    const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size);
    expect(sizes.length).toBeLessThan(20);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(limit);
  });

  it('works out anew what a power cut has left half empty on the disk, though it can still be read', async () => {
    const folder = await temporaryFolder();
    const words = (fill: string) => ({ words: fill.repeat(5_000) });
    await workOut({ folder }, ({ whole }) => whole('index', () => words('a')));
    for (const path of readdirSync(folder).map((name) => join(folder, name))) writeFileSync(path, readFileSync(path).fill(0, 1_000, 3_000));
    expect(await workOut({ folder }, ({ whole }) => whole('index', () => words('b')))).toEqual(words('b'));
  });

  it('does without a folder that cannot be written, and without a file that cannot be read', async () => {
    const folder = await temporaryFolder();
    const blocked = join(folder, 'blocked');
    writeFileSync(blocked, '');
    expect(await workOut({ folder: blocked }, ({ whole }) => whole('index', () => 1))).toBe(1);
    await workOut({ folder }, ({ whole }) => whole('index', () => 1));
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), 'broken');
    expect(await workOut({ folder }, ({ whole }) => whole('index', () => 2))).toBe(2);
  });
});
