import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type EngineScore, type Lead, leadsOf, runEngine } from './compare.ts';
import type { Engine } from './engine.ts';
import { sqliteFts5 } from './fts5-engine.ts';
import { plainLunr, swedishLunr } from './lunr-engines.ts';
import { miniSearch } from './minisearch-engine.ts';
import { radrumOverPlainText } from './radrum-engine.ts';

export interface Comparison {
  readonly questions: number;
  readonly engines: readonly EngineScore[];
  readonly leads: readonly Lead[];
}

export const otherEngines: readonly Engine[] = [plainLunr, swedishLunr, miniSearch, sqliteFts5];

const pairSchema = z.object({ id: z.string(), question: z.string(), answer: z.string() });

/** Every question of SweFAQ dev against the pool of all its answers. */
export function compareOnSwefaq(): Comparison {
  const pairs = readFileSync(new URL('../swefaq/swefaq_dev_pairs.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => pairSchema.parse(JSON.parse(line)));
  const items = pairs.map(({ id, answer }) => ({ id, title: '', asked: '', keywords: '', text: answer }));
  const run = (engine: Engine) => {
    const find = engine.index(items, 'sv');
    return runEngine(engine.name, pairs.map(({ id, question }) => ({ question, right: [id], find })));
  };
  const ours = run(radrumOverPlainText);
  const others = otherEngines.map(run);
  return { questions: pairs.length, engines: [ours, ...others], leads: leadsOf(ours, others) };
}
