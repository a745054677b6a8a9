import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createRandom } from '../relevance/random.ts';
import { root } from '../support/source-files.ts';
import { aPress, aQuestion, type Sender } from './activities.ts';
import { readFigure, removeData, startLocalBot, startTimeoutMs } from './local-bot.ts';
import { pause } from './scenario.ts';

/** Five minutes, as the promise says; fewer while the test itself is worked on. */
const seconds = Number(process.env['LOAD_SECONDS'] ?? 300);
const conversations = 200;
const meanPauseMs = 8_000;
const collectEveryMs = 20_000;
const fewestCollections = (seconds * 1_000) / collectEveryMs / 2;
/** Every thread collects its garbage by the clock, and Node prints what is left: what lies about uncollected is no growth. */
const collectOften = ['--expose-gc', '--trace-gc', '--import', `data:text/javascript,setInterval(()=>gc(),${collectEveryMs}).unref()`];

const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).toReversed()) await end();
});

/** Teams' side, which keeps nothing but who has been answered: a test that grows would hide a bot that does. */
async function startCountingConnector() {
  const waiting = new Map<string, (card: string) => void>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [, , , conversation = ''] = (request.url ?? '').split('/').map(decodeURIComponent);
      const activity = JSON.parse(Buffer.concat(chunks).toString()) as { readonly type: string; readonly summary?: string };
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"id":"1"}');
      if (activity.type !== 'message') return;
      waiting.get(conversation)?.(activity.summary ?? '');
      waiting.delete(conversation);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    nextCard: (conversation: string) => new Promise<string>((resolve) => waiting.set(conversation, resolve)),
    stop: async () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Ways in which people ask, as the editors collected them. */
function phrasings(): readonly string[] {
  return ['sv', 'en'].flatMap((language) => {
    const folder = join(root, 'knowledge/phrasings', language);
    return readdirSync(folder).flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')));
  });
}

describe('200 conversations at once', () => {
  it(`are answered for ${seconds} seconds without an error, and the bot does not grow`, async () => {
    const connector = await startCountingConnector();
    const bot = await startLocalBot({ settings: { RATE_LIMIT_USER: '30', RATE_LIMIT_TENANT: '100000', LOG_LEVEL: 'warn' }, nodeFlags: collectOften });
    ends.push(() => removeData(bot), () => connector.stop(), () => bot.program.stop('SIGKILL'));
    const beforeLoad = bot.program.printed().length;
    const questions = phrasings();
    const random = createRandom(8);
    const end = Date.now() + seconds * 1_000;
    const times: number[] = [];
    const wrong: string[] = [];
    const talk = async (number: number) => {
      const sender: Sender = { serviceUrl: connector.serviceUrl, conversation: `samtal-${number}`, user: `person-${number}` };
      await pause(random() * meanPauseMs);
      for (let turn = 0; Date.now() < end; turn += 1) {
        const activity = turn % 5 === 4 ? aPress(sender, 'page.show', { slug: 'hot-per-telefon', language: 'sv' }) : aQuestion(sender, questions[Math.floor(random() * questions.length)] ?? '');
        const card = connector.nextCard(sender.conversation);
        const began = performance.now();
        const fault = await post(bot.endpoint, activity);
        const summary = fault ?? (await Promise.race([card, pause(10_000).then(() => undefined)]));
        times.push(performance.now() - began);
        if (fault !== undefined || summary === undefined || /gick fel|went wrong|Vänta|Wait/.test(summary)) wrong.push(`${sender.conversation}: ${summary ?? 'no card'}`);
        await pause(meanPauseMs * (0.5 + random()));
      }
    };
    await Promise.all(Array.from({ length: conversations }, (_, number) => talk(number)));

    const sorted = times.toSorted((a, b) => a - b);
    const part = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0);
    const heaps = livingMb(bot.program.printed().slice(beforeLoad));
    const living = heaps.map((sizes) => ({ early: lowest(sizes, 0.25, 0.55), late: lowest(sizes, 0.7, 1) }));
    const errors = bot.program.printed().split('\n').filter((line) => /"level":(?:40|50)|Error|Warning/.test(line) && !line.startsWith('['));
    process.stderr.write(`load: ${JSON.stringify({ turns: times.length, wrong: wrong.length, p50: part(0.5), p99: part(0.99), max: part(1), living, residentMb: Math.round((await readFigure(bot, 'process_resident_memory_bytes')) / 2 ** 20) })}\n`);
    expect(wrong.slice(0, 5)).toEqual([]);
    expect(errors).toEqual([]);
    expect(times.length).toBeGreaterThan((conversations * seconds * 1_000) / meanPauseMs / 2);
    expect(heaps.length).toBeGreaterThan(0);
    expect(living.filter(({ early, late }) => late > early * 1.1 + 5)).toEqual([]);
    expect(await bot.program.stop('SIGTERM')).toBe(0);
  }, seconds * 1_000 + startTimeoutMs + 60_000);
});

/** What went wrong, if anything did. */
async function post(endpoint: string, activity: object): Promise<string | undefined> {
  try {
    const response = await fetch(endpoint, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity) });
    await response.text();
    return response.status === 200 ? undefined : `status ${response.status}`;
  } catch (error) {
    return String(error instanceof Error ? error.cause ?? error : error);
  }
}

/** What was left after each full garbage collection, in megabytes, for each heap that had many: the bot has one for each thread. */
function livingMb(printed: string): readonly (readonly number[])[] {
  const collections = [...printed.matchAll(/^\[\d+:(0x[0-9a-f]+)\][^\n]*Mark-Compact[^\n]*? -> ([\d.]+) \(/gm)];
  const byHeap = Map.groupBy(collections, ([, heap]) => heap);
  return [...byHeap.values()].map((some) => some.map(([, , megabytes]) => Number(megabytes))).filter((sizes) => sizes.length > fewestCollections);
}

/** The lowest within a part of the time. */
function lowest(values: readonly number[], from: number, to: number): number {
  return Math.min(...values.slice(Math.floor(values.length * from), Math.ceil(values.length * to)));
}
