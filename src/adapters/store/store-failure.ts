import { AppError } from '../../errors.ts';

/** What the two databases, and the file system, call a full disk: SQLITE_FULL, PostgreSQL's disk_full, ENOSPC and its kin. */
const full = new Set<unknown>([13, '53100', 'ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * What stands for "cannot be reached, or cannot work now": SQLite's BUSY, LOCKED, READONLY, IOERR, CORRUPT, CANTOPEN, NOTADB
 * (the low byte of its codes), PostgreSQL's classes 08 (connection), 53 (resources), 55 (not available), 57 (operator), 25 and 40,
 * and what Node says of sockets and files.
 */
const sqliteCodes = new Set<unknown>([5, 6, 8, 10, 11, 14, 26]);
const postgresCode = /^(?:08|25|40|53|55|57|28)[0-9A-Z]{3}$/;
const nodeCode = /^(?:ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_|EACCES|EPERM|EROFS|EIO|ENOENT|ENOTDIR|EMFILE|ENFILE)/;

/**
 * Turns a failure of the database or its disk into STORE_FULL or STORE_UNAVAILABLE. Anything else is a bug and comes back as
 * it is. Parameters of a statement are never part of the message.
 */
export function storeFailure(error: unknown, where: string): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const { code, errcode } = error as Error & { readonly code?: unknown; readonly errcode?: number };
  const sqlite = errcode === undefined ? undefined : errcode & 0xff;
  if (full.has(sqlite) || full.has(code)) return new AppError('STORE_FULL', `${where} There is no room left to write.`, { cause: error });
  const unavailable =
    sqliteCodes.has(sqlite) ||
    (typeof code === 'string' && (postgresCode.test(code) || nodeCode.test(code))) ||
    // pg has no codes for these of its own.
    /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|Client was closed)/.test(error.message);
  return unavailable ? new AppError('STORE_UNAVAILABLE', `${where} It answered: ${String(code ?? error.name)}.`, { cause: error }) : error;
}
