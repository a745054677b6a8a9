import { type FSWatcher, watch } from 'node:fs';
import type { AppError } from '../../errors.ts';
import { type FoundFolder, findFiles } from './find-files.ts';
import { unreadable } from './read-folder.ts';

export interface WatchOptions {
  /** The names of the files that count. */
  readonly names: RegExp;
  /** How long nothing may change before a change is told, in milliseconds: a `git pull` writes many files. */
  readonly quietMs: number;
  /** How often to look where the system tells of nothing, as on many mounted volumes; in milliseconds. */
  readonly pollMs: number;
  /** What the folder had when it was read last; changes are counted from there. Without it, from this call on. */
  readonly since?: FoundFolder;
  /** Is given the paths below the folder that were written, made or taken away since the last time; none when it can be seen again and is as it was. Must not throw. */
  readonly onChange: (paths: readonly string[]) => void | Promise<void>;
  /** Told once when the folder cannot be looked through again and again, as with a link to nothing in it: no change is seen meanwhile. */
  readonly onBlind?: (error: AppError) => void;
}

export interface FolderWatch {
  /** Looks now rather than later. */
  look(): void;
  stop(): void;
}

/** Several events come for one save; they are looked at together. */
const gatherMs = 10;
/** A folder that is swapped is gone for one look. */
const failedLooksOfBlind = 5;

/**
 * Tells of changes below a folder. The system's events only say when to look: what has changed
 * is told by the files themselves, so that a save, a `git pull` and a swapped link are all seen, on any kind of disk.
 * A folder that is gone for a moment has not changed.
 */
export function watchFolder(folder: string, { names, quietMs, pollMs, since, onChange, onBlind = () => {} }: WatchOptions): FolderWatch {
  const watchers = new Map<string, FSWatcher>();
  const waiting = new Set<string>();
  let failedLooks = 0;
  let known = since ?? find();
  let timer: NodeJS.Timeout | undefined;
  let isLooking = false;
  let isStopped = false;
  listen();
  lookIn(since === undefined ? pollMs : 0);
  return {
    look: () => lookIn(0),
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      for (const watcher of watchers.values()) watcher.close();
    },
  };

  function find(): FoundFolder | undefined {
    try {
      const found = findFiles(folder, names);
      failedLooks = 0;
      return found;
    } catch (error) {
      failedLooks += 1;
      if (failedLooks === failedLooksOfBlind) onBlind(unreadable(folder, error));
      return undefined;
    }
  }

  function lookIn(ms: number): void {
    clearTimeout(timer);
    if (!isStopped && !isLooking) timer = setTimeout(() => void look(), ms);
  }

  async function look(): Promise<void> {
    const wasBlind = failedLooks >= failedLooksOfBlind;
    const found = find();
    const isSeenAgain = wasBlind && found !== undefined;
    const changed = found === undefined ? [] : changedPaths(known, found);
    known = found ?? known;
    listen();
    for (const path of changed) waiting.add(path);
    if (changed.length === 0 && (waiting.size > 0 || isSeenAgain)) {
      const paths = [...waiting];
      waiting.clear();
      isLooking = true;
      await onChange(paths);
      isLooking = false;
      return lookIn(0);
    }
    lookIn(waiting.size > 0 ? quietMs : pollMs);
  }

  /** Listens to every folder there is now; a swapped link leads to others than before. */
  function listen(): void {
    const places = new Set(known?.folders ?? []);
    for (const [place, watcher] of watchers) {
      if (places.has(place)) continue;
      watcher.close();
      watchers.delete(place);
    }
    for (const place of places) {
      const watcher = watchers.has(place) ? undefined : open(place);
      if (watcher !== undefined) watchers.set(place, watcher);
    }
  }

  /** Undefined where the system has no events to give; the poll still sees everything. */
  function open(place: string): FSWatcher | undefined {
    try {
      const watcher = watch(place, () => {
        if (waiting.size === 0) lookIn(gatherMs);
      });
      watcher.on('error', () => watcher.close());
      return watcher;
    } catch {
      return undefined;
    }
  }
}

function changedPaths(before: FoundFolder | undefined, after: FoundFolder): readonly string[] {
  const old = new Map(before?.files.map(({ path, stamp }) => [path, stamp]));
  const written = after.files.flatMap(({ path, stamp }) => (old.get(path) === stamp ? [] : [path]));
  const there = new Set(after.files.map(({ path }) => path));
  return [...written, ...[...old.keys()].filter((path) => !there.has(path))];
}
