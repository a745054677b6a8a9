import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { appPackage } from '../../../src/adapters/doctor/checks/app-package.ts';
import { certificate } from '../../../src/adapters/doctor/checks/certificate.ts';
import { codeOwners } from '../../../src/adapters/doctor/checks/code-owners.ts';
import { credentials } from '../../../src/adapters/doctor/checks/credentials.ts';
import { knowledge } from '../../../src/adapters/doctor/checks/knowledge.ts';
import { nodeVersion } from '../../../src/adapters/doctor/checks/node-version.ts';
import { ownersChannel } from '../../../src/adapters/doctor/checks/owners-channel.ts';
import { securityChannel } from '../../../src/adapters/doctor/checks/security-channel.ts';
import { store } from '../../../src/adapters/doctor/checks/store.ts';
import { readAppPackage } from '../../../src/adapters/package/read-app-package.ts';
import { zip } from '../../../src/adapters/package/zip-file.ts';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { readAppSettings, readConfig } from '../../../src/config.ts';
import { AppError } from '../../../src/errors.ts';
import { abandonByHand } from '../../../src/handoff/outbox-entry.ts';
import type { Store } from '../../../src/handoff/store.ts';
import { aPatient, botId, inTeams, lines, tenantId } from '../../support/a-patient.ts';
import { anAppEnvironment } from '../../support/app-environment.ts';
import { aReportEntry } from '../../support/build-handoff.ts';
import { selfSignedPem } from '../../support/self-signed-certificate.ts';
import { root } from '../../support/source-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const day = 86_400_000;

describe('the check of Node', () => {
  it.each([
    ['v24.21.0', /^fine: /],
    ['v25.0.0', /^fine: /],
    ['v22.9.0', /^fault: Node is v22\.9\.0, expected 24 or newer/],
  ])('judges %s', async (version, message) => {
    expect((await lines(nodeVersion, aPatient({ nodeVersion: version }))).join('\n')).toMatch(message);
  });
});

describe('the check of the credentials', () => {
  it.each([
    ['is content with a bot of one tenant', {}, /^fine: Bot 5a1d0f5e.*SingleTenant/],
    ['finds the id of the secret in place of its value', { BOT_PASSWORD: '1f0c9d1e-8f5e-4b43-9d3b-1b7a6d5f4e3c' }, /^fault: BOT_PASSWORD is a GUID: that is the id of the secret, not its value\. → Make a new client secret/],
    ['finds quotation marks', { BOT_PASSWORD: '"hemligt"' }, /^fault: BOT_PASSWORD has quotation marks/],
    ['finds one id in two places', { BOT_TENANT_ID: botId }, /^fault: BOT_ID and BOT_TENANT_ID are the same/],
    ['finds that the own tenant is refused', { ALLOWED_TENANTS: botId }, /^fault: ALLOWED_TENANTS does not hold BOT_TENANT_ID/],
  ])('%s', async (_what, given, message) => {
    const found = (await lines(credentials, aPatient({ settings: { ...inTeams, ...given } }))).join('\n');
    expect(found).toMatch(message);
    expect(found).not.toContain('hemligt');
  });

  it('tells that the bot is in local mode, where Teams cannot reach it', async () => {
    expect((await lines(credentials, aPatient({ settings: {} }))).join('\n')).toMatch(/^fault: BOT_ID is not set: the bot runs in local mode/);
  });
});

describe('the check of the certificate', () => {
  async function look(pem: string | undefined, now = Date.now()) {
    const file = join(await temporaryFolder(), 'bot.pem');
    if (pem !== undefined) await writeFile(file, pem);
    return (await lines(certificate, aPatient({ settings: { BOT_ID: botId, BOT_TENANT_ID: tenantId, BOT_CERTIFICATE_FILE: file, DATA_KEY: inTeams.DATA_KEY }, now: () => now }))).join('\n');
  }
  const pem = selfSignedPem({ to: Date.now() + 100 * day });
  const [own = '', foreign = ''] = [pem, selfSignedPem()].map((text) => text.split('-----END CERTIFICATE-----\n')[1]);

  it.each([
    ['is content with a valid one', pem, 0, /^fine: The certificate is valid until/],
    ['warns a month ahead', pem, 80 * day, /^warning: The certificate runs out on/],
    ['tells that it has run out', pem, 101 * day, /^fault: The certificate ran out on/],
    ['tells that it is not valid yet', pem, -day, /^fault: The certificate is valid from/],
    ['tells that the key is another', pem.replace(own, foreign), 0, /^fault: The key in BOT_CERTIFICATE_FILE belongs to another certificate/],
    ['tells that there is no certificate in it', own, 0, /^fault: BOT_CERTIFICATE_FILE is not a PEM file/],
    ['tells that it is not there', undefined, 0, /^fault: BOT_CERTIFICATE_FILE is ".*", which cannot be read/],
  ])('%s', async (_what, text, later, message) => {
    expect(await look(text, Date.now() + later)).toMatch(message);
  });

  it('has nothing to say where there is a secret', async () => {
    expect(await lines(certificate, aPatient())).toEqual([]);
  });
});

describe('the check of the pages', () => {
  const look = async (folder: string, given = {}) => (await lines(knowledge, aPatient({ settings: { ...inTeams, KNOWLEDGE_DIR: folder, ...given } }))).join('\n');

  it('tells that there is no folder, or no page in it', async () => {
    const empty = await temporaryFolder({ 'sv/tom.md': 'ingen sida' });
    expect(await look(join(empty, 'nowhere'))).toMatch(/^fault: .* → Check that the folder exists/);
    expect(await look(empty)).toMatch(/^fault: .*has no page that can be read/);
  });

  it('tells that contacts are examples, as a fault, or as a warning where they are allowed', async () => {
    expect(await look(join(root, 'knowledge'))).toMatch(/^fine: \d+ pages can be read\.[^]*^fault: \d+ contacts are examples: .*does not start in Teams/m);
    expect(await look(join(root, 'knowledge'), { ALLOW_EXAMPLE_CONTACTS: '1' })).toMatch(/^warning: \d+ contacts are examples/m);
  });
});

describe('the check of the store', () => {
  async function aStore(): Promise<{ readonly folder: string; readonly opened: Store }> {
    const folder = await temporaryFolder();
    const opened = await openStore({ dataFolder: folder, dataKeys: [] }, () => {});
    onTestFinished(() => opened.close());
    return { folder, opened };
  }
  const look = async (opened: Store | AppError | undefined, folder: string, now = Date.now()) =>
    (await lines(store, aPatient({ settings: { ...inTeams, DATA_DIR: folder }, store: async () => opened, now: () => now }))).join('\n');

  it('is content with one that can be written', async () => {
    const { folder, opened } = await aStore();
    expect(await look(opened, folder)).toMatch(/^fine: The store \(sqlite, schema \d+\) can be written\.$/);
  });

  it('does not say so of one that can be opened and takes nothing, such as on a full disk', async () => {
    const { folder, opened } = await aStore();
    const full: Store = { ...opened, tryWriting: async () => Promise.reject(new AppError('STORE_FULL', 'The database failed.')) };
    await expect(look(full, folder)).rejects.toMatchObject({ code: 'STORE_FULL' });
  });

  it('tells by which setting a power cut would lose what was confirmed, and that a standby may lack it', async () => {
    const { folder, opened } = await aStore();
    const unsafe: Store = { ...opened, check: async () => ({ ...(await opened.check()), lossy: ['fsync=off', 'full_page_writes=off'], asynchronousStandbys: 1 }) };
    expect(await look(unsafe, folder)).toMatch(/^fine: 1 servers follow the database asynchronously[^]*^warning: The database may lose in a power cut what it has confirmed \(fsync=off; full_page_writes=off\)\. → Set fsync=on/m);
  });

  it('tells that something waits, and that something was abandoned', async () => {
    const { folder, opened } = await aStore();
    const now = Date.now();
    const left = aReportEntry({ now });
    for (const entry of [aReportEntry({ now: now - 3 * 3_600_000 }), left]) await opened.outbox.save(entry);
    await opened.outbox.change(abandonByHand(left, now), { now, followUps: [] });
    expect(await look(opened, folder, now)).toMatch(/^warning: 1 entries wait to be sent, the first for 3 hours[^]*^warning: 1 entries were abandoned/m);
  });

  it('tells of reports that wait and have nowhere to go, as when a setting was left out at the last change', async () => {
    const { folder, opened } = await aStore();
    const entry = aReportEntry();
    await opened.outbox.save(entry);
    expect(await look(opened, folder, entry.createdAt)).toMatch(/^fault: 1 reports wait to be sent, and INCIDENT_WEBHOOK_URL is not set: they reach nobody\. → Set INCIDENT_WEBHOOK_URL/m);
    const intake = { INCIDENT_WEBHOOK_URL: 'https://incident.example.org/in', INCIDENT_WEBHOOK_SECRET: 's'.repeat(40) };
    const set = await lines(store, aPatient({ settings: { ...inTeams, ...intake, DATA_DIR: folder }, store: async () => opened, now: () => entry.createdAt }));
    expect(set).toEqual([expect.stringMatching(/^fine: The store/)]);
  });

  it('tells why it cannot be opened, and that there is none', async () => {
    expect(await look(new AppError('STORE_UNAVAILABLE', 'The folder data cannot be written.'), '.')).toMatch(/^fault: The folder data cannot be written\. \(STORE_UNAVAILABLE\) → Nothing was saved/);
    expect(await look(undefined, '.')).toMatch(/^untested: The store\. \(The bot runs in local mode/);
  });

  it('takes a city without a channel for a fault, since whoever has none of their own can then ask nobody', async () => {
    const { opened } = await aStore();
    const channels = async (codes: string) => (await lines(securityChannel, aPatient({ settings: { ...inTeams, SECURITY_CHANNEL_CODE: codes }, store: async () => opened }))).join('\n');
    await opened.channels.connect({ organisation: 'bolag', conversationId: '19:b', address: '{}', connectedAt: 1 }, 'digest');
    expect(await channels('city:ABCDEFGH12345678,bolag:abcdefgh12345678')).toMatch(/^fault: No security channel is connected for city\. Whoever works where no channel is connected can ask nobody\. → Add the bot/);
    expect(await channels('bolag:abcdefgh12345678')).toMatch(/^warning: The city has no security channel: only staff of bolag can ask/);
  });

  it('finds a code for an organisation that nobody works for', async () => {
    const { opened } = await aStore();
    const settings = { ...inTeams, SECURITY_CHANNEL_CODE: 'city:ABCDEFGH12345678,bolaget:abcdefgh12345678' };
    for (const organisation of ['city', 'bolaget']) await opened.channels.connect({ organisation, conversationId: '19:b', address: '{}', connectedAt: 1 }, organisation);
    expect((await lines(securityChannel, aPatient({ settings, store: async () => opened }))).join('\n')).toMatch(
      /^fault: SECURITY_CHANNEL_CODE has a code for bolaget, which is no organisation .* → Write one of bolag, city, /m,
    );
  });

  it('tells which security channels are not connected', async () => {
    const { opened } = await aStore();
    const settings = { ...inTeams, SECURITY_CHANNEL_CODE: 'city:ABCDEFGH12345678,bolag:abcdefgh12345678' };
    const channels = async () => (await lines(securityChannel, aPatient({ settings, store: async () => opened }))).join('\n');
    expect(await channels()).toMatch(/^fault: No security channel is connected for city, bolag\. Contact requests reach nobody\. → Add the bot/);
    await opened.channels.connect({ organisation: 'city', conversationId: '19:a', address: '{}', connectedAt: 1 }, 'digest');
    expect(await channels()).toMatch(/^warning: No security channel is connected for bolag\. Their requests go to the city's/);
    await opened.channels.connect({ organisation: 'bolag', conversationId: '19:b', address: '{}', connectedAt: 1 }, 'digest2');
    expect(await channels()).toMatch(/^fine: Security channels are connected: city, bolag\.$/);
    expect((await lines(securityChannel, aPatient())).join('\n')).toMatch(/^warning: SECURITY_CHANNEL_CODE is not set/);
    expect((await lines(securityChannel, aPatient({ settings }))).join('\n')).toMatch(/^untested: /);
  });
});

describe('the check of the owners’ channel', () => {
  it('warns until one is connected', async () => {
    const opened = await openStore({ dataFolder: await temporaryFolder(), dataKeys: [] }, () => {});
    onTestFinished(() => opened.close());
    const store = async () => opened;
    const settings = { ...inTeams, OWNERS_CHANNEL_CODE: 'OWNERSCODE123456' };
    expect(await lines(ownersChannel, aPatient({ store }))).toEqual([expect.stringMatching(/^warning: No owners' channel is connected.* → Set OWNERS_CHANNEL_CODE/)]);
    expect(await lines(ownersChannel, aPatient({ store, settings }))).toEqual([expect.stringMatching(/^warning: .* → Add the bot to the team/)]);
    await opened.owners.connect({ conversationId: '19:o', address: '{}', language: 'sv', connectedAt: 1 }, 'digest');
    expect(await lines(ownersChannel, aPatient({ store, settings }))).toEqual([expect.stringMatching(/^fine: The owners' channel is connected/)]);
    expect(await lines(ownersChannel, aPatient())).toEqual([expect.stringMatching(/^untested: /)]);
  });
});

describe('the check of the app package', () => {
  async function look(environment: Readonly<Record<string, string>>, settings: Readonly<Record<string, string>>) {
    const folder = await temporaryFolder({ 'manifest/build/x': '' });
    const app = await readAppPackage(join(root, 'manifest'), readAppSettings({ ...anAppEnvironment, ...environment }));
    await writeFile(join(folder, 'manifest', 'build', 'radrum-1.0.0.zip'), zip(app.files));
    return (await lines(appPackage, { ...aPatient({ settings: { ...inTeams, ...settings }, folder }), environment: settings })).join('\n');
  }

  it.each([
    ['is content when it is for this bot and address', {}, { PUBLIC_URL: anAppEnvironment.PUBLIC_URL }, /^fine: The app package 1\.0\.0 is for this bot/],
    ['tells that it is for another bot', { BOT_ID: tenantId }, {}, /^fault: .*is for bot 3c9e3c0a.*, and BOT_ID is 5a1d0f5e.*Teams would talk to another bot/],
    ['tells that it is for another address', {}, { PUBLIC_URL: 'https://radrum2.stad.se' }, /^warning: .*names radrum\.stad\.se, and PUBLIC_URL is at radrum2\.stad\.se/],
    ['leaves packages of other apps alone', {}, { TEAMS_APP_ID: tenantId }, /^untested: /],
  ])('%s', async (_what, environment, settings, message) => {
    expect(await look(environment, settings)).toMatch(message);
  });

  it('tells that a package cannot be read', async () => {
    const folder = await temporaryFolder({ 'manifest/build/broken.zip': 'hej' });
    expect((await lines(appPackage, aPatient({ folder }))).join('\n')).toMatch(/^warning: .*broken\.zip is not a zip file/);
  });
});

describe('the check of who approves', () => {
  it.each([
    ['finds placeholders', 'knowledge/contacts/ @REPLACE-org/one @REPLACE-org/two\n', /^warning: .*placeholders: @REPLACE-org\/one, @REPLACE-org\/two/],
    ['is content with names', '# @REPLACE-x stands for a team\nknowledge/contacts/ @stad/sakerhet @stad/kommunikation\n', /^fine: /],
  ])('%s', async (_what, text, message) => {
    expect((await lines(codeOwners, aPatient({ folder: await temporaryFolder({ '.github/CODEOWNERS': text }) }))).join('\n')).toMatch(message);
  });

  it('says that a server has no such file', async () => {
    expect((await lines(codeOwners, aPatient({ folder: await temporaryFolder() }))).join('\n')).toMatch(/^untested: .*This is no checkout/);
  });
});

it('judges by the same settings as the bot', () => {
  expect(aPatient().config).toEqual(readConfig(inTeams));
});
