import type { Activity } from 'botbuilder';
import { shownList } from '../../../conversation/shown.ts';
import type { Language } from '../../../knowledge/language.ts';
import type { Routine } from '../../../routines/routine.ts';
import { lastShown, rememberShown } from '../conversation/last-shown.ts';
import type { TurnDeps } from '../turn-deps.ts';
import { everyRoutine } from './find-routine.ts';

/** Every routine, for a card that lists them: "2" is about that list from then on. An alarm stays what was shown last. */
export function listRoutines(activity: Activity, deps: Pick<TurnDeps, 'conversation' | 'guide' | 'now'>, { language }: { readonly language: Language }): readonly Routine[] {
  const routines = everyRoutine(deps.guide, { language });
  if (lastShown(activity, deps)?.kind !== 'alarm') rememberShown(activity, deps, shownList(routines.map(({ slug }) => slug), { language }));
  return routines;
}
