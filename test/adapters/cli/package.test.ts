import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anAppEnvironment } from '../../support/app-environment.ts';
import { root } from '../../support/source-files.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

function run(args: readonly string[], environment: Readonly<Record<string, string>>): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['src/cli.ts', 'package', ...args], { cwd: root, env: { ...process.env, ...environment } }, (error, out, err) =>
      resolve({ code: error === null ? 0 : Number(error.code), out, err }),
    );
  });
}

const digest = async (path: string) => createHash('sha256').update(await readFile(path)).digest('hex');

describe('package', () => {
  it('writes the zip, says what comes next, and writes the same bytes in another time zone', async () => {
    const out = await temporaryFolder();
    const first = await run(['--out', out], { ...anAppEnvironment, TZ: 'Europe/Stockholm' });
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toMatch(/No earlier package of this app was here[^]*Teams admin centre[^]*npm run -s doctor/);
    const [file = ''] = await readdir(out);
    expect(file).toBe('radrum-1.0.0-8f2b5a57.zip');
    const before = await digest(join(out, file));
    expect(await run(['--out', out], { ...anAppEnvironment, TZ: 'Asia/Tokyo' })).toMatchObject({ code: 0, out: expect.stringContaining('was compared with that of the earlier package') });
    expect(await digest(join(out, file))).toBe(before);
  }, 30_000);

  it('writes nothing when something is wrong, and names it with its mend', async () => {
    const out = await temporaryFolder();
    const result = await run(['--out', out], { ...anAppEnvironment, PUBLIC_URL: 'https://radrum.example.org' });
    expect(result).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/validDomains[^]*What to do: Set PUBLIC_URL[^]*Nothing was written: 1 thing is wrong/) });
    expect(await readdir(out)).toEqual([]);
  }, 30_000);

  it('names every setting that is missing at once', async () => {
    const nothing = Object.fromEntries(Object.keys(anAppEnvironment).map((name) => [name, '']));
    const result = await run([], nothing);
    expect(result.code).toBe(2);
    for (const name of Object.keys(nothing)) expect(result.err).toContain(`${name} is not set, expected `);
  }, 30_000);
});
