import { beforeAll, describe, expect, it } from 'vitest';
import { shipped as guide } from '../support/shipped-guide.ts';
import { type Asked, askQuestions } from './ask-questions.ts';
import { compareOnSwefaq, otherEngines } from './engines/compare-on-swefaq.ts';
import type { EngineScore } from './engines/compare.ts';
import { measuredOn, robustnessCeilings, robustOutOfScopeCeilings, robustRecallFloors, setFloors, swefaqMrr } from './floors.ts';
import { type MeasureKey, measures } from './measures.ts';
import { readSets, type SetName } from './questions.ts';
import { type Trial, tryRobustness } from './robustness.ts';
import { type Score, scoreOf } from './score.ts';

/** Asking takes seconds: in hooks, since what is done beside them is not counted when the test runner shares out the files. */
const hookMs = 180_000;
const sets = readSets();
const askedOf = new Map<string, readonly Asked[]>();
beforeAll(() => {
  for (const { name, questions } of sets) askedOf.set(name, askQuestions(questions, guide));
}, hookMs);

describe.each(sets.filter(({ name }) => setFloors[name as SetName] !== undefined))('the $name questions', ({ name }) => {
  let score: Score;
  beforeAll(() => {
    score = scoreOf(askedOf.get(name) ?? []);
  });
  const floors = Object.entries(setFloors[name as SetName] ?? {}) as [MeasureKey, { measured: number; floor: number }][];

  it.each(floors)(`keep %s where it was on ${measuredOn}`, (key, { floor }) => {
    const { good } = measures[key];
    if (good === 'high') expect(score[key].value).toBeGreaterThanOrEqual(floor);
    else expect(score[key].value).toBeLessThanOrEqual(floor);
  });
});

describe('all questions written in another way', () => {
  let trials: readonly Trial[];
  beforeAll(() => {
    trials = tryRobustness(sets.flatMap(({ questions }) => questions), guide, sets.flatMap(({ name }) => askedOf.get(name) ?? []));
  }, hookMs);

  it.each(Object.entries(robustnessCeilings))('find their page nearly as often %s', (name, { floor }) => {
    expect(trials.find((trial) => trial.name === name)?.fall).toBeLessThanOrEqual(floor);
  });

  it.each(Object.entries(robustRecallFloors))('are still known as danger %s', (name, { floor }) => {
    expect(trials.find((trial) => trial.name === name)?.score.acuteRecall.value).toBeGreaterThanOrEqual(floor);
  });

  it.each(Object.entries(robustOutOfScopeCeilings))('are still declined where they are of another service %s', (name, { floor }) => {
    expect(trials.find((trial) => trial.name === name)?.score.answeredOutOfScope.value).toBeLessThanOrEqual(floor);
  });
});

describe('SweFAQ dev', () => {
  let ours: EngineScore | undefined;
  let others: readonly EngineScore[];
  beforeAll(() => {
    [ours, ...others] = compareOnSwefaq().engines;
  }, hookMs);

  it('has its answers found as well as before', () => {
    expect(ours?.mrr).toBeGreaterThanOrEqual(swefaqMrr.floor);
  });

  it.each(otherEngines)('has its answers found better than by $name', ({ name }) => {
    expect(ours?.mrr).toBeGreaterThan(others.find((engine) => engine.name === name)?.mrr ?? Number.NaN);
  });
});
