import { randomBytes, randomInt } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type StandInMode, type StandInReceiver, startStandInReceiver } from '../../src/adapters/reporting/stand-in-receiver.ts';
import { aDraft, aSender, planted } from '../support/build-handoff.ts';
import type { BotProcess } from './bot-process.ts';

export interface Scenario {
  readonly folder: string;
  readonly logFile: string;
  readonly noticesFile: string;
  readonly receiver: StandInReceiver;
  readonly environment: Readonly<Record<string, string>>;
  end(): Promise<void>;
}

const moods: readonly StandInMode[] = ['accept', 'accept', 'accept', 'accept', 'error', 'hang', 'close', 'late-close'];

/** A folder, a receiver of changing moods, and the settings of a bot that uses both. */
export async function prepare(): Promise<Scenario> {
  const folder = await mkdtemp(join(tmpdir(), 'radrum-fault-'));
  const secret = randomBytes(24).toString('hex');
  const receiver = await startStandInReceiver({ port: 0, secret, now: () => Date.now(), choose: () => moods[randomInt(moods.length)] ?? 'accept' });
  const noticesFile = join(folder, 'notices.jsonl');
  return {
    folder,
    receiver,
    logFile: join(folder, 'bot.log'),
    noticesFile,
    environment: {
      DATA_DIR: join(folder, 'data'),
      DATA_KEY: `k1:${randomBytes(32).toString('base64')}`,
      INCIDENT_WEBHOOK_URL: receiver.intakeUrl,
      INCIDENT_WEBHOOK_SECRET: secret,
      SECURITY_CHANNEL_CODE: 'city:CITYCODE12345678,bolag:BOLAGCODE12345678',
      NOTICES_FILE: noticesFile,
      NODE_NO_WARNINGS: '1',
      ...(process.env['DATABASE_URL'] && { DATABASE_URL: '' }),
    },
    end: async () => {
      await receiver.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Sends reports, a few at once, each until a bot has confirmed it. Every second one is pressed twice, and what was pressed while a bot
 * died is pressed again with the same id, as a person would. A report is not begun before `mayBegin` lets it. Gives the ids
 * that were confirmed.
 */
export async function sendUntilConfirmed(
  count: number,
  post: (body: unknown) => ReturnType<BotProcess['post']>,
  mayBegin: (number: number) => boolean = () => true,
): Promise<ReadonlySet<string>> {
  const confirmed = new Set<string>();
  let started = 0;
  const person = async () => {
    for (let number = started++; number < count; number = started++) {
      while (!mayBegin(number)) await pause(25);
      const body = { draft: aDraft(), reporter: aSender({ id: `29:${number}` }) };
      while (!confirmed.has(body.draft.id)) {
        const presses = number % 2 === 0 ? [post(body)] : [post(body), post(body)];
        const results = await Promise.allSettled(presses);
        const accepted = results.some((result) => result.status === 'fulfilled' && result.value.status === 200 && isConfirmed(result.value.body));
        if (accepted) confirmed.add(body.draft.id);
        else await pause(25);
      }
    }
  };
  await Promise.all(Array.from({ length: 24 }, person));
  return confirmed;
}

/** What a press tells of a report that is safe: it is received, or, when it was pressed before and nobody heard the answer, it has arrived. */
export function isConfirmed({ kind, state }: Readonly<Record<string, unknown>>): boolean {
  return kind === 'accepted' || (kind === 'sent-before' && state === 'delivered');
}

export async function untilNothingWaits(bot: BotProcess): Promise<void> {
  for (const end = Date.now() + 90_000; Date.now() < end; await pause(100)) {
    if ((await bot.post('/pending')).body['pending'] === 0) return;
  }
  throw new Error('The outbox is not empty after 90 seconds.');
}

/** What came of the confirmed reports, for an assertion and for the record. */
export function tally(confirmed: ReadonlySet<string>, { receiver, noticesFile }: Scenario) {
  const lines = readFileSync(noticesFile, 'utf8').trim().split('\n');
  const told = new Set(lines.map((line) => JSON.parse(line) as { kind: string; reportId: string }).map(({ kind, reportId }) => `${kind} ${reportId}`));
  const times = [...receiver.received.values()].map((one) => one.times);
  return {
    confirmed: confirmed.size,
    missing: [...confirmed].filter((id) => !receiver.received.has(id)).length,
    unasked: [...receiver.received.keys()].filter((id) => !confirmed.has(id)).length,
    notTold: [...confirmed].filter((id) => !told.has(`report.delivered ${id}`)).length,
    duplicates: times.reduce((sum, one) => sum + one - 1, 0),
  };
}

/** Every file below some folders in which something planted stands in clear text. */
export function filesWithPlantedText(folders: readonly string[]): readonly string[] {
  const wanted = Object.values(planted).flatMap((text) => [Buffer.from(text), Buffer.from(text, 'utf16le'), Buffer.from(JSON.stringify(text).slice(1, -1))]);
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)))
    .filter((path) => statSync(path).isFile())
    .filter((path) => {
      const bytes = readFileSync(path);
      return wanted.some((text) => bytes.includes(text));
    });
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
