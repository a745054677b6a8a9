import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../relevance/random.ts';
import { type Connector, spokenBy, startConnector } from '../support/connector.ts';
import { aQuestion, type Sender } from './activities.ts';
import { type LocalBot, readFigure, removeData, startLocalBot, startTimeoutMs } from './local-bot.ts';
import { mutate, mutateText } from './mutate.ts';
import { originals } from './originals.ts';

const count = Number(process.env['FUZZ_COUNT'] ?? 20_000);
const atOnce = 8;
const checkEvery = 500;

let connector: Connector;
let bot: LocalBot;
beforeAll(async () => {
  connector = await startConnector();
  bot = await startLocalBot({ settings: { LOG_LEVEL: 'warn' } });
}, startTimeoutMs);
afterAll(async () => {
  await bot.program.stop('SIGKILL');
  await connector.stop();
  await removeData(bot);
});

describe(`${count.toLocaleString('en')} activities that are not quite right`, () => {
  it('bring no crash, no 5xx that is not meant, and no failed turn, and others are answered meanwhile', async () => {
    const random = createRandom(20_000);
    const statuses = new Map<string, number>();
    const faulty: string[] = [];
    let next = 0;
    const sendOne = async (number: number) => {
      const sender: Sender = { serviceUrl: connector.serviceUrl, conversation: `fuzz-${number}`, user: `fuzz-${number % 50}` };
      const all = originals(sender);
      const original = all[Math.floor(random() * all.length)] ?? {};
      // Where the answer goes stays right: an address that leads nowhere is a fault of the network, and tried elsewhere.
      const mutant = mutate(original, random, (path) => !path.startsWith('/serviceUrl') && path !== '/conversation');
      const whole = JSON.stringify(mutant);
      const body = random() < 0.1 ? mutateText(whole, random) : whole;
      const status = await post(body);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (!allowed(status, body)) faulty.push(`${status}: ${body.slice(0, 600)}`);
    };
    const worker = async () => {
      for (let number = next++; number < count; number = next++) {
        await sendOne(number);
        if (number % checkEvery === 0) await expectAnswered(`mitt-i-${number}`);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    await expectAnswered('efteråt');
    const failed = bot.program.printed().split('\n').filter((line) => /"(?:turn\.failed|turn\.late|reply\.failed|extension\.failed)"|UnhandledRejection|^\s+at /.test(line));
    process.stderr.write(`fuzz: ${JSON.stringify({ ...Object.fromEntries(statuses), failed: failed.length, heapMb: Math.round((await readFigure(bot, 'nodejs_heap_size_used_bytes')) / 2 ** 20) })}\n`);
    expect({ faulty: faulty.slice(0, 5), failed: kindsOf(failed) }).toEqual({ faulty: [], failed: {} });
    expect(statuses.get('200') ?? 0).toBeGreaterThan(count / 4);
    expect(statuses.get('400') ?? 0).toBeGreaterThan(count / 50);
  }, 1_200_000);
});

/** How often each kind of fault came, without what differs from one to the next. */
function kindsOf(lines: readonly string[]): Readonly<Record<string, number>> {
  const kinds = lines.map((line) => line.replace(/"(?:id|time|level)":(?:"[^"]*"|\d+),?/g, ''));
  return Object.fromEntries([...new Set(kinds)].map((kind) => [kind, kinds.filter((one) => one === kind).length]));
}

/** 501 is what botbuilder says to an invoke that nobody knows, and what Teams expects then. */
function allowed(status: string, body: string): boolean {
  return ['200', '400'].includes(status) || (status === '501' && /"invoke"/.test(body));
}

async function post(body: string): Promise<string> {
  try {
    const response = await fetch(bot.endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body, signal: AbortSignal.timeout(30_000) });
    await response.text();
    return String(response.status);
  } catch (error) {
    return String(error instanceof Error ? (error.cause ?? error) : error);
  }
}

async function expectAnswered(conversation: string): Promise<void> {
  const sender: Sender = { serviceUrl: connector.serviceUrl, conversation, user: 'anna' };
  expect(await post(JSON.stringify(aQuestion(sender, 'någon hotar mig på telefon')))).toBe('200');
  expect(connector.sentTo(conversation).map(spokenBy)).toContain('Hot per telefon');
}
