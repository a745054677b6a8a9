import { describe, expect, it } from 'vitest';
import { currentPhase, followerOf, phaseAfter, ticksOf } from '../../src/routines/run.ts';
import { logOf } from '../../src/routines/run-log.ts';
import { start } from '../support/build-handoff.ts';
import { aRun, aVisitor } from '../support/build-runs.ts';

const [anna, bo] = [aVisitor('anna').person, aVisitor('bo').person];
const minute = 60_000;
const tick = (step: string, by = anna) => ({ kind: 'ticked', step, by }) as const;
const untick = (step: string, by = anna) => ({ kind: 'unticked', step, by }) as const;

describe('ticksOf', () => {
  it('keeps everybody who ticked a step, the first one first', () => {
    const ticks = ticksOf(aRun([tick('1-1', bo), tick('1-1', anna), tick('2-1', anna)]));
    expect(ticks.get('1-1')).toEqual([{ by: bo, at: start + minute }, { by: anna, at: start + 2 * minute }]);
    expect([...ticks.keys()]).toEqual(['1-1', '2-1']);
  });

  it('takes a second tick of the same person for the first', () => {
    expect(ticksOf(aRun([tick('1-1'), tick('1-1')])).get('1-1')).toEqual([{ by: anna, at: start + minute }]);
  });

  it('has none for a step that was undone, whoever ticked it, and counts anew after that', () => {
    expect(ticksOf(aRun([tick('1-1'), tick('1-1', bo), untick('1-1', bo)])).has('1-1')).toBe(false);
    expect(ticksOf(aRun([tick('1-1'), untick('1-1'), tick('1-1')])).get('1-1')).toEqual([{ by: anna, at: start + 3 * minute }]);
  });
});

describe('logOf', () => {
  it('tells every step with who and when, the undoing too, and leaves out what changed nothing', () => {
    const run = aRun([tick('1-1'), tick('1-1'), untick('1-2'), untick('1-1', bo), { kind: 'closed', by: bo }]);
    expect(logOf(run).map(({ at, by, kind, step }) => [(at - start) / minute, by, kind, step])).toEqual([
      [0, expect.any(String), 'started', undefined],
      [1, 'anna', 'ticked', 'Ordna vård.'],
      [4, 'bo', 'unticked', 'Ordna vård.'],
      [5, 'bo', 'closed', undefined],
    ]);
  });
});

describe('currentPhase', () => {
  it.each([
    ['nothing is ticked', [], 0],
    ['somebody works in the second', [tick('2-1')], 1],
    ['the first is done', [tick('1-1'), tick('1-2')], 1],
    ['the second is done before the first', [tick('2-1'), tick('2-2')], 0],
    ['something in the first was undone', [tick('2-1'), tick('1-1'), untick('1-1')], 0],
    ['all is done', [tick('1-1'), tick('1-2'), tick('2-1'), tick('2-2')], 1],
  ] as const)('when %s', (_reason, happenings, phase) => {
    expect(currentPhase(aRun(happenings))).toBe(phase);
  });

  it('goes on to the phase that follows the one that somebody has just finished, though an earlier one is open', () => {
    const { phases } = aRun();
    const third = { heading: 'Första veckan', steps: [{ id: '3-1', text: 'Följ upp.' }] };
    expect(currentPhase(aRun([tick('2-1'), tick('2-2')], { phases: [...phases, third] }))).toBe(2);
  });
});

describe('phaseAfter', () => {
  it.each([
    ['the step has others beside it that are not done', [tick('2-1')], '2-1', 1],
    ['a step of the first is ticked while others work in the second', [tick('2-1'), tick('1-1')], '1-1', 0],
    ['the step was the last of its phase', [tick('1-1'), tick('1-2')], '1-2', 1],
    ['the run does not have the step', [tick('2-1')], '9-9', 1],
  ] as const)('when %s', (_reason, happenings, step, phase) => {
    expect(phaseAfter(aRun(happenings), step)).toBe(phase);
  });
});

describe('followerOf', () => {
  it('is whoever started, until somebody takes the reminders over', () => {
    expect(followerOf(aRun())?.id).toBe('29:anna');
    expect(followerOf(aRun([{ kind: 'followed', by: bo }]))).toEqual(bo);
  });
});
