import { type Activity, ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import { describe, expect, it } from 'vitest';
import { AuthenticationWithKeptClients } from '../../../src/adapters/teams/keep-clients.ts';

const activity = { type: 'message', channelId: 'msteams', serviceUrl: 'http://127.0.0.1:9/', recipient: { id: '28:bot' } } as Activity;

async function admit(authentication: AuthenticationWithKeptClients) {
  const found = await authentication.authenticateRequest(activity, '');
  const { connectorFactory } = found;
  if (connectorFactory === undefined) throw new Error('Nothing can be sent.');
  return { ...found, connectorFactory };
}

describe('authentication with kept clients', () => {
  it('gives the turns of one service address one client', async () => {
    const authentication = new AuthenticationWithKeptClients({});
    const [first, second] = [await admit(authentication), await admit(authentication)];
    const client = await first.connectorFactory.create('http://127.0.0.1:9/', first.audience);
    expect(await second.connectorFactory.create('http://127.0.0.1:9/', second.audience)).toBe(client);
    expect(await authentication.createUserTokenClient(first.claimsIdentity)).toBe(await authentication.createUserTokenClient(second.claimsIdentity));
  });

  it.each([
    ['another address', 'http://127.0.0.1:10/', undefined],
    ['another audience', 'http://127.0.0.1:9/', 'https://other.example'],
  ])('keeps those of %s apart', async (_reason, serviceUrl, audience) => {
    const { connectorFactory } = await admit(new AuthenticationWithKeptClients({}));
    expect(await connectorFactory.create(serviceUrl, audience)).not.toBe(await connectorFactory.create('http://127.0.0.1:9/'));
  });

  it('sends to the address that it was asked for', async () => {
    const { connectorFactory } = await admit(new AuthenticationWithKeptClients({}));
    const clients = await Promise.all(['http://127.0.0.1:9/', 'http://127.0.0.1:10/'].map((serviceUrl) => connectorFactory.create(serviceUrl)));
    expect(clients.map((client) => (client as unknown as { readonly baseUri: string }).baseUri)).toEqual(['http://127.0.0.1:9/', 'http://127.0.0.1:10/']);
  });

  it('lets the oldest go when callers name ever new addresses', async () => {
    const { connectorFactory } = await admit(new AuthenticationWithKeptClients({}));
    const oldest = await connectorFactory.create('http://127.0.0.1:1/');
    const newest = await Array.from({ length: 50 }, (_, at) => `http://127.0.0.1:${at + 2}/`).reduce(async (before, serviceUrl) => {
      await before;
      return connectorFactory.create(serviceUrl);
    }, Promise.resolve(oldest));
    expect(await connectorFactory.create('http://127.0.0.1:51/')).toBe(newest);
    expect(await connectorFactory.create('http://127.0.0.1:1/')).not.toBe(oldest);
  });

  it('tries again when a client could not be made', async () => {
    const credentials = new ConfigurationServiceClientCredentialFactory({});
    const create = credentials.createCredentials.bind(credentials);
    const failures = [new Error('no credentials'), new Error('no credentials')];
    credentials.createCredentials = async (...wanted) => {
      const failure = failures.pop();
      if (failure !== undefined) throw failure;
      return create(...wanted);
    };
    const authentication = new AuthenticationWithKeptClients({}, credentials);
    const { connectorFactory, claimsIdentity } = await admit(authentication);
    await expect(connectorFactory.create('http://127.0.0.1:9/')).rejects.toThrow('no credentials');
    await expect(authentication.createUserTokenClient(claimsIdentity)).rejects.toThrow('no credentials');
    await expect(connectorFactory.create('http://127.0.0.1:9/')).resolves.toBeDefined();
    await expect(authentication.createUserTokenClient(claimsIdentity)).resolves.toBeDefined();
  });
});
