import { randomUUID } from 'node:crypto';
import type { Routine } from '../../src/routines/routine.ts';
import type { Run, RunEvent, RunFacts, RunHappening, RunPlace } from '../../src/routines/run.ts';
import type { Visitor } from '../../src/routines/run-access.ts';
import type { NewRun } from '../../src/routines/runs.ts';
import { aSender, start } from './build-handoff.ts';

export const groupChat: RunPlace = { conversationId: '19:grupp@thread.v2', isPersonal: false, tenantId: 'staden', address: '{"conversation":"19:grupp@thread.v2"}' };

export function aRoutine(given: Partial<Routine> = {}): Routine {
  return {
    slug: 'nar-en-medarbetare-utsatts',
    language: 'sv',
    title: 'När en medarbetare har utsatts',
    phases: [
      { heading: 'Första timmen', steps: [{ id: '1-1', text: 'Ordna vård.' }, { id: '1-2', text: 'Ordna sällskap hem.' }] },
      {
        heading: 'Samma dag',
        steps: [
          { id: '2-1', text: 'Anmäl genast till Försäkringskassan (SFB 42 kap. 10 §).', deadline: { words: 'genast', paragraph: 'SFB 42 kap. 10 §' } },
          { id: '2-2', text: 'Informera skyddsombudet.' },
        ],
      },
    ],
    followUp: [1, 7, 30],
    ...given,
  };
}

export function aRunFacts(given: Partial<RunFacts> = {}): RunFacts {
  const { followUp: _, ...routine } = aRoutine();
  return { ...routine, id: randomUUID(), place: groupChat, startedAt: start, ...given };
}

/** A run as it is saved, with reminders one and seven days later. */
export function aNewRun(given: Partial<NewRun> = {}): NewRun {
  const dayMs = 24 * 3_600_000;
  const reminders = [1, 7].map((days, at) => ({ number: at + 1, days, dueAt: start + days * dayMs }));
  return { facts: aRunFacts(), started: { kind: 'started', by: aSender() }, reminders, another: false, ...given };
}

/** An open run in which this has happened, a minute apart; with the start in front. */
export function aRun(happenings: readonly RunHappening[] = [], given: Partial<Run> = {}): Run {
  const all: readonly RunHappening[] = [{ kind: 'started', by: aSender() }, ...happenings];
  const events = all.map((happening, at): RunEvent => ({ ...happening, number: at + 1, at: start + at * 60_000 }));
  return { ...aRunFacts(), state: 'open', isReminded: true, events, ...given };
}

/** A person of the group chat, by a name that is also the id. */
export function aVisitor(name: string, place: Partial<RunPlace> = {}): Visitor {
  return { person: aSender({ id: `29:${name}`, name, address: `{"user":"29:${name}"}` }), place: { ...groupChat, ...place } };
}
