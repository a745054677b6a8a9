import { existsSync } from 'node:fs';
import pg from 'pg';
import { afterAll, describe, expect, it } from 'vitest';
import { startPostgres } from '../support/postgres.ts';
import { type BotProcess, keepKilling, startBot } from './bot-process.ts';
import { filesWithPlantedText, pause, prepare, sendUntilConfirmed, tally, untilNothingWaits } from './scenario.ts';

const reports = 1_000;
const fewestKills = 20;
const server = await startPostgres({ ofOurOwn: true });
afterAll(() => server?.stop());

describe('a bot that is killed at random every 300 to 800 ms', () => {
  it('delivers each of 1,000 confirmed reports, on SQLite, and leaves nothing in clear text', async () => {
    const scenario = await prepare();
    const began = Date.now();
    const bots = keepKilling(scenario.environment, scenario.logFile);
    // A fast machine would be done after a few kills: the reports are spread over twenty of them, however fast it is.
    const confirmed = await sendUntilConfirmed(
      reports,
      (body) => bots.use((bot) => bot.post('/report', body)),
      (number) => bots.kills() >= Math.floor((number * fewestKills) / reports),
    );
    const bot = await bots.calm();
    // With the log of the database still beside it: nothing has been checkpointed away.
    expect(filesWithPlantedText([scenario.folder])).toEqual([]);
    await untilNothingWaits(bot);
    await bot.kill('SIGTERM');
    const found = tally(confirmed, scenario);
    record('sqlite', { kills: bots.kills(), ...found, seconds: Math.round((Date.now() - began) / 1_000) });
    expect(found).toMatchObject({ confirmed: reports, missing: 0, unasked: 0, notTold: 0 });
    expect(bots.kills()).toBeGreaterThanOrEqual(fewestKills - 1);
    expect(existsSync(scenario.logFile)).toBe(true);
    expect(filesWithPlantedText([scenario.folder])).toEqual([]);
    await scenario.end();
  });
});

describe.skipIf(server?.restart === undefined)('two bots on PostgreSQL, one killed for good and the server restarted', () => {
  it('deliver each of 1,000 confirmed reports, and leave nothing in clear text', async () => {
    if (server?.restart === undefined || server.folder === undefined) throw new Error('expected a server of our own');
    const scenario = await prepare();
    const began = Date.now();
    const environment = { ...scenario.environment, DATABASE_URL: await server.freshUrl() };
    const bots = await Promise.all([startBot(environment, scenario.logFile), startBot(environment, scenario.logFile)]);
    const living = bots.filter((bot) => bot !== undefined);
    if (living.length < 2) throw new Error('expected two bots');
    const any = (): BotProcess => living[Math.floor(Math.random() * living.length)] ?? raise();
    const sending = sendUntilConfirmed(reports, (body) => any().post('/report', body));
    await pause(700);
    await living.shift()?.kill('SIGKILL');
    await pause(500);
    await server.restart();
    const confirmed = await sending;
    await untilNothingWaits(any());
    const found = tally(confirmed, scenario);
    record('postgres', { ...found, seconds: Math.round((Date.now() - began) / 1_000) });
    expect(found).toMatchObject({ confirmed: reports, missing: 0, unasked: 0, notTold: 0 });
    expect(filesWithPlantedText([scenario.folder, server.folder])).toEqual([]);
    await any().kill('SIGTERM');
    await scenario.end();
  });
});

describe.skipIf(server === undefined)('a bot on PostgreSQL whose connections are all ended every 300 ms', () => {
  it('goes on as the same process, and delivers each of 300 confirmed reports', async () => {
    const scenario = await prepare();
    const url = (await server?.freshUrl()) ?? raise();
    const bot = (await startBot({ ...scenario.environment, DATABASE_URL: url }, scenario.logFile)) ?? raise();
    const ending = new pg.Client(url);
    await ending.connect();
    let ended = 0;
    let isDone = false;
    const cutting = (async () => {
      while (!isDone) {
        ended += (await ending.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'radrum'`)).rowCount ?? 0;
        await pause(300);
      }
    })();
    const confirmed = await sendUntilConfirmed(300, (body) => bot.post('/report', body), (number) => ended >= number / 3);
    isDone = true;
    await cutting;
    await ending.end();
    expect(bot.child.exitCode).toBe(null);
    await untilNothingWaits(bot);
    const found = tally(confirmed, scenario);
    record('ended connections', { ended, ...found });
    expect(found).toMatchObject({ confirmed: 300, missing: 0, unasked: 0, notTold: 0 });
    await bot.kill('SIGTERM');
    await scenario.end();
  });
});

function record(name: string, figures: object): void {
  process.stderr.write(`${name}: ${JSON.stringify(figures)}\n`);
}

function raise(): never {
  throw new Error('Expected a bot and a database.');
}
