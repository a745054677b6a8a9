import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planted } from '../support/build-handoff.ts';
import { type LocalBot, removeData, startLocalBot, startTimeoutMs } from './local-bot.ts';

/** Ends the bot by a fault that nobody foresaw, which quotes what a person wrote and carries a request with it; before that a stray SIGUSR1, as of a rotation of logs. */
const crash = `
import { url } from 'node:inspector';
process.once('SIGUSR2', () => {
  process.kill(process.pid, 'SIGUSR1');
  setTimeout(() => {
    console.log('Debugger:', url());
    throw Object.assign(new Error(${JSON.stringify(planted.sentence)}), { request: { body: ${JSON.stringify(planted.sentence)} } });
  }, 500);
})`;

let bot: LocalBot;
beforeAll(async () => {
  bot = await startLocalBot({ nodeFlags: ['--import', `data:text/javascript,${encodeURIComponent(crash)}`] });
  await bot.program.waitFor(/Stop with Ctrl-C/);
}, startTimeoutMs);
afterAll(() => removeData(bot));

describe('a fault that nobody foresaw', () => {
  it('ends the bot, and tells its kind and place and no word of what was written', async () => {
    expect(await bot.program.stop('SIGUSR2')).toBe(1);
    expect(bot.program.printed()).toMatch(/^Error\n +at Timeout\./m);
    expect(bot.program.printed()).not.toContain(planted.sentence);
  });

  it('and no signal opens a debugger, by which others on the machine could read what people write', () => {
    expect(bot.program.printed()).toMatch(/^Debugger: undefined$/m);
  });
});
