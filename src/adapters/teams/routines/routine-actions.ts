import { noticeCard } from '../../../cards/notice-card.ts';
import { routineCard } from '../../../cards/routines/routine-card.ts';
import { routineListCard } from '../../../cards/routines/routine-list-card.ts';
import type { ActionHandlers } from '../action-handler.ts';
import { sparingCards } from '../conversation/turn-cards.ts';
import { everyRoutine, findRoutine } from './find-routine.ts';

/** Reading a routine: the list below, one phase in place of the other, for the one who turns the pages. */
export const routineActions: ActionHandlers<'routine.list' | 'routine.open'> = {
  'routine.list': async ({ action, context: turn, deps }) => {
    const context = sparingCards(turn.activity, deps, action);
    return { kind: 'below', card: routineListCard({ routines: everyRoutine(deps.guide, action) }, context) };
  },
  'routine.open': async ({ action, context: turn, deps }) => {
    const context = sparingCards(turn.activity, deps, action);
    const found = findRoutine(deps.guide, action.slug, action);
    if (found === undefined) return { kind: 'for-one', card: noticeCard(context.texts.notes.pageGone, context) };
    return { kind: 'for-one', card: routineCard({ ...found, phase: action.phase }, context) };
  },
};
