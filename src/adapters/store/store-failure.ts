import { AppError } from '../../errors.ts';

/** What the two databases, and the file system, call a full disk: SQLITE_FULL, PostgreSQL's disk_full, ENOSPC and its kin. */
const full = new Set<unknown>([13, '53100', 'ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * What stands for "cannot be reached, or cannot work now": SQLite's BUSY, LOCKED, READONLY, IOERR, CORRUPT, CANTOPEN, NOTADB
 * (the low byte of its codes), PostgreSQL's classes 08 (connection), 28 (account), 3D and 3F (no such database or schema), 53 (resources),
 * 55 (not available), 57 (operator), 58 (its disk), XX (itself, as with damaged data), F0 (its settings), 25, 40 and 42501 (no right to it), 22P05 (a sign that its encoding lacks), 22023 and 42704 (an option of the address that it does
 * not know), and what Node says of sockets, certificates and files.
 */
const sqliteCodes = new Set<unknown>([5, 6, 8, 10, 11, 14, 26]);
const postgresCode = /^(?:(?:08|25|28|3D|3F|40|53|55|57|58|F0|XX)[0-9A-Z]{3}|42501|22P05|22023|42704)$/;
const nodeCode = /^(?:ECONN|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_|EACCES|EPERM|EROFS|EIO|ENOENT|ENOTDIR|EEXIST|EMFILE|ENFILE|CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/;

/** pg has no codes for these of its own, only words, which hold nothing of the address. */
const ownWords =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout|Client was closed|The server does not support SSL|There was an error establishing an SSL|SASL: [A-Z-]+: [a-z -]+)/;

/** PostgreSQL's own names (Appendix A, "PostgreSQL Error Codes") for what operators meet: five signs alone would have to be looked up. */
const namesInPostgres: Readonly<Record<string, string>> = {
  '08P01': 'protocol_violation',
  '22023': 'invalid_parameter_value',
  '22P05': 'untranslatable_character',
  '25006': 'read_only_sql_transaction',
  '28000': 'invalid_authorization_specification',
  '28P01': 'invalid_password',
  '3D000': 'invalid_catalog_name',
  '3F000': 'invalid_schema_name',
  '42501': 'insufficient_privilege',
  '42704': 'undefined_object',
  '53300': 'too_many_connections',
  '55P03': 'lock_not_available',
  '57014': 'query_canceled',
  '57P01': 'admin_shutdown',
  '57P03': 'cannot_connect_now',
  '58030': 'io_error',
  '58P01': 'undefined_file',
  XX000: 'internal_error',
  XX001: 'data_corrupted',
  XX002: 'index_corrupted',
};

/**
 * Turns a failure of the database or its disk into STORE_FULL or STORE_UNAVAILABLE. Anything else is a bug and comes back as
 * it is. Parameters of a statement are never part of the message.
 */
export function storeFailure(error: unknown, where: string): unknown {
  if (error instanceof AppError || !(error instanceof Error)) return error;
  const { code, errcode, errstr } = error as Error & { readonly code?: unknown; readonly errcode?: number; readonly errstr?: string };
  const sqlite = errcode === undefined ? undefined : errcode & 0xff;
  if (full.has(sqlite) || full.has(code)) return new AppError('STORE_FULL', `${where} There is no room left to write.`, { cause: error });
  const ofDriver = ownWords.exec(error.message)?.[0];
  const unavailable = sqliteCodes.has(sqlite) || (typeof code === 'string' && (postgresCode.test(code) || nodeCode.test(code))) || ofDriver !== undefined;
  // SQLite's code for everything is ERR_SQLITE_ERROR; its sentence for a kind of failure is a fixed one.
  const answer = errstr ?? ofDriver ?? (typeof code === 'string' ? withName(code) : error.name);
  return unavailable ? new AppError('STORE_UNAVAILABLE', `${where} It answered: ${answer}.`, { cause: error }) : error;
}

function withName(code: string): string {
  const name = namesInPostgres[code];
  return name === undefined ? code : `${code}, ${name}`;
}

/** PostgreSQL's undefined_table, and what SQLite says in its place. */
export function isWithoutTables(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof AppError) return false;
  return ('code' in error && error.code === '42P01') || /^no such table/.test(error.message);
}
