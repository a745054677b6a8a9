import type { KnowledgeBase } from '../../../src/knowledge/knowledge-base.ts';
import type { TestPostgres } from '../../support/postgres.ts';
import type { TurnsPlan } from '../plan.ts';
import { quantile, type Spread, spreadOf } from '../statistics.ts';
import { type BenchConnector, startBenchConnector } from './bench-connector.ts';
import { type BotUnderTest, echoBot, ourBot, startBot } from './bot-under-test.ts';
import { type HeldTalks, holdTalks, post, senderOf } from './hold-talks.ts';
import { aRunStarted, createTalks, readRun, type Talk, type TalkName, talkNames } from './talks.ts';
import { type ProfilePart, summariseProfile } from './summarise-profile.ts';

/** One kind of turn, with so many conversations at once, on one bot. */
export interface TurnFigures {
  readonly talk: TalkName;
  readonly conversations: number;
  readonly bot: string;
  readonly perSecond: Spread;
  readonly p50: Spread;
  readonly p99: Spread;
  /** Processor time of the whole process for one turn: what is left when the machine is busy with other things. */
  readonly cpuMs: Spread;
  readonly turns: number;
  readonly wrong: number;
}

export interface TurnsReport {
  readonly figures: readonly TurnFigures[];
  /** Where the main thread's time goes while messages are answered. */
  readonly profiles: readonly { readonly bot: string; readonly parts: readonly ProfilePart[] }[];
}

export interface MeasureTurnsParts {
  readonly base: KnowledgeBase;
  readonly plan: TurnsPlan;
  readonly postgres: TestPostgres | undefined;
  readonly say: (line: string) => void;
}

type Measured = HeldTalks & { readonly cpuMs: number };

/** Holds every kind of conversation with the echo bot and with ours, on each database, turn about. */
export async function measureTurns({ base, plan, postgres, say }: MeasureTurnsParts): Promise<TurnsReport> {
  const connector = await startBenchConnector();
  const bots: BotUnderTest[] = [];
  try {
    say('turns: starting the bots');
    bots.push(await startBot(echoBot), await startBot(ourBot('Rådrum, SQLite')));
    if (postgres !== undefined) bots.push(await startBot(ourBot('Rådrum, PostgreSQL', { DATABASE_URL: await postgres.freshUrl() })));
    const runs = new Map<string, { readonly run: string; readonly step: string }>();
    const talks = createTalks({ questions: questionsOf(base), runOf: (conversation) => runs.get(conversation) ?? nothing });
    const most = Math.max(...plan.conversations);
    for (const bot of bots) {
      if (bot.name === echoBot.name) continue;
      for (let number = 0; number < most; number += 1) await startRun(bot, { connector, conversation: `${bot.name}-${number}`, runs });
    }
    const hold = (bot: BotUnderTest, talk: Talk, conversations: number, ms: number) => measure(bot, { connector, talk, conversations, ms });
    for (const bot of bots) await hold(bot, talks.message, Math.min(10, most), plan.warmUpMs);
    const figures: TurnFigures[] = [];
    for (const talk of talkNames) {
      for (const conversations of plan.conversations) {
        say(`turns: ${talk}, ${conversations} conversations`);
        const rounds = new Map<BotUnderTest, Measured[]>(bots.map((bot) => [bot, []]));
        for (let round = 0; round < plan.rounds; round += 1) {
          for (const [bot, measured] of rounds) measured.push(await hold(bot, talks[talk], conversations, plan.roundMs));
        }
        for (const [{ name }, measured] of rounds) figures.push(figuresOf({ talk, conversations, bot: name }, measured));
      }
    }
    const profiles: { bot: string; parts: readonly ProfilePart[] }[] = [];
    for (const bot of bots) {
      say(`turns: profile of ${bot.name}`);
      const end = await bot.profile();
      await hold(bot, talks.message, Math.min(50, most), plan.profileMs);
      profiles.push({ bot: bot.name, parts: summariseProfile(await end()) });
    }
    return { figures, profiles };
  } finally {
    await Promise.all(bots.map((bot) => bot.stop()));
    await connector.stop();
  }
}

/** Of an echo bot nobody knows a checklist. */
const nothing = { run: '00000000-0000-4000-8000-000000000000', step: '1.1' };

/** Ways in which people ask, as the editors collected them. */
export function questionsOf({ documents }: KnowledgeBase): readonly string[] {
  return documents.flatMap(({ frontMatter, phrasings }) => [...frontMatter.asked_as, ...phrasings]);
}

interface RunStart {
  readonly connector: BenchConnector;
  readonly conversation: string;
  readonly runs: Map<string, { readonly run: string; readonly step: string }>;
}

async function startRun({ endpoint }: BotUnderTest, { connector, conversation, runs }: RunStart): Promise<void> {
  const card = connector.nextMessage(conversation);
  const { status, body } = await post(endpoint, aRunStarted(senderOf(connector, conversation)));
  if (status !== 200) throw new Error(`A checklist was not started: ${status} ${body}`);
  runs.set(conversation, readRun(await card));
}

async function measure(bot: BotUnderTest, { connector, talk, conversations, ms }: { connector: BenchConnector; talk: Talk; conversations: number; ms: number }): Promise<Measured> {
  const before = await bot.usage();
  const held = await holdTalks({ endpoint: bot.endpoint, connector, talk, conversations, prefix: bot.name, until: { ms } });
  const after = await bot.usage();
  return { ...held, cpuMs: after.cpuMs - before.cpuMs };
}

function figuresOf(cell: Pick<TurnFigures, 'talk' | 'conversations' | 'bot'>, rounds: readonly Measured[]): TurnFigures {
  return {
    ...cell,
    perSecond: spreadOf(rounds.map(({ ms, wallMs }) => (ms.length / wallMs) * 1_000)),
    p50: spreadOf(rounds.map(({ ms }) => quantile(ms, 0.5))),
    p99: spreadOf(rounds.map(({ ms }) => quantile(ms, 0.99))),
    cpuMs: spreadOf(rounds.map(({ ms, cpuMs }) => cpuMs / Math.max(1, ms.length))),
    turns: rounds.reduce((sum, { ms }) => sum + ms.length, 0),
    wrong: rounds.reduce((sum, { wrong }) => sum + wrong.length, 0),
  };
}
