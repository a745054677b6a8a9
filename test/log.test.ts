import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync } from 'node:fs';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { type LogEvent, silentLogger } from '../src/log.ts';
import { root, sourceFiles } from './support/source-files.ts';

const files = sourceFiles();

/** Every field of an event that may hold any text. Each is an id, a code or a name of our own; think before adding one. */
const textFields = ['address', 'file', 'rule', 'outcome', 'page', 'verb', 'type', 'id', 'error', 'at', 'state'];

describe('LogEvent', () => {
  it('has no field for what a person wrote', () => {
    const source = files.find(({ path }) => path === 'src/log.ts')?.text ?? '';
    const list = source.slice(source.indexOf('export type LogEvent'), source.indexOf('export type Log ='));
    const fields = [...list.matchAll(/readonly (\w+)\??: ([^;}]+)/g)].map(([, name = '', type = '']) => ({ name, type: type.trim() }));
    const closed = /^(?:'[^']*'(?: \| '[^']*')*|number|boolean)$/;
    expect(fields.length).toBeGreaterThan(20);
    expect(fields.filter(({ name, type }) => !closed.test(type) && !(type === 'string' && textFields.includes(name)))).toEqual([]);
  });
});

describe('src', () => {
  it('logs through log.ts alone', () => {
    expect(files.filter(({ code }) => /\bconsole\s*\./.test(code)).map(({ path }) => path)).toEqual([]);
  });
});

describe('whoever logs', () => {
  it('takes no message of an error: it may hold what a person wrote', () => {
    const logging = files.filter(({ code }) => /\blog\(\{/.test(code));
    expect(logging.length).toBeGreaterThan(20);
    expect(logging.filter(({ code }) => /\berror\.message\b/.test(code)).map(({ path }) => path)).toEqual([]);
  });
});

describe('createLog', () => {
  const events: readonly LogEvent[] = [
    { event: 'activity.ignored', type: 'typing' },
    { event: 'question.answered', outcome: 'answer', ms: 2 },
    { event: 'request.refused', status: 400 },
    { event: 'turn.failed', id: '1a2b', error: 'TypeError', at: 'src/a.ts:1' },
  ];

  it('writes an event as one JSON line with its level and time, and nothing about the machine', async () => {
    const lines = await written('debug', events);
    expect(lines.map(({ level: _level, time: _time, ...event }) => event)).toEqual(events);
    for (const line of lines) expect(line).toMatchObject({ level: expect.any(Number), time: expect.any(Number) });
  });

  it.each([
    ['debug', 4],
    ['info', 3],
    ['warn', 2],
    ['error', 1],
    ['silent', 0],
  ])('leaves out what is below the level %s', async (level, count) => {
    expect((await written(level, events)).map(({ event }) => event)).toEqual(events.slice(events.length - count).map(({ event }) => event));
  });
});

describe.runIf(existsSync('/dev/full'))('a log that cannot be written', () => {
  it.each([
    ['ends nothing while the bot runs', ''],
    ['keeps nobody from ending', 'process.exit(0);'],
  ])('%s', async (_what, ending) => {
    const program = `
      import { createLog } from './src/log.ts';
      import { print } from './src/print.ts';
      const log = createLog('info');
      log({ event: 'server.listening', address: 'x', mode: 'teams' });
      print('Bot\\n');
      await new Promise((resolve) => setTimeout(resolve, 50));
      log({ event: 'server.stopping', turns: 0 });
      process.stderr.write('still here');
      ${ending}`;
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, ['--input-type=module', '--eval', program], { cwd: root, stdio: ['ignore', full, 'pipe'], timeout: 20_000, killSignal: 'SIGKILL' });
    closeSync(full);
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
    expect(await once(child, 'close')).toEqual([0, null]);
    expect(said).toBe('still here');
  }, 30_000);
});

describe('silentLogger', () => {
  it('is silent at every level', () => {
    expect(silentLogger().isLevelEnabled('fatal')).toBe(false);
  });
});

interface Line {
  readonly level: number;
  readonly time: number;
  readonly event: string;
}

/** What a process of its own writes when it logs; the log goes past `process.stdout`, so it is read there. */
async function written(level: string, events: readonly LogEvent[]): Promise<readonly Line[]> {
  const program = `
    import { createLog } from './src/log.ts';
    const log = createLog('${level}');
    for (const event of ${JSON.stringify(events)}) log(event);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program], { cwd: root });
  return stdout.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Line);
}
