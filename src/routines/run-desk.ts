import type { Routine } from './routine.ts';
import { findStep, followerOf, isFull, type Run, type RunFacts, type RunHappening, ticksOf } from './run.ts';
import { nameOf, refusalOf, type RunRefusal, type Visitor } from './run-access.ts';
import type { IsHoliday } from '../handoff/opening-hours.ts';
import type { Runs } from './runs.ts';
import { workingMorning } from './working-time.ts';

export interface RunDeskParts {
  readonly runs: Pick<Runs, 'start' | 'find' | 'openIn' | 'closedIn' | 'add'>;
  readonly now: () => number;
  readonly isHoliday: IsHoliday;
  /** Makes the id of a new run: a GUID. */
  readonly newId: () => string;
}

export type StartResult =
  | { readonly kind: 'started'; readonly run: Run }
  /** The conversation has an open run of this routine; nothing was started. */
  | { readonly kind: 'open-already'; readonly run: Run };

export type RunResult = RunRefusal | { readonly kind: 'run'; readonly run: Run };

/**
 * What of a run that is open stands against a change. `unknown-step`: the card was altered. `not-reminded`: there are no reminders to take
 * over, or they were stopped. `too-many-changes`: it can be read and closed.
 */
type Obstacle = 'unknown-step' | 'not-reminded' | 'too-many-changes';

/** A change, and the run after it. `closed`: it was closed before, and nothing changed. */
export type ChangeResult = RunRefusal | { readonly kind: 'changed' | 'closed' | Obstacle; readonly run: Run };

/** What people do with a checklist. Every method rejects with STORE_FULL or STORE_UNAVAILABLE when nothing was done. */
export interface RunDesk {
  start(routine: Routine, visitor: Visitor, wish: { readonly another: boolean }): Promise<StartResult>;
  /** The run as it is now; what is `known` of it need not be read again. */
  find(id: string, visitor: Visitor, known?: Run): Promise<RunResult>;
  /** The open runs of the place where the visitor is. */
  openHere(visitor: Visitor): Promise<readonly Run[]>;
  /** The runs that were closed last in the place where the visitor is: for their log, or to open one again. */
  closedHere(visitor: Visitor): Promise<readonly Run[]>;
  tick(id: string, step: string, visitor: Visitor): Promise<ChangeResult>;
  untick(id: string, step: string, visitor: Visitor): Promise<ChangeResult>;
  close(id: string, visitor: Visitor): Promise<ChangeResult>;
  /** Opens a closed run again as it was: one slip of many people must not end a checklist for all. */
  reopen(id: string, visitor: Visitor): Promise<ChangeResult>;
  /** Makes the visitor the one who gets the reminders. */
  follow(id: string, visitor: Visitor): Promise<ChangeResult>;
  /** Writes into the log that the visitor asks for it, where there is room; from then on they may read the run wherever they are. */
  print(id: string, visitor: Visitor): Promise<RunResult>;
}

/** As many as fit in one message of Teams. All threads of a channel are one place, and few are ever closed there. */
const mostOpen = 20;
const mostClosed = 5;

export function createRunDesk({ runs, now, isHoliday, newId }: RunDeskParts): RunDesk {
  const find = async (id: string, visitor: Visitor, known?: Run): Promise<RunResult> => {
    const run = await runs.find(id, known);
    const refusal = refusalOf(run, visitor);
    return refusal ?? (run === undefined ? { kind: 'unknown' } : { kind: 'run', run });
  };
  /** Adds what `happeningIn` makes of the run as it stands; when that is nothing, the run is as wished already. */
  const change = async (id: string, visitor: Visitor, happeningIn: (run: Run) => RunHappening | Obstacle | undefined): Promise<ChangeResult> => {
    const found = await find(id, visitor);
    if (found.kind !== 'run') return found;
    const { run } = found;
    if (run.state === 'closed') return { kind: 'closed', run };
    const happening = happeningIn(run);
    if (typeof happening === 'string') return { kind: happening, run };
    if (happening === undefined) return { kind: 'changed', run };
    if (isFull(run) && happening.kind !== 'closed') return { kind: 'too-many-changes', run };
    const added = await runs.add(id, happening, now());
    const after = await runs.find(id, run);
    if (after === undefined || added === 'unknown') return { kind: 'unknown' };
    return { kind: added === 'closed' ? 'closed' : 'changed', run: after };
  };
  return {
    find,
    start: async ({ followUp, ...routine }, { person, place }, { another }) => {
      const startedAt = now();
      const facts: RunFacts = { ...routine, id: newId(), place, startedAt };
      const reminders = followUp.map((days, at) => ({ number: at + 1, days, dueAt: workingMorning(startedAt, days, isHoliday) }));
      const started = await runs.start({ facts, started: { kind: 'started', by: person }, reminders, another });
      const run = await runs.find(started.kind === 'known' ? started.id : facts.id);
      if (run === undefined) throw new Error(`Run ${facts.id} was saved and is not there.`);
      return { kind: started.kind === 'known' ? 'open-already' : 'started', run };
    },
    openHere: async (visitor) => seenBy(visitor, await runs.openIn(visitor.place.conversationId, mostOpen)),
    closedHere: async (visitor) => seenBy(visitor, await runs.closedIn(visitor.place.conversationId, mostClosed)),
    tick: (id, step, visitor) =>
      change(id, visitor, (run) => {
        if (findStep(run, step) === undefined) return 'unknown-step';
        const isMine = ticksOf(run).get(step)?.some(({ by }) => by.id === visitor.person.id);
        return isMine ? undefined : { kind: 'ticked', step, by: nameOf(visitor) };
      }),
    untick: (id, step, visitor) =>
      change(id, visitor, (run) => {
        if (findStep(run, step) === undefined) return 'unknown-step';
        return ticksOf(run).has(step) ? { kind: 'unticked', step, by: nameOf(visitor) } : undefined;
      }),
    close: (id, visitor) => change(id, visitor, () => ({ kind: 'closed', by: nameOf(visitor) })),
    reopen: async (id, visitor) => {
      const found = await find(id, visitor);
      if (found.kind !== 'run') return found;
      if (found.run.state === 'open') return { kind: 'changed', run: found.run };
      if (isFull(found.run)) return { kind: 'too-many-changes', run: found.run };
      await runs.add(id, { kind: 'reopened', by: nameOf(visitor) }, now());
      const after = await runs.find(id, found.run);
      return after === undefined ? { kind: 'unknown' } : { kind: 'changed', run: after };
    },
    follow: (id, visitor) =>
      change(id, visitor, (run) => {
        if (!run.isReminded) return 'not-reminded';
        return followerOf(run)?.id === visitor.person.id ? undefined : { kind: 'followed', by: visitor.person };
      }),
    print: async (id, visitor) => {
      const found = await find(id, visitor);
      if (found.kind !== 'run' || isFull(found.run)) return found;
      await runs.add(id, { kind: 'printed', by: nameOf(visitor) }, now());
      return find(id, visitor, found.run);
    },
  };
}

function seenBy(visitor: Visitor, runs: readonly Run[]): readonly Run[] {
  return runs.filter((run) => refusalOf(run, visitor) === undefined);
}
