import { noticeCard } from '../../../cards/notice-card.ts';
import { routineCard } from '../../../cards/routines/routine-card.ts';
import { routineListCard } from '../../../cards/routines/routine-list-card.ts';
import type { ActionHandlers } from '../action-handler.ts';
import { rememberOpened } from '../conversation/last-shown.ts';
import { sparingCards } from '../conversation/turn-cards.ts';
import { findRoutine } from './find-routine.ts';
import { listRoutines } from './list-routines.ts';

/** Reading a routine: the list below, one phase in place of the other, for the one who turns the pages. */
export const routineActions: ActionHandlers<'routine.list' | 'routine.open'> = {
  'routine.list': async ({ action, context: turn, deps }) => {
    const context = sparingCards(turn.activity, deps, action);
    return { kind: 'below', card: routineListCard({ routines: listRoutines(turn.activity, deps, action) }, context) };
  },
  'routine.open': async ({ action, context: turn, deps }) => {
    const context = sparingCards(turn.activity, deps, action);
    const found = findRoutine(deps.guide, action.slug, action);
    if (found === undefined) return { kind: 'for-one', card: noticeCard(context.texts.notes.pageGone, context) };
    rememberOpened(turn.activity, deps, found.document);
    return { kind: 'for-one', card: routineCard({ ...found, phase: action.phase }, context) };
  },
};
