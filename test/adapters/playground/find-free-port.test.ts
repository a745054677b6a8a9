import { once } from 'node:events';
import { type AddressInfo, type Server, createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { findFreePort } from '../../../src/adapters/playground/find-free-port.ts';

const servers: Server[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map(async (server) => once(server.close(), 'close')));
});

describe('findFreePort', () => {
  it('gives the wanted port when it is free, and leaves it free', async () => {
    const free = await findFreePort(0);
    expect(await findFreePort(free)).toBe(free);
    expect(await listen(free)).toBe(free);
  });

  it('gives another when the wanted one is taken', async () => {
    const taken = await listen(0);
    const found = await findFreePort(taken);
    expect(found).not.toBe(taken);
    expect(await listen(found)).toBe(found);
  });
});

async function listen(port: number): Promise<number> {
  const server = createServer().listen(port, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}
