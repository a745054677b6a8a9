import { readRoutine } from '../../src/routines/routine.ts';
import type { Run, RunHappening } from '../../src/routines/run.ts';
import type { CardContext } from '../../src/cards/card-context.ts';
import { closeRunCard } from '../../src/cards/routines/close-run-card.ts';
import { openAlreadyCard, openRunsCard } from '../../src/cards/routines/open-runs-card.ts';
import { passOnCard, reminderCard } from '../../src/cards/routines/reminder-card.ts';
import { routineCard } from '../../src/cards/routines/routine-card.ts';
import { routineListCard } from '../../src/cards/routines/routine-list-card.ts';
import { runCard } from '../../src/cards/routines/run-card.ts';
import { runLogCard } from '../../src/cards/routines/run-log-card.ts';
import { runNoticeCard } from '../../src/cards/routines/run-notice-card.ts';
import { shareCard } from '../../src/cards/routines/share-card.ts';
import type { Document } from '../../src/knowledge/document.ts';
import { aRun, aRunFacts } from './build-runs.ts';
import type { NamedCard } from './every-card.ts';

/** Names as people may have them in Teams: mark-up is shown as it is written. */
const wildName = '*Kim* [Chef](https://polisen.se) <b>1.</b> _Ö_'.padEnd(60, 'å');

/** The cards of routines that are about no page, or about a run of its own. */
export function routineCards(context: CardContext, documents: readonly Document[]): readonly NamedCard[] {
  const { language, texts } = context;
  const routines = documents.flatMap((document) => readRoutine(document, context.nameContact) ?? []);
  const run = aRun([{ kind: 'ticked', step: '1-1', by: { id: '29:kim', name: wildName } }], { language });
  const notice = { runId: run.id, title: run.title };
  return [
    { name: 'routine-list', card: routineListCard({ routines }, context) },
    { name: 'routine-list without routines', card: routineListCard({ routines: [], sentence: texts.routines.noHit }, context) },
    { name: 'routine-list with closed checklists', card: routineListCard({ routines, closed: Array(5).fill(run) }, context) },
    { name: 'open-runs', card: openRunsCard(Array(20).fill(run), context) },
    { name: 'open-already', card: openAlreadyCard(run, context) },
    { name: 'close-run', card: closeRunCard(run, { retentionDays: 90 }, context) },
    { name: 'run-notice', card: runNoticeCard(texts.routines.refusal.closed, run.id, context) },
    { name: 'run-log', card: runLogCard(run, { now: run.startedAt, retentionDays: 90 }, context) },
    { name: 'run-log of a busy run', card: runLogCard(busyRun(run), { now: run.startedAt, retentionDays: 90 }, context) },
    { name: 'run of everybody', card: runCard({ run: busyRun(run), pageIsSame: false }, context) },
    { name: 'reminder', card: reminderCard({ kind: 'run.reminder', number: 1, round: 0, days: 1, ...notice }, context) },
    { name: 'reminder of a checklist with a name', card: reminderCard({ kind: 'run.reminder', number: 1, round: 0, days: 7, started: { by: wildName, at: run.startedAt }, ...notice }, context) },
    { name: 'pass-on', card: passOnCard({ kind: 'run.pass-on', by: wildName, ...notice }, context) },
  ];
}

/** The cards that each page has as a routine, and as something to share. */
export function routineCardsOfPage(document: Document, context: CardContext): readonly NamedCard[] {
  const routine = readRoutine(document, context.nameContact);
  const share = { name: `share ${document.slug}`, card: shareCard(document, context) };
  if (routine === undefined) return [share];
  const { followUp: _, ...own } = routine;
  const steps = routine.phases.flatMap((phase) => phase.steps);
  const all = aRun(steps.map(({ id }) => ({ kind: 'ticked', step: id, by: { id: '29:anna', name: wildName } })), { ...aRunFacts(), ...own });
  const closed = aRun([{ kind: 'closed', by: { id: '29:anna', name: wildName } }], { ...aRunFacts(), ...own, state: 'closed' });
  return [
    share,
    ...routine.phases.flatMap((_phase, phase) => [
      { name: `routine ${document.slug} ${phase}`, card: routineCard({ document, routine, phase }, context) },
      { name: `run ${document.slug} ${phase}`, card: runCard({ run: all, phase, pageIsSame: false }, context) },
    ]),
    { name: `run ${document.slug} closed`, card: runCard({ run: closed, pageIsSame: true }, context) },
  ];
}

/** A run in which sixty people have ticked and undone every step. */
function busyRun(run: Run): Run {
  const steps = run.phases.flatMap((phase) => phase.steps);
  const people = Array.from({ length: 60 }, (_, n) => ({ id: `29:${n}`, name: `${n} ${wildName}` }));
  const happenings = people.flatMap((by) => steps.flatMap(({ id: step }): readonly RunHappening[] => [{ kind: 'ticked', step, by }, { kind: 'unticked', step, by }]));
  const ticks = people.flatMap((by) => steps.map(({ id: step }): RunHappening => ({ kind: 'ticked', step, by })));
  const { events: _, ...facts } = run;
  return aRun([...happenings, ...ticks], facts);
}
