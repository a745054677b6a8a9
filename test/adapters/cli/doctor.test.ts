import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openStore } from '../../../src/adapters/store/open-store.ts';
import { readConfig } from '../../../src/config.ts';
import { allChecks } from '../../../src/adapters/doctor/all-checks.ts';
import { fine } from '../../../src/adapters/doctor/check.ts';
import { describeResults } from '../../../src/adapters/doctor/describe-results.ts';
import { type Examined, examine } from '../../../src/adapters/doctor/examine.ts';
import { aPatient, inTeams } from '../../support/a-patient.ts';
import { settingNames } from '../../../src/settings.ts';
import { root } from '../../support/source-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(args: readonly string[], settings: Readonly<Record<string, string>>, nodeArgs: readonly string[] = []): Promise<Ran> {
  const others = Object.fromEntries(settingNames.map((name) => [name, '']));
  return new Promise((resolve) => {
    execFile(process.execPath, [...nodeArgs, 'src/doctor.cjs', ...args], { cwd: root, env: { ...process.env, ...others, ...settings, NODE_NO_WARNINGS: '1' } }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

const ofCheck = (results: readonly Examined[], id: string) => results.filter(({ check }) => check === id);

describe('examine', () => {
  it('says of every check that reaches out that --offline left it out', async () => {
    const results = await examine(aPatient(), { checks: allChecks, offline: true });
    for (const { id } of allChecks.filter(({ reach }) => reach === 'network')) {
      expect(ofCheck(results, id)).toEqual([{ check: id, kind: 'untested', what: 'Not looked at.', why: 'It needs the network, and --offline leaves that out.' }]);
    }
  });

  it('goes on when a check breaks, and counts that as a fault', async () => {
    const breaks = { id: 'breaks', reach: 'here', run: () => Promise.reject(new TypeError('oj')) } as const;
    const holds = { id: 'holds', reach: 'here', run: async () => [fine('Bra.')] } as const;
    expect(await examine(aPatient(), { checks: [breaks, holds], offline: false })).toEqual([
      { check: 'breaks', kind: 'fault', what: 'The check itself broke: oj', mend: expect.any(String) },
      { check: 'holds', kind: 'fine', what: 'Bra.' },
    ]);
  });

  it('names each setting that is wrong, and says that nothing else was looked at', async () => {
    const results = await examine({ ...aPatient(), settings: { problems: ['BOT_ID is "x", expected a GUID.'] } }, { checks: allChecks, offline: false });
    expect(ofCheck(results, 'settings')).toEqual([expect.objectContaining({ kind: 'fault', what: 'BOT_ID is "x", expected a GUID.' })]);
    expect(results.filter(({ kind }) => kind === 'untested').map(({ check }) => check)).toEqual(allChecks.map(({ id }) => id));
  });
});

describe('describeResults', () => {
  it('tells mends and reasons below, and counts', () => {
    const text = describeResults([
      { check: 'a', kind: 'fault', what: 'Trasigt.', mend: 'Laga.' },
      { check: 'b', kind: 'untested', what: 'Nätet.', why: 'Inget nät.' },
      { check: 'c', kind: 'fine', what: 'Bra.' },
    ]);
    expect(text).toBe('FAULT      Trasigt.  (a)\n           What to do: Laga.\nnot tried  Nätet.  (b)\n           Why not: Inget nät.\nok         Bra.  (c)\n\n1 faults, 0 warnings, 1 not tried, 1 ok.\n');
  });
});

describe('doctor', () => {
  it('ends with 1 when there is a fault, and says the same with --json', async () => {
    const settings = { ...inTeams, BOT_PASSWORD: '1f0c9d1e-8f5e-4b43-9d3b-1b7a6d5f4e3c', ALLOW_EXAMPLE_CONTACTS: '1', DATA_DIR: await temporaryFolder() };
    const plain = await run(['--offline'], settings);
    expect(plain).toMatchObject({ code: 1, err: '', out: expect.stringMatching(/^FAULT +BOT_PASSWORD is a GUID/m) });
    expect(plain.out).not.toContain(settings.BOT_PASSWORD);
    const json = await run(['--offline', '--json'], settings);
    expect(json.code).toBe(1);
    expect(ofCheck(JSON.parse(json.out) as Examined[], 'credentials')).toEqual([expect.objectContaining({ kind: 'fault' })]);
  }, 30_000);

  it('makes no store where no bot has run: it would be the wrong account’s, and look well', async () => {
    const settings = { ...inTeams, ALLOW_EXAMPLE_CONTACTS: '1', DATA_DIR: join(await temporaryFolder(), 'data') };
    const result = await run(['--offline'], settings);
    expect(result.out).toMatch(/^warning +\S+radrum\.sqlite is not there.*\(store\)\n +What to do: Start the bot once/m);
    expect(existsSync(settings.DATA_DIR)).toBe(false);
  }, 30_000);

  it('ends with 0 when there are warnings only', async () => {
    const settings = { ...inTeams, ALLOW_EXAMPLE_CONTACTS: '1', DATA_DIR: await temporaryFolder() };
    await (await openStore(readConfig(settings), () => {})).close();
    const result = await run(['--offline'], settings);
    expect(result).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/^0 faults, /m) });
    expect(result.out).toMatch(/^ok +The store \(sqlite, schema \d+\) can be written\./m);
    for (const secret of [settings.BOT_PASSWORD, settings.DATA_KEY]) expect(result.out).not.toContain(secret);
  }, 30_000);

  it('makes no store in local mode', async () => {
    const folder = await temporaryFolder();
    expect(await run(['--offline'], { DATA_DIR: join(folder, 'data') })).toMatchObject({ code: 1, out: expect.stringMatching(/^FAULT +BOT_ID is not set: the bot runs in local mode/m) });
    expect(existsSync(join(folder, 'data'))).toBe(false);
  }, 30_000);

  it('ends with 1 on settings that cannot be read, and with 2 on arguments that it does not know', async () => {
    expect(await run(['--offline'], { BOT_ID: 'x' })).toMatchObject({ code: 1, out: expect.stringContaining('FAULT      BOT_ID is "x", expected the application (client) id') });
    expect(await run(['--ofline'], {})).toMatchObject({ code: 2, err: expect.stringContaining('USAGE: ') });
  }, 30_000);

  it('says that Node is too old, on a Node too old for anything else', async () => {
    const folder = await temporaryFolder({ 'old.cjs': "Object.defineProperty(process.versions, 'node', { value: '20.20.2' });" });
    expect(await run([], {}, ['--require', join(folder, 'old.cjs')])).toMatchObject({ code: 1, err: '', out: expect.stringMatching(/^FAULT +Node is v20\.20\.2, expected 24 or newer/) });
  }, 30_000);
});
