import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { encode } from 'fast-png';
import { describe, expect, it } from 'vitest';
import { readAppSettings } from '../../../src/config.ts';
import { AppError } from '../../../src/errors.ts';
import { earlierPackages, readEarlierPackage } from '../../../src/adapters/package/earlier-package.ts';
import { breaksOfAddresses } from '../../../src/adapters/package/address-rule.ts';
import type { PackageRule } from '../../../src/adapters/package/app-package.ts';
import { breaksOfIcons } from '../../../src/adapters/package/icon-rule.ts';
import { breaksOfTexts } from '../../../src/adapters/package/text-rule.ts';
import { breaksOfVersion } from '../../../src/adapters/package/version-rule.ts';
import { judgePackage } from '../../../src/adapters/package/judge-package.ts';
import { readAppPackage } from '../../../src/adapters/package/read-app-package.ts';
import { zip } from '../../../src/adapters/package/zip-file.ts';
import { anAppEnvironment } from '../../support/app-environment.ts';
import { root } from '../../support/source-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

type Json = Record<string, unknown>;

/** The real manifest folder, copied, with one thing changed. */
async function folderWith(changes: Readonly<Record<string, (text: string) => string | Uint8Array>> = {}): Promise<string> {
  const folder = await temporaryFolder();
  await cp(join(root, 'manifest'), folder, { recursive: true, filter: (path) => !path.includes('build') });
  for (const [file, change] of Object.entries(changes)) await writeFile(join(folder, file), change(await readFile(join(folder, file), 'utf8')));
  return folder;
}

const inJson = (change: (json: Json) => unknown) => (text: string) => {
  const json = JSON.parse(text) as Json;
  change(json);
  return JSON.stringify(json);
};

interface Trial {
  readonly changes?: Parameters<typeof folderWith>[0];
  readonly environment?: Readonly<Record<string, string>>;
  /** One rule in place of all of them: the official schema takes a while. */
  readonly rule?: PackageRule;
}

async function complaintsAbout({ changes = {}, environment = {}, rule = (app) => judgePackage(app, []) }: Trial): Promise<readonly string[]> {
  const settings = readAppSettings({ ...anAppEnvironment, ...environment });
  return rule(await readAppPackage(await folderWith(changes), settings)).map(({ where, what }) => `${where}: ${what}`);
}

const picture = (side: number, pixel: (x: number, y: number) => readonly number[]) => () =>
  encode({ width: side, height: side, channels: 4, depth: 8, data: Uint8Array.from({ length: side * side * 4 }, (_, at) => pixel((at >> 2) % side, Math.floor((at >> 2) / side))[at % 4] ?? 0) });

const white = [255, 255, 255, 255];
const clear = [0, 0, 0, 0];
const blue = [0, 0, 255, 255];

describe('judgePackage', () => {
  it('finds nothing wrong with the package as it is', async () => {
    expect(await complaintsAbout({})).toEqual([]);
  });

  it.each([
    ['a scope that Teams does not know', inJson((json) => Object.assign((json['bots'] as [Json])[0], { scopes: ['personal', 'everybody'] })), /^manifest\.json \/bots\/0\/scopes\/1: .*allowed values/],
    ['too long a name', inJson((json) => Object.assign(json['name'] as Json, { short: 'Rådrum för hela staden och alla bolag' })), /^manifest\.json \/name\/short: .*30/],
    ['a property that the schema does not have', inJson((json) => Object.assign(json, { packageName: 'se.stad.radrum' })), /^manifest\.json: .*additional properties/],
    ['a version that is no version', inJson((json) => Object.assign(json, { version: '1.0' })), /version/],
    ['a version of the schema that is not there', (text: string) => text.replaceAll('1.30', '9.99'), /Version v9\.99 is not known/],
    ['another schema than its version says', (text: string) => text.replace('"manifestVersion": "1.30"', '"manifestVersion": "1.29"'), /is not the schema of manifestVersion 1\.29/],
  ])('complains about %s', async (_what, change, message) => {
    expect((await complaintsAbout({ changes: { 'manifest.json': change } })).join('\n')).toMatch(new RegExp(message, 'm'));
  });

  it.each([
    ['a command twice', (text: string) => text.replace('"mina ärenden"', '"rutiner"'), /The command "rutiner" is there twice/],
    ['too long a command', (text: string) => text.replace('"mina ärenden"', `"${'mina ärenden '.repeat(3).trim()}"`), /has 38 characters, expected at most 32/],
  ])('complains about %s', async (_what, change, message) => {
    expect((await complaintsAbout({ changes: { 'manifest.json': change }, rule: breaksOfTexts })).join('\n')).toMatch(new RegExp(message, 'm'));
  });

  it.each([
    ['a wildcard below a public host', (text: string) => text.replace('"${{BOT_DOMAIN}}"', '"*.azurewebsites.net"'), /validDomains "\*\.azurewebsites\.net": Anybody can get a name below it/],
    ['a domain with its protocol', (text: string) => text.replace('"${{BOT_DOMAIN}}"', '"https://radrum.stad.se/"'), /is not the name of a host/],
    ['different bots in chat and message extension', (text: string) => text.replace(/("composeExtensions"[\s\S]*?)\$\{\{BOT_ID\}\}/, '$1${{TEAMS_APP_ID}}'), /Bot and message extension have different ids/],
    ['a page without https', (text: string) => text.replace('${{APP_TERMS_URL}}', 'http://stad.se/'), /developer\.termsOfUseUrl: "http:\/\/stad\.se\/" is no https address/],
  ])('complains about %s', async (_what, change, message) => {
    expect((await complaintsAbout({ changes: { 'manifest.json': change }, rule: breaksOfAddresses })).join('\n')).toMatch(new RegExp(message, 'm'));
  });

  it.each([
    ['a text that is not translated', (json: Json) => delete json['bots[0].commandLists[0].commands[0].title'], /^en\.json bots\[0\]\.commandLists\[0\]\.commands\[0\]\.title: The text is missing/],
    ['a translation of nothing', (json: Json) => Object.assign(json, { 'bots[0].commandLists[0].commands[9].title': 'lunch' }), /manifest\.json has no such text/],
    ['too long a translation', (json: Json) => Object.assign(json, { 'description.short': 'x'.repeat(81) }), /^en\.json \/description\.short: .*80/],
    ['a placeholder in a translation', (json: Json) => Object.assign(json, { 'name.full': '${{NAME}}' }), /The text has a placeholder/],
  ])('complains about %s', async (_what, change, message) => {
    expect((await complaintsAbout({ changes: { 'en.json': inJson(change) } })).join('\n')).toMatch(new RegExp(message, 'm'));
  });

  it.each([
    ['a small colour icon', 'color.png', picture(96, () => blue), /It is 96 × 96 pixels, expected 192 × 192/],
    ['a symbol that reaches the edge', 'color.png', picture(192, (x) => (x > 180 ? white : blue)), /pixels outside the middle 120 × 120 differ/],
    ['a colour icon that shines through', 'color.png', picture(192, (x, y) => (x === 96 && y === 96 ? [0, 0, 255, 128] : blue)), /Some of it can be seen through/],
    ['a coloured outline', 'outline.png', picture(32, (x) => (x > 16 ? blue : clear)), /480 pixels are neither white nor transparent/],
    ['an outline on a ground', 'outline.png', picture(32, () => white), /It has no transparent background/],
    ['an empty outline', 'outline.png', picture(32, () => clear), /It is empty/],
    ['a file that is no picture', 'outline.png', () => 'hej', /It is not a PNG picture/],
  ])('complains about %s', async (_what, file, change, message) => {
    expect((await complaintsAbout({ changes: { [file]: change }, rule: breaksOfIcons })).join('\n')).toMatch(message);
  });

  it.each([
    ['an app with the id of the bot', { TEAMS_APP_ID: anAppEnvironment.BOT_ID }, /The app has the same id as the bot/],
    ['an id from an example', { TEAMS_APP_ID: '00000000-0000-4000-8000-000000000000' }, /is an example/],
    ['a host that leads nowhere', { PUBLIC_URL: 'https://radrum.example.org' }, /It leads nowhere/],
    ['a page that leads nowhere', { APP_PRIVACY_URL: 'https://localhost/' }, /developer\.privacyUrl: "https:\/\/localhost\/" leads nowhere/],
  ])('complains about %s', async (_what, environment, message) => {
    expect((await complaintsAbout({ environment, rule: breaksOfAddresses })).join('\n')).toMatch(message);
  });
});

describe('the version', () => {
  const settings = readAppSettings(anAppEnvironment);

  async function madeEarlier(version: string, environment = {}): Promise<{ readonly folder: string; readonly path: string }> {
    const source = await folderWith({ 'manifest.json': (text) => text.replace('"version": "1.0.0"', `"version": "${version}"`) });
    const folder = await temporaryFolder();
    const path = join(folder, 'last.zip');
    await writeFile(path, zip((await readAppPackage(source, { ...settings, ...environment })).files));
    return { folder, path };
  }

  const judgeAgainst = async (folder: string, changes = {}) => breaksOfVersion(await readAppPackage(await folderWith(changes), settings), await earlierPackages(folder)).map(({ what }) => what);
  const changed = { 'en.json': inJson((json) => Object.assign(json, { 'description.short': 'Ask what to do.' })) };

  it.each([
    ['lower', '0.9.12', {}, []],
    ['the same with the same contents', '1.0.0', {}, []],
    ['the same with other contents', '1.0.0', changed, [expect.stringMatching(/The version is 1\.0\.0, and .*last\.zip has 1\.0\.0 with other contents/)]],
    ['higher', '1.0.10', {}, [expect.stringContaining('has 1.0.10')]],
  ])('of the last package may be %s', async (_how, version, changes, complaints) => {
    expect(await judgeAgainst((await madeEarlier(version)).folder, changes)).toEqual(complaints);
  });

  it('of another app does not count', async () => {
    expect(await judgeAgainst((await madeEarlier('2.0.0', { TEAMS_APP_ID: settings.BOT_ID })).folder)).toEqual([]);
  });

  it('is read from a package that was downloaded', async () => {
    expect(await readEarlierPackage((await madeEarlier('1.2.3')).path)).toMatchObject({ version: '1.2.3', appId: settings.TEAMS_APP_ID, botIds: [settings.BOT_ID], domains: ['radrum.stad.se'] });
  });
});

describe('readAppPackage', () => {
  const settings = readAppSettings(anAppEnvironment);

  it.each([
    ['a placeholder that no setting fills', { 'manifest.json': (text: string) => text.replace('${{BOT_DOMAIN}}', '${{BOT_DOMAINE}}') }, /placeholders that no setting fills: BOT_DOMAINE\./],
    ['no JSON', { 'manifest.json': () => '{' }, /manifest\.json is not JSON/],
    ['no bot', { 'manifest.json': inJson((json) => delete json['bots']) }, /bots is not as expected/],
    ['a file that is not there', { 'manifest.json': (text: string) => text.replace('en.json', 'fr.json') }, /fr\.json cannot be read/],
  ])('refuses %s', async (_what, changes, message) => {
    const failure = await readAppPackage(await folderWith(changes), settings).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AppError);
    expect(failure).toMatchObject({ code: 'MANIFEST_UNREADABLE', message: expect.stringMatching(message) });
  });

  it('escapes what a setting holds, so that it cannot become JSON of its own', async () => {
    const app = await readAppPackage(await folderWith(), { ...settings, APP_PUBLISHER: 'Staden", "x": "y' });
    expect(app.manifest.developer).toEqual(expect.objectContaining({ name: 'Staden", "x": "y' }));
    expect(app.manifest.developer).not.toHaveProperty('x');
  });
});

describe('zip', () => {
  it('makes the same bytes of the same files', async () => {
    const app = await readAppPackage(await folderWith(), readAppSettings(anAppEnvironment));
    expect(Buffer.from(zip(app.files)).equals(Buffer.from(zip(new Map(app.files))))).toBe(true);
    expect([...app.files.keys()]).toEqual(['manifest.json', 'en.json', 'color.png', 'outline.png']);
  });
});
