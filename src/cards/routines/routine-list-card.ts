import type { Run } from '../../routines/run.ts';
import type { Routine } from '../../routines/routine.ts';
import { type AdaptiveCard, adaptiveCard, heading, plain, rows } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import { type CardContext, carried } from '../card-context.ts';
import { shortMoment } from './moment.ts';

export interface RoutineListContent {
  readonly routines: readonly Routine[];
  /** Stands in place of the usual sentence. */
  readonly sentence?: string;
  /** Checklists that were closed where it is asked: their log may be wanted, or they were closed by a slip. */
  readonly closed?: readonly Run[];
}

/** Every routine, on a row to press each. */
export function routineListCard({ routines, sentence, closed = [] }: RoutineListContent, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { list } = texts.routines;
  const open = routines.map(({ slug, title }) => actionButton(title, { verb: 'routine.open', slug, phase: 0, ...carried(context) }));
  const show = closed.map((run) => actionButton(`${run.title}, ${shortMoment(run.startedAt, language)}`, { verb: 'run.show', run: run.id, language }));
  return adaptiveCard({
    language,
    summary: list.heading,
    body: [
      heading(list.heading, 'Large'),
      plain(sentence ?? (open.length > 0 ? list.body : list.none)),
      ...rows(open),
      ...(show.length === 0 ? [] : [plain(texts.routines.whichClosed, { weight: 'Bolder' }), ...rows(show)]),
      plain(texts.answer.emergencyLine, { weight: 'Bolder' }),
    ],
  });
}
