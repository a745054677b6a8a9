import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL server for tests: one of its own on loopback, or the one of DATABASE_URL. */
export interface TestPostgres {
  /** Address of an empty schema that nobody else uses. */
  freshUrl(): Promise<string>;
  /** Stops and starts the server, cutting every connection; only for a server of its own. */
  restart: (() => Promise<void>) | undefined;
  /** The folder with its files, for a scan; only for a server of its own. */
  readonly folder: string | undefined;
  stop(): Promise<void>;
}

export interface PostgresWish {
  /** Leaves DATABASE_URL aside: for tests that restart the server or read its files. */
  readonly ofOurOwn?: boolean;
  /** A folder to put its files into, such as a small disk. Default: that of the system for temporary files. */
  readonly within?: string;
}

/**
 * Starts PostgreSQL from the binaries on this machine, on a temporary folder and a free port. Undefined, with a word on
 * standard error, where there is neither a server nor DATABASE_URL; with CI=true that is a failure instead.
 */
export async function startPostgres({ ofOurOwn = false, within = tmpdir() }: PostgresWish = {}): Promise<TestPostgres | undefined> {
  const given = ofOurOwn ? undefined : process.env['DATABASE_URL'];
  if (given) return { freshUrl: () => freshSchema(given), restart: undefined, folder: undefined, stop: async () => {} };
  const bin = findBinaries();
  if (bin === undefined) {
    const server = ofOurOwn ? '' : ', and DATABASE_URL is not set';
    const message = `No PostgreSQL found (initdb on PATH or under /usr/lib/postgresql)${server}: its tests are left out.`;
    if (process.env['CI'] === 'true') throw new Error(message);
    process.stderr.write(`${message}\n`);
    return undefined;
  }
  const folder = mkdtempSync(join(within, 'radrum-postgres-'));
  const account = serverAccount();
  if (account) chownSync(folder, account.uid, account.gid);
  const data = join(folder, 'data');
  const run = (program: string, args: readonly string[]) => {
    const result = spawnSync(join(bin, program), [...args], { ...account, cwd: folder, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
    if (result.status !== 0) throw new Error(`${program} failed: ${result.stderr}`);
  };
  run('initdb', ['-D', data, '-U', 'radrum', '-A', 'trust', '-E', 'UTF8', '--no-sync']);
  const port = await freePort();
  const start = async () => {
    const options = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'];
    const child = spawn(join(bin, 'postgres'), options, { ...account, cwd: folder, stdio: ['ignore', 'ignore', 'ignore'] });
    await untilReady(`postgresql://radrum@127.0.0.1:${port}/postgres`, () => child.exitCode !== null);
    return child;
  };
  let server = await start();
  const halt = async (signal: NodeJS.Signals) => {
    const ended = once(server, 'exit');
    server.kill(signal);
    await ended;
  };
  return {
    folder,
    freshUrl: () => freshSchema(`postgresql://radrum@127.0.0.1:${port}/postgres`),
    // SIGQUIT is PostgreSQL's immediate shutdown: it recovers from its log at the next start, as after a power cut.
    restart: async () => {
      await halt('SIGQUIT');
      server = await start();
    },
    stop: async () => {
      await halt('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function freshSchema(url: string): Promise<string> {
  const name = `t${randomBytes(6).toString('hex')}`;
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`CREATE SCHEMA ${name}`);
  await client.end();
  const fresh = new URL(url);
  fresh.searchParams.set('options', `-c search_path=${name}`);
  return fresh.href.replaceAll('+', '%20');
}

async function untilReady(url: string, hasEnded: () => boolean): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await new Promise((resolve) => setTimeout(resolve, 50))) {
    if (hasEnded()) break;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
    client.on('error', () => {});
    const isReady = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end().catch(() => {});
    if (isReady) return;
  }
  throw new Error('PostgreSQL did not start.');
}

function findBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).toSorted((a, b) => Number(b) - Number(a)) : [];
  const folders = [...versions.map((version) => join(debian, version, 'bin')), ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
}

/** PostgreSQL refuses to run as root; then it runs as `postgres`, else `nobody`. */
function serverAccount(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const id = (flag: string) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim() || Number.NaN);
    const account = { uid: id('-u'), gid: id('-g') };
    if (Number.isInteger(account.uid) && Number.isInteger(account.gid)) return account;
  }
  return undefined;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
