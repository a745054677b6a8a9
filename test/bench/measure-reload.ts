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

/** What it takes to show one changed page of a running bot, in milliseconds. */
export type ReloadFigures = { readonly pages: number } & (
  | { readonly kind: 'failed'; readonly reason: string }
  | {
      readonly kind: 'measured';
      /** From the start of the process, over a base that it has never seen, until it listens. */
      readonly startMs: number;
      /** From the write until the page is shown, with the wait for further changes. */
      readonly shownMs: Spread;
      /** Of that, the preparation, beside the thread that answers. */
      readonly preparedMs: Spread;
      /** How long no message could be answered. */
      readonly heldUpMs: Spread;
    }
);

export interface MeasureReloadParts {
  readonly plan: ReloadPlan;
  readonly say: (line: string) => void;
}

interface Logged {
  readonly event: string;
  readonly rule?: string;
  readonly ms?: number;
  readonly heldUpMs?: number;
}

const reloadLimitMs = 300_000;

/** Pages are counted in one language; with the English ones of the shipped base there are as many more files. */
export async function measureReload({ plan, say }: MeasureReloadParts): Promise<readonly ReloadFigures[]> {
  const report: ReloadFigures[] = [];
  for (const pages of plan.pages) {
    say(`reload: a base of ${pages} pages`);
    const knowledge = await makeBase(plan.knowledge, pages);
    try {
      report.push(await changePages(knowledge, pages, plan.rounds));
    } catch (error) {
      report.push({ pages, kind: 'failed', reason: error instanceof Error ? error.message : String(error) });
    } finally {
      await rm(knowledge, { recursive: true, force: true });
    }
  }
  return report;
}

async function changePages(knowledge: string, pages: number, rounds: number): Promise<ReloadFigures> {
  const bot = await startBot(ourBotInTeams({ KNOWLEDGE_DIR: knowledge, LOG_LEVEL: 'info' }));
  try {
    const page = join(knowledge, 'sv', 'hot-per-telefon.md');
    const written = readFileSync(page, 'utf8');
    const figures: { shownMs: number; preparedMs: number; heldUpMs: number }[] = [];
    // The first change also begins a thread; it is what an editor meets after a start, and is told with the others.
    for (let round = 0; round < rounds; round += 1) {
      const loaded = bot.untilLogged(['knowledge.loaded', 'knowledge.refused', 'knowledge.unread'], reloadLimitMs);
      const start = performance.now();
      writeFileSync(page, written.replace(/^title: .*$/m, `$& ${round + 1}`));
      const { event, rule, ms, heldUpMs } = (await loaded) as unknown as Logged;
      if (event !== 'knowledge.loaded') throw new Error(`${event} ${rule ?? ''}`);
      figures.push({ shownMs: performance.now() - start, preparedMs: ms ?? Number.NaN, heldUpMs: heldUpMs ?? Number.NaN });
    }
    const of = (name: keyof (typeof figures)[number]) => spreadOf(figures.map((one) => one[name]));
    return { pages, kind: 'measured', startMs: bot.readyMs, shownMs: of('shownMs'), preparedMs: of('preparedMs'), heldUpMs: of('heldUpMs') };
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
