import { readConfig } from '../../config.ts';
import { AppError } from '../../errors.ts';
import { backUpSqlite, restoreSqlite } from '../store/sqlite/back-up-sqlite.ts';
import { readArguments } from './read-arguments.ts';

const help = `npm run -s backup -- FILE               copies the embedded database into a new file, beside a running bot
npm run -s backup -- --restore FILE     puts such a file back; stop the bot first. The database before it is kept beside it

With DATABASE_URL use pg_dump and pg_restore, as manifest/README.md tells. DATA_KEY is in no backup: keep it elsewhere.
`;

/** The `backup` command, for the embedded database. */
export async function makeBackup(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const { values, positionals } = readArguments(args, options, { words: 1 });
  if (values.help) return say(help);
  const [file] = positionals;
  if (file === undefined) throw new AppError('USAGE', 'The command takes one file, but was given none.');
  const { databaseUrl, dataFolder } = readConfig(environment);
  if (databaseUrl !== undefined) throw new AppError('BACKUP_REFUSED', 'DATABASE_URL is set: the data are in PostgreSQL, which has tools of its own.');
  if (values.restore) {
    const kept = await restoreSqlite(file, dataFolder, Date.now());
    return say(`${dataFolder} is as it was in ${file}.${kept === undefined ? '' : ` What was there is kept as ${kept}; remove it when all is well.`}\n`);
  }
  await backUpSqlite(dataFolder, file);
  return say(`${file}\n`);
}

function say(text: string): number {
  process.stdout.write(text);
  return 0;
}

const options = { restore: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const;
