import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeUpdates } from '../../../src/adapters/packages/describe-updates.ts';
import { judgeLicence, type Satisfies } from '../../../src/adapters/packages/licence-policy.ts';
import { type InstalledPackage, readLockFile } from '../../../src/adapters/packages/read-lock-file.ts';
import { root } from '../../support/source-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const spdx = createRequire(import.meta.url)('spdx-satisfies') as (expression: string, allowed: string[]) => boolean;
const satisfies: Satisfies = (expression, allowed) => spdx(expression, [...allowed]);
const aPackage = (given: Partial<InstalledPackage>): InstalledPackage => ({ name: 'en', version: '1.0.0', licence: 'MIT', isDevelopment: false, ...given });

describe('licences', () => {
  it('of all installed packages are allowed', async () => {
    const packages = await readLockFile(join(root, 'package-lock.json'));
    expect(packages.length).toBeGreaterThan(300);
    expect(packages.filter((one) => !judgeLicence(one, satisfies).isAllowed).map(({ name, licence }) => `${name}: ${licence}`)).toEqual([]);
  });

  it.each([
    ['one that only asks for its notice', { licence: 'Apache-2.0' }, true],
    ['a choice with one that is allowed', { licence: '(AGPL-3.0-only OR MIT)' }, true],
    ['two, of which one is not allowed', { licence: '(MIT AND GPL-3.0-or-later)' }, false],
    ['one that binds those who pass it on', { licence: 'GPL-3.0-only' }, false],
    ['one that binds its own files, in production', { licence: 'MPL-2.0' }, false],
    ['one that binds its own files, for development', { licence: 'MPL-2.0', isDevelopment: true }, true],
    ['terms of their own', { licence: 'SEE LICENSE IN LICENSE' }, false],
    ['none', { licence: undefined }, false],
    ['one that was read by hand', { name: 'cldrjs', licence: undefined }, true],
    ['a tool under its own terms, in production', { name: '@microsoft/m365agentsplayground', licence: 'SEE LICENSE IN LICENSE' }, false],
  ])('judges %s', (_what, given, isAllowed) => {
    expect(judgeLicence(aPackage(given), satisfies).isAllowed).toBe(isAllowed);
  });
});

describe('readLockFile', () => {
  it('counts a package as production when it is there for production too', async () => {
    const packages = { '': {}, 'node_modules/a': { version: '1.0.0', license: 'MIT', dev: true }, 'node_modules/b/node_modules/a': { version: '1.0.0', license: 'MIT' }, 'node_modules/@x/y': { version: '2.0.0' } };
    const folder = await temporaryFolder({ 'package-lock.json': JSON.stringify({ lockfileVersion: 3, packages }) });
    expect(await readLockFile(join(folder, 'package-lock.json'))).toEqual([
      { name: '@x/y', version: '2.0.0', licence: undefined, isDevelopment: false },
      { name: 'a', version: '1.0.0', licence: 'MIT', isDevelopment: false },
    ]);
  });

  it.each([
    ['is not there', {}],
    ['is no JSON', { 'package-lock.json': '{' }],
    ['has another form', { 'package-lock.json': '{"packages":[1]}' }],
  ])('tells when the file %s', async (_why, files) => {
    await expect(readLockFile(join(await temporaryFolder(files), 'package-lock.json'))).rejects.toMatchObject({ code: 'INPUT_UNREADABLE' });
  });
});

describe('describeUpdates', () => {
  it('puts the biggest step first', () => {
    const text = describeUpdates({
      b: { current: '1.2.3', latest: '1.2.4', type: 'dependencies' },
      a: { current: '1.2.3', latest: '1.3.0', type: 'devDependencies' },
      c: { current: '1.2.3', latest: '2.0.0', type: 'dependencies' },
    });
    expect(text).toMatch(/^major {2}c {2}1\.2\.3 → 2\.0\.0\nminor {2}a {2}1\.2\.3 → 1\.3\.0 {2}development\npatch {2}b {2}1\.2\.3 → 1\.2\.4\n\n3 could be newer/);
  });

  it('says so when there is nothing', () => {
    expect(describeUpdates({})).toMatch(/^Every package/);
  });
});
