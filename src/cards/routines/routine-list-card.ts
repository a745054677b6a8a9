import type { Routine } from '../../routines/routine.ts';
import { type AdaptiveCard, adaptiveCard, heading, plain, rows } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import { type CardContext, carried } from '../card-context.ts';

export interface RoutineListContent {
  readonly routines: readonly Routine[];
  /** Stands in place of the usual sentence. */
  readonly sentence?: string;
}

/** Every routine, on a row to press each. */
export function routineListCard({ routines, sentence }: RoutineListContent, context: CardContext): AdaptiveCard {
  const { texts, language } = context;
  const { list } = texts.routines;
  const open = routines.map(({ slug, title }) => actionButton(title, { verb: 'routine.open', slug, phase: 0, ...carried(context) }));
  return adaptiveCard({
    language,
    summary: list.heading,
    body: [
      heading(list.heading, 'Large'),
      plain(sentence ?? (open.length > 0 ? list.body : list.none)),
      ...rows(open),
      plain(texts.answer.emergencyLine, { weight: 'Bolder' }),
    ],
  });
}
