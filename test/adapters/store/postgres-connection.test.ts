import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { openPostgresDatabase } from '../../../src/adapters/store/postgres/open-postgres-database.ts';

const connections = 10;

describe('a connection that the server ends just when it passes from one user to the next', () => {
  it('fails the work of the next one, and does not end the program', async () => {
    const server = await startAnswering();
    const database = await openPostgresDatabase({ url: server.url, onIdleError: () => {} });
    const busy = Array.from({ length: connections }, () => database.query('SELECT 1'));
    await expect.poll(() => server.asking().length).toBe(connections);
    const waiting = database.transaction(async (queries) => queries.query('SELECT 2'));
    // As pg_terminate_backend does to a connection that has just answered: both come in one piece.
    server.asking()[0]?.write(Buffer.concat([done, ready, endedByAdministrator]));
    await expect(waiting).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    for (const socket of server.asking()) socket.end(Buffer.concat([done, ready]));
    expect(await Promise.all(busy)).toHaveLength(connections);
    await database.close();
    server.stop();
  });
});

describe('openPostgresDatabase', () => {
  it('asks while connecting for nothing that PgBouncer turns away', async () => {
    const server = await startAnswering();
    const database = await openPostgresDatabase({ url: server.url, onIdleError: () => {} });
    await database.transaction(async () => {});
    expect(server.startup()).toBe('user radrum database radrum application_name radrum client_encoding UTF8');
    await database.close();
    server.stop();
  });
});

/** A message of PostgreSQL's protocol 3.0 ("Message Formats"): a letter, the length with itself, the contents. */
function message(letter: string, ...contents: readonly (string | Buffer)[]): Buffer {
  const body = Buffer.concat(contents.map((part) => Buffer.from(part)));
  const length = Buffer.alloc(4);
  length.writeInt32BE(body.length + length.length);
  return Buffer.concat([Buffer.from(letter), length, body]);
}

const authenticated = message('R', Buffer.alloc(4));
const ready = message('Z', 'I');
const done = message('C', 'SELECT 1\0');
const endedByAdministrator = message('E', 'SFATAL\0', 'C57P01\0', 'Mterminating connection due to administrator command\0', '\0');

/** Lets everybody in, answers what is set for the connection, and leaves every other statement without an answer. */
async function startAnswering() {
  const asking: Socket[] = [];
  let startup = '';
  const server = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (bytes) => {
      startup = bytes.subarray(8).toString('utf8').split('\0').filter(Boolean).join(' ');
      socket.write(Buffer.concat([authenticated, ready]));
      socket.on('data', (bytes) => {
        if (!bytes.toString('latin1').includes('SELECT')) socket.write(Buffer.concat([done, ready]));
        else if (!asking.includes(socket)) asking.push(socket);
      });
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `postgresql://radrum@127.0.0.1:${(server.address() as AddressInfo).port}/radrum`, asking: () => asking, startup: () => startup, stop: () => server.close() };
}
