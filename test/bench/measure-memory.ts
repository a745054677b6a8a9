import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { MemoryPlan } from './plan.ts';
import { type Slope, slopeOf } from './statistics.ts';
import { startBenchConnector } from './turns/bench-connector.ts';
import { ourBot, startBot } from './turns/bot-under-test.ts';
import { holdTalks } from './turns/hold-talks.ts';
import { questionsOf } from './turns/measure-turns.ts';
import { createTalks } from './turns/talks.ts';

/** Memory of our bot as it answers message after message. */
export interface MemoryReport {
  readonly turns: number;
  /** Fewer were held when the time was over. */
  readonly wanted: number;
  readonly wrong: number;
  /** After a full collection each, the first before any turn. */
  readonly samples: readonly { readonly turns: number; readonly heapBytes: number; readonly residentBytes: number }[];
  /** Bytes a turn, of the heap, without the first fifth of the turns, in which caches fill. */
  readonly heapGrowth: Slope;
}

export interface MeasureMemoryParts {
  readonly base: KnowledgeBase;
  readonly plan: MemoryPlan;
  readonly say: (line: string) => void;
}

/** The same ones throughout: of each the bot remembers its last 200 cards for a day, which is no growth. */
const conversations = 20;
const settlingShare = 0.2;

export async function measureMemory({ base, plan, say }: MeasureMemoryParts): Promise<MemoryReport> {
  const connector = await startBenchConnector();
  const bot = await startBot(ourBot('Rådrum', { LOG_LEVEL: 'warn' }));
  try {
    const { message } = createTalks({ questions: questionsOf(base), runOf: () => ({ run: '', step: '' }) });
    const first = await bot.memory();
    const samples = [{ turns: 0, heapBytes: first.heapBytes, residentBytes: first.residentBytes }];
    const start = performance.now();
    let wrong = 0;
    for (let sample = 1; sample <= plan.samples && performance.now() - start < plan.limitMs; sample += 1) {
      const turns = Math.round(plan.turns / plan.samples);
      const held = await holdTalks({ endpoint: bot.endpoint, connector, talk: message, conversations, prefix: 'memory', until: { turns } });
      wrong += held.wrong.length;
      const { heapBytes, residentBytes } = await bot.memory();
      samples.push({ turns: sample * turns, heapBytes, residentBytes });
      if (sample % 5 === 0) say(`memory: ${sample * turns} of ${plan.turns} turns`);
    }
    const turns = samples.at(-1)?.turns ?? 0;
    const settled = samples.filter((sample) => sample.turns > turns * settlingShare);
    return { turns, wanted: plan.turns, wrong, samples, heapGrowth: slopeOf(settled.map(({ turns, heapBytes }) => ({ x: turns, y: heapBytes }))) };
  } finally {
    await bot.stop();
    await connector.stop();
  }
}
