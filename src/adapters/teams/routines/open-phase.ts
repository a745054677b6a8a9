import { countDone, type Run, ticksOf } from '../../../routines/run.ts';
import type { Press } from '../action-handler.ts';

/**
 * Which phase of a run to draw for the one who pressed, counted from 0: the one that they chose, or have had open since. When somebody else ticks,
 * Teams draws the card anew for everybody; a card that then turned to that other's phase would put “Bocka av 3” of it under a finger.
 * Undefined for whoever has chosen none, or once theirs is done.
 */
export function openPhase({ context, deps }: Pick<Press<'run.refresh'>, 'context' | 'deps'>, run: Run, chosen?: number): number | undefined {
  const { openPhases } = deps.conversation;
  const whose = { owner: context.activity.from.id, place: run.id };
  if (chosen !== undefined) {
    openPhases.remember(whose, chosen, deps.now());
    return chosen;
  }
  const kept = openPhases.recall(whose, deps.now()).at(-1);
  const phase = kept === undefined ? undefined : run.phases[kept];
  return phase === undefined || countDone(phase, ticksOf(run)) === phase.steps.length ? undefined : kept;
}
