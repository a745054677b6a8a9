import { countDone, currentPhase, followerOf, type Run, starterOf, type Tick, ticksOf } from '../../routines/run.ts';
import type { Step } from '../../routines/routine.ts';
import { type AdaptiveCard, type CardElement, adaptiveCard, buttons, heading, plain, textBlock } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import { asWritten } from '../as-written.ts';
import type { CardContext } from '../card-context.ts';
import { shortMoment } from './moment.ts';
import { deadlineMark } from './routine-card.ts';

export interface RunCardContent {
  readonly run: Run;
  /** The phase that somebody chose, counted from 0; else the one in which something happened last. */
  readonly phase?: number | undefined;
  /** Whether the page still has the run's steps; a page that is gone has not. */
  readonly pageIsSame: boolean;
}

/** The checklist that everybody in a conversation sees: one phase, who has ticked what and when, and buttons to tick. */
export function runCard({ run, phase, pageIsSame }: RunCardContent, context: CardContext): AdaptiveCard {
  const { routines: words } = context.texts;
  const { language } = context;
  const ticks = ticksOf(run);
  const at = phase !== undefined && run.phases[phase] !== undefined ? phase : currentPhase(run);
  const shown = run.phases[at];
  const total = run.phases.reduce((sum, { steps }) => sum + steps.length, 0);
  const progress = `${ticks.size} ${words.of} ${total} ${words.done}`;
  const others = run.phases.flatMap((other, position) =>
    position === at ? [] : [actionButton(`${other.heading} (${countDone(other, ticks)}/${other.steps.length})`, { verb: 'run.refresh', run: run.id, phase: position, language })],
  );
  return adaptiveCard({
    language: run.language,
    summary: `${words.checklist}: ${run.title}. ${progress}.`,
    refresh: actionButton(words.refresh, { verb: 'run.refresh', run: run.id, language }),
    body: [
      plain(words.checklist, { isSubtle: true }),
      heading(run.title, 'Large'),
      plain(progress, { weight: 'Bolder' }),
      plain(originLine(run, context), { isSubtle: true, size: 'Small' }),
      ...(pageIsSame ? [] : [warning(words.pageChanged)]),
      ...(run.state === 'closed' ? [warning(closedLine(run, context))] : ticks.size === total ? [plain(words.allDone)] : []),
      ...(shown === undefined ? [] : [heading(`${shown.heading} (${countDone(shown, ticks)}/${shown.steps.length})`)]),
      ...(shown?.steps ?? []).map((step, position) => stepElement({ step, position: position + 1, ticks: ticks.get(step.id) ?? [], run }, context)),
      ...buttons(others),
      ...(run.state === 'open' ? [plain(run.place.isPersonal ? words.onlyStepsAlone : words.onlySteps, { isSubtle: true, size: 'Small' })] : []),
      ...buttons(runButtons(run, context)),
    ],
  });
}

/** How many names stand at a step; the log has them all. */
const mostNames = 4;

interface StepContent {
  readonly step: Step;
  readonly position: number;
  readonly ticks: readonly Tick[];
  readonly run: Run;
}

function stepElement({ step, position, ticks, run }: StepContent, context: CardContext): CardElement {
  const { routines: words } = context.texts;
  const { language } = context;
  const isDone = ticks.length > 0;
  const mark = deadlineMark(step, context);
  const shownTicks = ticks.slice(0, mostNames).map(({ by, at }) => `${asWritten(by.name)} ${shortMoment(at, language)}`);
  const who = [...shownTicks, ...(ticks.length > mostNames ? [`+${ticks.length - mostNames}`] : [])].join(' · ');
  const verb = isDone ? 'run.untick' : 'run.tick';
  // The number tells one button from the next, for those who hear them read.
  const button = actionButton(`${isDone ? words.untick : words.tick} ${position}`, { verb, run: run.id, step: step.id, language });
  return {
    type: 'Container',
    style: isDone ? 'good' : mark === undefined ? 'emphasis' : 'warning',
    spacing: 'Small',
    items: [
      textBlock(asWritten(`${position}. ${isDone ? '✓ ' : ''}${step.text}`)),
      ...(mark === undefined ? [] : [mark]),
      ...(isDone ? [textBlock(who, { size: 'Small', spacing: 'None' })] : []),
      ...(run.state === 'open' ? buttons([button]) : []),
    ],
  };
}

function runButtons(run: Run, { texts, language }: CardContext) {
  const { routines: words } = texts;
  const log = actionButton(words.log.show, { verb: 'run.log', run: run.id, language });
  if (run.state === 'closed') return [log, actionButton(words.reopen, { verb: 'run.reopen', run: run.id, language })];
  return [
    actionButton(words.refresh, { verb: 'run.refresh', run: run.id, language }),
    log,
    actionButton(words.readPage, { verb: 'page.show', slug: run.slug, language }),
    ...(run.place.isPersonal || !run.isReminded ? [] : [actionButton(words.follow, { verb: 'run.follow', run: run.id, language })]),
    actionButton(words.close, { verb: 'run.close', run: run.id, language }),
  ];
}

function originLine(run: Run, { texts, language }: CardContext): string {
  const { routines: words } = texts;
  const starter = starterOf(run)?.name ?? '';
  const follower = followerOf(run)?.name;
  const origin = `${words.startedBy} ${starter}, ${shortMoment(run.startedAt, language)}.`;
  return run.state === 'closed' || !run.isReminded || follower === undefined ? origin : `${origin} ${words.follower}: ${follower}.`;
}

function closedLine(run: Run, { texts, language }: CardContext): string {
  const closed = run.events.findLast(({ kind }) => kind === 'closed');
  return closed === undefined ? texts.routines.closed : `${texts.routines.closedBy} ${closed.by.name}, ${shortMoment(closed.at, language)}.`;
}

function warning(sentence: string): CardElement {
  return { type: 'Container', style: 'warning', items: [plain(sentence)] };
}
