import { logOf } from '../../routines/run-log.ts';
import { countDone, type Run, ticksOf } from '../../routines/run.ts';
import type { RoutineTexts } from '../texts/routine-texts.ts';
import { longMoment } from './moment.ts';

/** A run's log as text to paste, with the moment for which it holds: each step with who and when, then everything that happened, in order. */
export function logText(run: Run, { words, now }: { readonly words: RoutineTexts; readonly now: number }): string {
  const ticks = ticksOf(run);
  const phases = run.phases.flatMap((phase) => [
    '',
    `${phase.heading} (${countDone(phase, ticks)}/${phase.steps.length})`,
    ...phase.steps.map(({ id, text }) => {
      const who = ticks.get(id)?.map(({ by, at }) => `${by.name}, ${longMoment(at, run.language)}`);
      return who === undefined ? `[ ] ${text}` : `[x] ${text} (${who.join('; ')})`;
    }),
  ]);
  const happened = logOf(run).map(({ at, by, kind, step }) => `${longMoment(at, run.language)}: ${by} ${words.log[kind]}${step === undefined ? '' : `: ${step}`}`);
  const open = run.state === 'open' ? [words.log.open] : [];
  return [`${words.checklist}: ${run.title}`, `${words.log.asOf} ${longMoment(now, run.language)}.`, ...open, ...phases, '', words.log.happened, ...happened].join('\n');
}
