import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { composeGuide } from '../../src/compose.ts';
import { askQuestions } from './ask-questions.ts';
import { compareOnSwefaq } from './engines/compare-on-swefaq.ts';
import { measuredOn, robustnessCeilings, robustRecallFloors, setFloors, swefaqMrr } from './floors.ts';
import { type MeasureKey, measures } from './measures.ts';
import { readSets, type SetName } from './questions.ts';
import { tryRobustness } from './robustness.ts';
import { scoreOf } from './score.ts';

const guide = await composeGuide({ knowledgeFolder: fileURLToPath(new URL('../../knowledge/', import.meta.url)) });
const sets = readSets().map(({ name, questions }) => ({ name, questions, asked: askQuestions(questions, guide) }));

describe.each(sets.filter(({ name }) => setFloors[name as SetName] !== undefined))('the $name questions', ({ name, asked }) => {
  const score = scoreOf(asked);
  const floors = Object.entries(setFloors[name as SetName] ?? {}) as [MeasureKey, { measured: number; floor: number }][];

  it.each(floors)(`keep %s where it was on ${measuredOn}`, (key, { floor }) => {
    const { good } = measures[key];
    if (good === 'high') expect(score[key].value).toBeGreaterThanOrEqual(floor);
    else expect(score[key].value).toBeLessThanOrEqual(floor);
  });
});

describe('all questions written in another way', () => {
  const questions = sets.flatMap((set) => set.questions);
  const trials = tryRobustness(questions, guide, sets.flatMap(({ asked }) => asked));

  it.each(Object.entries(robustnessCeilings))('find their page nearly as often %s', (name, { floor }) => {
    expect(trials.find((trial) => trial.name === name)?.fall).toBeLessThanOrEqual(floor);
  });

  it.each(Object.entries(robustRecallFloors))('are still known as danger %s', (name, { floor }) => {
    expect(trials.find((trial) => trial.name === name)?.score.acuteRecall.value).toBeGreaterThanOrEqual(floor);
  });
});

describe('SweFAQ dev', () => {
  const { engines } = compareOnSwefaq();
  const [ours, ...others] = engines;

  it('has its answers found as well as before', () => {
    expect(ours?.mrr).toBeGreaterThanOrEqual(swefaqMrr.floor);
  });

  it.each(others)('has its answers found better than by $name', ({ mrr }) => {
    expect(ours?.mrr).toBeGreaterThan(mrr);
  });
});
