import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRandom } from '../relevance/random.ts';
import { root } from '../support/source-files.ts';
import { multiplyPages } from './multiply-pages.ts';
import type { ReloadPlan } from './plan.ts';
import { type Spread, spreadOf } from './statistics.ts';
import { ourBotInTeams, startBot } from './turns/bot-under-test.ts';

/** What it takes a running bot to show one changed page, in milliseconds. */
export type ReloadFigures = { readonly pages: number } & (
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'measured';
      /** From the start of the process until it listens; quick where an earlier run has left what it learned of the same base. */
      readonly startMs: number;
      /** Pages that were made up compete with each other, for which the editors' check may refuse them once all is prepared. */
      readonly outcome: 'shown' | `refused by ${string}`;
      /** From the write until the page is shown or refused, with the wait for further changes. */
      readonly knownMs: Spread;
      /** Of that, the preparation, beside the thread that answers; absent when it was refused. */
      readonly preparedMs?: Spread;
      /** How long no message could be answered; absent when it was refused. */
      readonly heldUpMs?: Spread;
    }
);

export interface MeasureReloadParts {
  readonly plan: ReloadPlan;
  readonly say: (line: string) => void;
}

interface Logged {
  readonly event: string;
  readonly rule?: string;
  readonly error?: string;
  readonly ms?: number;
  readonly heldUpMs?: number;
}

/** Pages are counted in one language; with the English ones of the shipped base there are as many more files. */
export async function measureReload({ plan, say }: MeasureReloadParts): Promise<readonly ReloadFigures[]> {
  const report: ReloadFigures[] = [];
  for (const { pages, rounds } of plan.bases) {
    say(`reload: a base of ${pages} pages`);
    const knowledge = await makeBase(plan.knowledge, pages);
    try {
      report.push(await changePages(knowledge, { pages, rounds, limitMs: plan.limitMs }));
    } catch (error) {
      report.push({ pages, kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    } finally {
      await rm(knowledge, { recursive: true, force: true });
    }
  }
  return report;
}

interface Changes {
  readonly pages: number;
  readonly rounds: number;
  readonly limitMs: number;
}

async function changePages(knowledge: string, { pages, rounds, limitMs }: Changes): Promise<ReloadFigures> {
  const bot = await startBot(ourBotInTeams({ KNOWLEDGE_DIR: knowledge, LOG_LEVEL: 'info' }), { limitMs });
  try {
    const page = join(knowledge, 'sv', 'hot-per-telefon.md');
    const written = readFileSync(page, 'utf8');
    const changes: { readonly knownMs: number; readonly told: Logged }[] = [];
    // The first change also begins a thread; it is what an editor meets after a start, and is told with the others.
    for (let round = 0; round < rounds; round += 1) {
      const loaded = bot.untilLogged(['knowledge.loaded', 'knowledge.refused', 'knowledge.unread'], limitMs);
      const start = performance.now();
      writeFileSync(page, written.replace(/^title: .*$/m, `$& ${round + 1}`));
      const told = (await loaded) as unknown as Logged;
      if (told.event === 'knowledge.unread') throw new Error(`The changed pages could not be read: ${told.error}.`);
      changes.push({ knownMs: performance.now() - start, told });
    }
    const refused = changes.find(({ told }) => told.event === 'knowledge.refused');
    const times = { pages, kind: 'measured', startMs: bot.readyMs, knownMs: spreadOf(changes.map(({ knownMs }) => knownMs)) } as const;
    if (refused !== undefined) return { ...times, outcome: `refused by ${refused.told.rule ?? 'a rule'}` };
    const told = (name: 'ms' | 'heldUpMs') => spreadOf(changes.map((change) => change.told[name] ?? Number.NaN));
    return { ...times, outcome: 'shown', preparedMs: told('ms'), heldUpMs: told('heldUpMs') };
  } finally {
    await bot.stop();
  }
}

/** The base with its Swedish pages multiplied. */
async function makeBase(knowledge: string, pages: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'radrum-bench-reload-'));
  await cp(join(root, knowledge), folder, { recursive: true });
  const names = readdirSync(join(folder, 'sv')).filter((name) => name.endsWith('.md'));
  const given = names.map((name) => ({ slug: name.replace(/\.md$/, ''), text: readFileSync(join(folder, 'sv', name), 'utf8') }));
  for (const { slug, text } of multiplyPages(given, pages, createRandom(9)).slice(given.length)) writeFileSync(join(folder, 'sv', `${slug}.md`), text);
  return folder;
}
