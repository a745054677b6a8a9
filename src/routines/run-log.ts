import { effectiveEvents, findStep, type Run, type RunEvent } from './run.ts';

/** One line of a run's log: when, who, and what; `step` is the text of the step, where it is about one. */
export interface LogLine {
  readonly at: number;
  readonly by: string;
  readonly kind: RunEvent['kind'];
  readonly step?: string;
}

/** Everything that happened in a run, in order, without what changed nothing. */
export function logOf(run: Run): readonly LogLine[] {
  return effectiveEvents(run.events).map((event) => {
    const step = 'step' in event ? findStep(run, event.step)?.text : undefined;
    return { at: event.at, by: event.by.name, kind: event.kind, ...(step !== undefined && { step }) };
  });
}
