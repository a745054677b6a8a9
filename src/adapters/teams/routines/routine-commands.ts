import { answerQuestion } from '../../../answering/answer-question.ts';
import { findPages } from '../../../answering/find-pages.ts';
import type { CommandName } from '../../../answering/read-command.ts';
import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import { cardContext } from '../../../cards/card-context.ts';
import { whereOthersRead } from '../../../cards/conversation/private-chat.ts';
import { present } from '../../../cards/present.ts';
import { openRunsCard } from '../../../cards/routines/open-runs-card.ts';
import { routineCard } from '../../../cards/routines/routine-card.ts';
import { routineListCard } from '../../../cards/routines/routine-list-card.ts';
import { runCard } from '../../../cards/routines/run-card.ts';
import { shownBy } from '../../../conversation/shown.ts';
import { personNote } from '../conversation/person-note.ts';
import { rememberOpened, rememberOtherList, rememberShown, rememberSpared } from '../conversation/last-shown.ts';
import { sparingCards, turnCards } from '../conversation/turn-cards.ts';
import type { Run } from '../../../routines/run.ts';
import type { CommandTurn } from '../on-command.ts';
import { isStoreAway } from '../store-away.ts';
import { findRoutine, pageIsSame } from './find-routine.ts';
import { listRoutines } from './list-routines.ts';
import { visitorOf } from './visitor.ts';

type RoutineCommand = Extract<CommandName, 'routine.list' | 'routine.find' | 'run.open'>;

export const routineCommands: Readonly<Record<RoutineCommand, (turn: CommandTurn) => Promise<AdaptiveCard>>> = {
  'routine.list': async (turn) => list(turn),
  'routine.find': async (turn) => {
    const { command, context: turnContext, deps } = turn;
    const { argument, language } = command;
    // Danger, and what the guide must not take in, come before any routine.
    const answer = answerQuestion(argument, deps.guide, { language });
    rememberSpared(turnContext.activity, deps, answer);
    const cards = turnCards(turnContext.activity, deps, answer);
    const shown = () => {
      const last = shownBy(answer);
      if (last !== undefined) rememberShown(turnContext.activity, deps, last);
      return whereOthersRead(present(answer, personNote(argument, answer, turnContext, deps), cards), cards);
    };
    if (['acute', 'refuse', 'stop'].includes(answer.kind)) return shown();
    const [first] = findPages(argument, deps.guide, { language });
    const found = first && findRoutine(deps.guide, first.slug, { language });
    const context = sparingCards(turnContext.activity, deps, { ...answer, language });
    if (found !== undefined) {
      rememberOpened(turnContext.activity, deps, found.document);
      return routineCard({ ...found, phase: 0 }, context);
    }
    // No routine, but a page all the same: "rutin gåvor".
    if (answer.kind === 'answer' || answer.kind === 'choices') return shown();
    return list(turn, context.texts.routines.noHit);
  },
  'run.open': async (turn) => {
    const { command, deps } = turn;
    try {
      return await openRuns(turn);
    } catch (error) {
      if (!isStoreAway(error)) throw error;
      // The routines need no store, and are what a checklist is made of.
      deps.log({ event: 'handoff.failed', part: 'checklists', error: error.code });
      return list(turn, cardContext(deps.guide.base, command).texts.routines.refusal.notRead);
    }
  },
};

async function openRuns(turn: CommandTurn): Promise<AdaptiveCard> {
  const { command, context: turnContext, deps } = turn;
  const visitor = visitorOf(turnContext.activity, command.language);
  const open = (await deps.routines?.runs.openHere(visitor)) ?? [];
  const context = cardContext(deps.guide.base, command);
  const [run] = open;
  if (run === undefined) return list(turn, context.texts.routines.noneOpen, await deps.routines?.runs.closedHere(visitor));
  if (open.length > 1) {
    rememberOtherList(turnContext.activity, deps);
    return openRunsCard(open, context);
  }
  return runCard({ run, pageIsSame: pageIsSame(deps.guide, run) }, cardContext(deps.guide.base, run));
}

function list({ command, context: turn, deps }: CommandTurn, sentence?: string, closed: readonly Run[] = []): AdaptiveCard {
  const context = sparingCards(turn.activity, deps, command);
  return routineListCard({ routines: listRoutines(turn.activity, deps, command), ...(sentence !== undefined && { sentence }), closed }, context);
}
