import { chmod, chown, copyFile, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { AppError } from '../../../errors.ts';
import { storeFailure } from '../store-failure.ts';
import { codeOf, sqliteFile } from './open-sqlite-database.ts';

/**
 * Copies the database of a folder into a new file while the bot goes on (SQLite, "Online Backup API"). Text in it stays sealed:
 * without DATA_KEY it cannot be read. Throws BACKUP_REFUSED and STORE_MISSING.
 */
export async function backUpSqlite(folder: string, file: string): Promise<void> {
  const source = join(folder, sqliteFile);
  if (!existsSync(source)) throw new AppError('STORE_MISSING', `${source} is not there, expected the database that the bot makes when it starts.`);
  if (existsSync(file)) throw new AppError('BACKUP_REFUSED', `${file} is there already, expected a new name.`);
  // Hidden from others from its first byte on, and under its own name only once it is whole.
  const half = `${file}.part`;
  await leavingNothing(half, async () => {
    await mkdir(dirname(file), { recursive: true });
    await open(half, 'w', 0o600).then((made) => made.close());
    const database = new DatabaseSync(source, { readOnly: true });
    try {
      await backup(database, half).catch((error: unknown) => {
        throw isOfBroken(error) ? broken(source, error) : error;
      });
    } finally {
      database.close();
    }
    // The copy would otherwise make two files beside itself whenever it is opened.
    if (foldLogIn(half) === 'broken') throw broken(source);
    refuseBroken(half, source);
    await flush(half);
    await rename(half, file);
  });
}

/**
 * Puts a backup in place of the database of a folder; the one before it is kept beside it, under the name that is returned.
 * The bot must be stopped. Throws BACKUP_REFUSED.
 */
export async function restoreSqlite(file: string, folder: string, now: number): Promise<string | undefined> {
  if (!existsSync(file)) throw new AppError('BACKUP_REFUSED', `${file} is not there, expected a backup.`);
  refuseBroken(file);
  const target = join(folder, sqliteFile);
  const half = `${target}.part`;
  const kept = existsSync(target) ? `${target}.before-${new Date(now).toISOString().replace(/[:.]/g, '-')}` : undefined;
  await leavingNothing(half, async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await copyFile(file, half);
    await chmod(half, 0o600);
    await giveToOwnerOf(folder, half);
    await flush(half);
    if (kept !== undefined) {
      // A broken one is the commonest reason to be here: its log could not be folded in, and is kept as well.
      foldLogIn(target);
      for (const rest of ['', '-wal', '-shm']) if (existsSync(`${target}${rest}`)) await rename(`${target}${rest}`, `${kept}${rest}`);
    }
    for (const rest of ['-wal', '-shm']) await rm(`${target}${rest}`, { force: true });
    await rename(half, target);
    await flush(folder);
  });
  return kept;
}

/** Root may put a backup back for a bot that runs under an account of its own, which could not open a file of root's. */
async function giveToOwnerOf(folder: string, path: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(folder);
  await chown(path, uid, gid);
}

/** Takes a half-made file away when the work fails: it holds what is to be erased in time. A disk that is full or cannot be written is BACKUP_REFUSED. */
async function leavingNothing(half: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    for (const rest of ['', '-journal', '-wal', '-shm']) await rm(`${half}${rest}`, { force: true }).catch(() => {});
    const failure = storeFailure(error, `${half} could not be written.`);
    if (!(failure instanceof AppError) || failure === error) throw failure;
    throw new AppError('BACKUP_REFUSED', failure.message, { cause: error });
  }
}

/** Leaving WAL mode writes the log into the file, and fails while any other process has it open: BACKUP_REFUSED. */
function foldLogIn(path: string): 'folded' | 'broken' {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('PRAGMA journal_mode = DELETE');
    return 'folded';
  } catch (cause) {
    if (isOfBroken(cause)) return 'broken';
    throw new AppError('BACKUP_REFUSED', `${path} is in use, expected the bot to be stopped.`, { cause });
  } finally {
    database.close();
  }
}

/** `name` is the database that is spoken of, where the path is that of a copy. */
function refuseBroken(path: string, name = path): void {
  let result: unknown;
  try {
    const database = new DatabaseSync(path, { readOnly: true });
    try {
      database.prepare('SELECT version FROM schema_version').all();
      result = database.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
    } finally {
      database.close();
    }
  } catch (error) {
    throw broken(name, error);
  }
  if (result !== 'ok') throw broken(name);
}

/** SQLite's CORRUPT and NOTADB. */
function isOfBroken(error: unknown): boolean {
  return [11, 26].includes(codeOf(error) ?? 0);
}

function broken(path: string, cause?: unknown): AppError {
  return new AppError('BACKUP_REFUSED', `${path} is not a whole database of the bot.`, { cause });
}

async function flush(path: string): Promise<void> {
  const opened = await open(path, 'r').catch(() => undefined);
  await opened?.sync().catch(() => {});
  await opened?.close();
}
