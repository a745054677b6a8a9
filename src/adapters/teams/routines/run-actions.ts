import { type CardContext, cardContext } from '../../../cards/card-context.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { closeRunCard } from '../../../cards/routines/close-run-card.ts';
import { openAlreadyCard } from '../../../cards/routines/open-runs-card.ts';
import { runCard } from '../../../cards/routines/run-card.ts';
import { runLogCard } from '../../../cards/routines/run-log-card.ts';
import { runNoticeCard } from '../../../cards/routines/run-notice-card.ts';
import type { ChangeResult, RunDesk } from '../../../routines/run-desk.ts';
import type { RunRefusal, Visitor } from '../../../routines/run-access.ts';
import { phaseAfter, type Run } from '../../../routines/run.ts';
import type { ActionHandlers, ActionReply, Press } from '../action-handler.ts';
import { replaceMessage } from '../respond.ts';
import { trySendCard } from '../send-card.ts';
import { findRoutine, pageIsSame } from './find-routine.ts';
import { openPhase } from './open-phase.ts';
import { printLog } from './print-log.ts';
import type { RoutineDeps } from './routine-deps.ts';
import { withStore } from './with-store.ts';
import { visitorOf } from './visitor.ts';

type RunVerb = 'run.start' | 'run.show' | 'run.refresh' | 'run.tick' | 'run.untick' | 'run.close' | 'run.close-now' | 'run.reopen' | 'run.follow' | 'run.log' | 'run.print';

export const runActions: ActionHandlers<RunVerb> = {
  'run.start': (press) => {
    const { action, context, deps } = press;
    const words = cardContext(deps.guide.base, action);
    const found = findRoutine(deps.guide, action.slug, action);
    if (found === undefined) return Promise.resolve({ kind: 'below', card: noticeCard(words.texts.routines.refusal.noSteps, words) });
    return withStore(press, async ({ runs }) => {
      const { another } = action;
      const visitor = visitorOf(context.activity, action.language);
      const result = await runs.start(found.routine, visitor, { another });
      const { run } = result;
      if (result.kind === 'open-already') return { kind: 'below', card: openAlreadyCard(run, words) };
      deps.log({ event: 'run.changed', id: run.id, kind: 'started' });
      if (!(await trySendCard(context, drawRun(press, run)))) {
        // Nobody would see it, and somebody would be reminded of it.
        await runs.close(run.id, visitor);
        deps.log({ event: 'run.changed', id: run.id, kind: 'closed' });
        return { kind: 'for-one', card: noticeCard(words.texts.routines.refusal.notInChat, words) };
      }
      return { kind: 'sentence', sentence: run.place.isPersonal ? words.texts.handoff.shownBelow : words.texts.routines.started };
    });
  },
  'run.show': (press) => withRun(press, async (run) => ({ kind: isShownHere(press, run) ? 'below' : 'for-one', card: drawRun(press, run) })),
  'run.refresh': (press) => withRun(press, async (run) => ({ kind: 'for-one', card: drawRun(press, run, openPhase(press, run, press.action.phase)) })),
  'run.tick': (press) => change(press, (desk, visitor) => desk.tick(press.action.run, press.action.step, visitor)),
  'run.untick': (press) => change(press, (desk, visitor) => desk.untick(press.action.run, press.action.step, visitor)),
  'run.close': (press) =>
    withRun(press, async (run) => ({ kind: 'for-one', card: run.state === 'closed' ? drawRun(press, run) : closeRunCard(run, press.deps.handoff, contextOf(press, run)) })),
  'run.close-now': (press) => change(press, (desk, visitor) => desk.close(press.action.run, visitor)),
  'run.reopen': (press) => change(press, (desk, visitor) => desk.reopen(press.action.run, visitor)),
  'run.follow': (press) => change(press, (desk, visitor) => desk.follow(press.action.run, visitor)),
  'run.log': (press) => withRun(press, async (run) => ({ kind: 'for-one', card: runLogCard(run, { now: press.deps.now(), retentionDays: press.deps.handoff.retentionDays }, contextOf(press, run)) })),
  'run.print': (press) =>
    withRun(press, async (run, routines) => ({ kind: 'for-one', card: runNoticeCard(await printLog(press, run, routines), run.id, contextOf(press, run)) })),
};

type RunPress = Press<Exclude<RunVerb, 'run.start'>>;

/** What each verb that changes a run does, for the log. */
const changes = { 'run.tick': 'ticked', 'run.untick': 'unticked', 'run.follow': 'followed', 'run.close-now': 'closed', 'run.reopen': 'reopened' } as const;

function withRun(press: RunPress, reply: (run: Run, routines: RoutineDeps) => Promise<ActionReply>): Promise<ActionReply> {
  const { action, context } = press;
  return withStore(press, async (routines) => {
    const found = await routines.runs.find(action.run, visitorOf(context.activity, action.language));
    return found.kind === 'run' ? reply(found.run, routines) : refused(press, found);
  });
}

/** Saves first; then everybody's card is changed, and the one who pressed gets the run as it stands. */
function change(press: Press<keyof typeof changes>, act: (desk: RunDesk, visitor: Visitor) => Promise<ChangeResult>): Promise<ActionReply> {
  const { action, context, deps } = press;
  return withStore(press, async ({ runs, cards }) => {
    const visitor = visitorOf(context.activity, action.language);
    const result = await act(runs, visitor);
    if (!('run' in result)) return refused(press, result);
    if (result.kind !== 'changed' && result.kind !== 'closed') {
      const words = contextOf(press, result.run);
      const { unknownStep, notReminded, tooManyChanges } = words.texts.routines.refusal;
      const sentence = { 'unknown-step': unknownStep, 'not-reminded': notReminded, 'too-many-changes': tooManyChanges }[result.kind];
      return { kind: 'for-one', card: runNoticeCard(sentence, action.run, words) };
    }
    if (result.kind === 'changed') deps.log({ event: 'run.changed', id: action.run, kind: changes[action.verb] });
    if (isShownHere(press, result.run)) await cards.update(`${visitor.place.conversationId} ${context.activity.replyToId}`, async () => {
      const now = await runs.find(action.run, visitor, result.run);
      if (now.kind === 'run') await replaceMessage(context, drawRun(press, now.run));
    });
    // Closing what is closed is done; any other change did not come in, and the steps alone would not tell whoever ticked one.
    if (result.kind === 'closed' && action.verb !== 'run.close-now') {
      const words = contextOf(press, result.run);
      return { kind: 'for-one', card: runNoticeCard(words.texts.routines.refusal.closed, action.run, words) };
    }
    const phase = 'step' in action ? phaseAfter(result.run, action.step) : undefined;
    return { kind: 'for-one', card: drawRun(press, result.run, openPhase(press, result.run, phase)) };
  });
}

/** Whoever took part uses a run wherever they are; other people than those of its conversation never see it there. */
function isShownHere({ action, context }: Press<RunVerb>, run: Run): boolean {
  const { place } = visitorOf(context.activity, action.language);
  return place.isPersonal || place.conversationId === run.place.conversationId;
}

function refused(press: RunPress, { kind }: RunRefusal): ActionReply {
  const { action, deps } = press;
  const context = cardContext(deps.guide.base, action);
  const { refusal } = context.texts.routines;
  deps.log({ event: 'run.refused', reason: kind });
  const sentence = { unknown: refusal.unknown, elsewhere: refusal.elsewhere, 'other-tenant': refusal.otherTenant }[kind];
  return { kind: 'for-one', card: noticeCard(sentence, context) };
}

/** A run speaks the language in which it was started, to everybody. */
function contextOf({ deps }: Press<RunVerb>, { language }: Run): CardContext {
  return cardContext(deps.guide.base, { language });
}

function drawRun(press: Press<RunVerb>, run: Run, phase?: number) {
  return runCard({ run, phase, pageIsSame: pageIsSame(press.deps.guide, run) }, contextOf(press, run));
}
