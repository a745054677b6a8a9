import type { Person, Sender } from '../handoff/sender.ts';
import type { Phase, Routine, Step } from './routine.ts';

/** Where a run lives: the Teams conversation whose members work on it. */
export interface RunPlace {
  readonly conversationId: string;
  /** Whether nobody but one person and the bot is there. */
  readonly isPersonal: boolean;
  /** Absent where the client names none, as in local mode. */
  readonly tenantId?: string | undefined;
  /** The Teams adapter's conversation reference as JSON, opaque here. */
  readonly address: string;
}

/** What is known of a run from its first moment. The steps are its own: a page that changes later does not change them. */
export interface RunFacts extends Omit<Routine, 'followUp'> {
  readonly id: string;
  readonly place: RunPlace;
  readonly startedAt: number;
}

/** Something that happened in a run. None of it is anything that a person wrote. */
export type RunHappening =
  /** Whoever started it gets the reminders until somebody else takes them over. */
  | { readonly kind: 'started'; readonly by: Sender }
  | { readonly kind: 'ticked' | 'unticked'; readonly by: Person; readonly step: string }
  | { readonly kind: 'followed'; readonly by: Sender }
  | { readonly kind: 'closed' | 'reopened'; readonly by: Person }
  /** Of the reminders that were still to come: whoever asks later why nobody followed up finds it in the log. */
  | { readonly kind: 'stopped' | 'resumed'; readonly by: Person }
  /** Somebody asked for the log to print it, whether they got it or not; also possible after the end. */
  | { readonly kind: 'printed'; readonly by: Person };

/** Numbered from 1 in the order in which the store took them. */
export type RunEvent = RunHappening & { readonly number: number; readonly at: number };

/**
 * A run is *open* from its start until somebody closes it; then it can only be read, or opened again as it was. Events are added and never changed, so that
 * two people who tick at the same time are both kept, and the log can tell everything that happened.
 */
export interface Run extends RunFacts {
  readonly state: 'open' | 'closed';
  /** Whether it has reminders that nobody has stopped. A routine without follow-ups never has any. */
  readonly isReminded: boolean;
  readonly events: readonly RunEvent[];
}

export interface Tick {
  readonly by: Person;
  readonly at: number;
}

/** Who has ticked each step, the first one first; a step without an entry is not ticked. Undoing takes all ticks of a step away. */
export function ticksOf({ events }: Pick<Run, 'events'>): ReadonlyMap<string, readonly Tick[]> {
  const ticks = new Map<string, readonly Tick[]>();
  for (const event of effectiveEvents(events)) {
    if (event.kind === 'ticked') ticks.set(event.step, [...(ticks.get(event.step) ?? []), { by: event.by, at: event.at }]);
    if (event.kind === 'unticked') ticks.delete(event.step);
  }
  return ticks;
}

/** The events without those that changed nothing: a second tick of the same person, the undoing of what was not ticked. */
export function effectiveEvents(events: readonly RunEvent[]): readonly RunEvent[] {
  const tickedBy = new Map<string, ReadonlySet<string>>();
  return events.filter((event) => {
    if (event.kind !== 'ticked' && event.kind !== 'unticked') return true;
    const people = tickedBy.get(event.step) ?? new Set();
    if (event.kind === 'unticked') {
      tickedBy.delete(event.step);
      return people.size > 0;
    }
    tickedBy.set(event.step, new Set([...people, event.by.id]));
    return !people.has(event.by.id);
  });
}

/** A long checklist that many work on has some hundreds. Each press unseals them all, so that changing it without end would hold up everybody's answers. */
const mostEvents = 1_000;

/** Whether a run takes no more: it can be read, and closed. */
export function isFull({ events }: Pick<Run, 'events'>): boolean {
  return events.length >= mostEvents;
}

export function starterOf({ events }: Pick<Run, 'events'>): Person | undefined {
  return events.find(({ kind }) => kind === 'started')?.by;
}

/** Who gets the reminders now. */
export function followerOf({ events }: Pick<Run, 'events'>): Sender | undefined {
  return events.flatMap((event) => (event.kind === 'started' || event.kind === 'followed' ? [event.by] : [])).at(-1);
}

export function findStep({ phases }: Pick<Run, 'phases'>, id: string): Step | undefined {
  return phases.flatMap(({ steps }) => steps).find((step) => step.id === id);
}

export function countDone(phase: Phase, ticks: ReadonlyMap<string, unknown>): number {
  return phase.steps.filter(({ id }) => ticks.has(id)).length;
}

/**
 * Which phase to show to somebody who has not chosen one, counted from 0: the one in which somebody ticked last, or the next
 * that is not done.
 */
export function currentPhase(run: Pick<Run, 'phases' | 'events'>): number {
  const ticks = ticksOf(run);
  const last = run.events.findLast((event) => event.kind === 'ticked' || event.kind === 'unticked');
  const at = last && 'step' in last ? run.phases.findIndex(({ steps }) => steps.some(({ id }) => id === last.step)) : 0;
  const isDone = (phase: Phase | undefined) => phase === undefined || countDone(phase, ticks) === phase.steps.length;
  const order = [...run.phases.keys()].map((offset) => (Math.max(at, 0) + offset) % run.phases.length);
  return order.find((phase) => !isDone(run.phases[phase])) ?? run.phases.length - 1;
}

/** The phase to show to somebody who ticked or undid a step: its own, unless that is done now. */
export function phaseAfter(run: Pick<Run, 'phases' | 'events'>, step: string): number {
  const own = run.phases.findIndex(({ steps }) => steps.some(({ id }) => id === step));
  const phase = run.phases[own];
  return phase === undefined || countDone(phase, ticksOf(run)) === phase.steps.length ? currentPhase(run) : own;
}
