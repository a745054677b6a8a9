import { mkdir, rename, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findFiles } from '../../../src/adapters/files/find-files.ts';
import { watchFolder, type WatchOptions } from '../../../src/adapters/files/watch-folder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const names = /\.md$/;

/** Watches until something is told; then waits for the next time. */
function watched(folder: string, options: Partial<WatchOptions> = {}) {
  const told: (readonly string[])[] = [];
  let heard = Promise.withResolvers<readonly string[]>();
  const watch = watchFolder(folder, {
    ...{ names, quietMs: 20, pollMs: 60_000 },
    onChange: (paths) => {
      told.push(paths);
      heard.resolve(paths.toSorted());
      heard = Promise.withResolvers();
    },
    ...options,
  });
  onTestFinished(() => watch.stop());
  return { told, next: () => heard.promise, watch };
}

describe('watchFolder', () => {
  it('tells of a file that is written, made and taken away, at any depth', async () => {
    const folder = await temporaryFolder({ 'sv/a.md': 'A' });
    const { next } = watched(folder);
    let change = next();
    await writeFile(join(folder, 'sv/a.md'), 'AA');
    expect(await change).toEqual(['sv/a.md']);
    change = next();
    await mkdir(join(folder, 'local/x/sv'), { recursive: true });
    await writeFile(join(folder, 'local/x/sv/b.md'), 'B');
    expect(await change).toEqual(['local/x/sv/b.md']);
    change = next();
    await rm(join(folder, 'sv/a.md'));
    expect(await change).toEqual(['sv/a.md']);
  });

  it('sees an editor’s save, which puts another file in the place of the old one', async () => {
    const folder = await temporaryFolder({ 'sv/a.md': 'A' });
    const { next } = watched(folder);
    for (const text of ['B', 'C']) {
      const change = next();
      await writeFile(join(folder, 'sv/.a.md.swp'), text);
      await rename(join(folder, 'sv/.a.md.swp'), join(folder, 'sv/a.md'));
      expect(await change).toEqual(['sv/a.md']);
    }
  });

  it('tells once that it sees nothing, as with a link to nothing, and sees again when that is gone', async () => {
    const folder = await temporaryFolder({ 'sv/a.md': 'A' });
    const blind: unknown[] = [];
    const failed = Promise.withResolvers<void>();
    const { told, next } = watched(folder, { pollMs: 10, onBlind: (error) => failed.resolve(void blind.push(error)) });
    await symlink(join(folder, 'nowhere'), join(folder, 'sv/note.md'));
    await failed.promise;
    await writeFile(join(folder, 'sv/a.md'), 'BB');
    const change = next();
    await rm(join(folder, 'sv/note.md'));
    expect(await change).toEqual(['sv/a.md']);
    expect([told.length, blind]).toMatchObject([1, [{ code: 'KNOWLEDGE_UNREADABLE', file: 'sv/note.md' }]]);
  });

  it('tells that it sees again also where nothing has changed meanwhile', async () => {
    const folder = await temporaryFolder({ 'sv/a.md': 'A' });
    const failed = Promise.withResolvers<void>();
    const { next } = watched(folder, { pollMs: 10, onBlind: () => failed.resolve() });
    const change = next();
    await symlink(join(folder, 'nowhere'), join(folder, 'sv/note.md'));
    await failed.promise;
    await rm(join(folder, 'sv/note.md'));
    expect(await change).toEqual([]);
  });

  it('tells many files together, as a git pull writes them', async () => {
    const files = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`sv/${at}.md`, 'A']));
    const folder = await temporaryFolder(files);
    const { told, next } = watched(folder, { quietMs: 150 });
    const change = next();
    for (const path of Object.keys(files)) await writeFile(join(folder, path), 'BB');
    expect((await change).length).toBe(30);
    expect(told.length).toBe(1);
  });

  it('sees a swapped link, as Kubernetes mounts a folder, and what changes behind it', async () => {
    const folder = await temporaryFolder({ '..1/sv/a.md': 'A', '..2/sv/a.md': 'B', '..2/sv/b.md': 'B' });
    await symlink('..1', join(folder, '..data'));
    await symlink('..data/sv', join(folder, 'sv'));
    const { next } = watched(folder);
    let change = next();
    await symlink('..2', join(folder, '..data_tmp'));
    await rename(join(folder, '..data_tmp'), join(folder, '..data'));
    expect(await change).toEqual(['sv/a.md', 'sv/b.md']);
    change = next();
    await writeFile(join(folder, '..2/sv/b.md'), 'BB');
    expect(await change).toEqual(['sv/b.md']);
  });

  it('follows a folder that is itself a link which is swapped', async () => {
    const place = await temporaryFolder({ 'one/sv/a.md': 'A', 'two/sv/b.md': 'B' });
    await symlink('one', join(place, 'current'));
    const { next } = watched(join(place, 'current'), { pollMs: 20 });
    const change = next();
    await symlink('two', join(place, 'new'));
    await rename(join(place, 'new'), join(place, 'current'));
    expect(await change).toEqual(['sv/a.md', 'sv/b.md']);
  });

  it('looks now and then where the system tells of nothing', async () => {
    const place = await temporaryFolder({ 'sv/a.md': 'A', 'mounted/b.md': 'B' });
    await symlink(join(place, 'mounted/b.md'), join(place, 'sv/b.md'));
    const { next } = watched(join(place, 'sv'), { pollMs: 20 });
    const change = next();
    // No event comes for a file that lies elsewhere.
    await writeFile(join(place, 'mounted/b.md'), 'BB');
    expect(await change).toEqual(['b.md']);
  });

  it('counts from an earlier look where it is given one', async () => {
    const folder = await temporaryFolder({ 'a.md': '', 'b.md': '' });
    const since = findFiles(folder, names);
    await writeFile(join(folder, 'a.md'), 'A');
    expect(await watched(folder, { since }).next()).toEqual(['a.md']);
  });

  it('takes no touch of other files for a change, nor a folder that is gone for a moment', async () => {
    const place = await temporaryFolder({ 'k/sv/a.md': 'A' });
    const folder = join(place, 'k');
    const { told, next } = watched(folder, { pollMs: 5 });
    await rename(folder, join(place, 'away'));
    await rename(join(place, 'away'), folder);
    await writeFile(join(folder, 'sv/bild.png'), '');
    const change = next();
    await utimes(join(folder, 'sv/a.md'), 1, 1);
    expect(await change).toEqual(['sv/a.md']);
    expect(told).toEqual([['sv/a.md']]);
  });

  it('waits with the next change until the last one has been dealt with', async () => {
    const folder = await temporaryFolder({ 'a.md': '' });
    const began = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const done = Promise.withResolvers<void>();
    let running = 0;
    let most = 0;
    let count = 0;
    const { watch } = watched(folder, {
      onChange: async () => {
        running += 1;
        most = Math.max(most, running);
        began[count]?.resolve();
        count += 1;
        await done.promise;
        running -= 1;
      },
    });
    await writeFile(join(folder, 'a.md'), '1');
    await began[0]?.promise;
    await writeFile(join(folder, 'a.md'), '12');
    watch.look();
    done.resolve();
    await began[1]?.promise;
    expect(most).toBe(1);
  });

  it('tells of nothing once it is stopped', async () => {
    const folder = await temporaryFolder({ 'a.md': '' });
    const { told, watch } = watched(folder, { pollMs: 1 });
    watch.stop();
    await writeFile(join(folder, 'a.md'), '1');
    watch.look();
    const other = watched(folder, { pollMs: 1 });
    const change = other.next();
    await writeFile(join(folder, 'a.md'), '12');
    await change;
    expect(told).toEqual([]);
  });
});

describe('findFiles', () => {
  it('gives a file another stamp when it is written again or replaced by one of the same size', async () => {
    const folder = await temporaryFolder({ 'a.md': 'A', 'b.md': 'B' });
    const stamp = () => findFiles(folder, names).files.find(({ path }) => path === 'a.md')?.stamp;
    const before = stamp();
    await rename(join(folder, 'b.md'), join(folder, 'a.md'));
    expect(stamp()).not.toBe(before);
  });
});
