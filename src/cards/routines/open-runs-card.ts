import { type Run, ticksOf } from '../../routines/run.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { shortMoment } from './moment.ts';

/** The open checklists of a conversation, to choose from. */
export function openRunsCard(runs: readonly Run[], { texts, language }: CardContext): AdaptiveCard {
  const { routines: words } = texts;
  return adaptiveCard({
    language,
    summary: words.whichOpen,
    body: [
      heading(words.whichOpen, 'Large'),
      ...runs.flatMap((run) => {
        const total = run.phases.reduce((sum, { steps }) => sum + steps.length, 0);
        return [
          plain(run.title, { weight: 'Bolder', separator: true }),
          plain(`${shortMoment(run.startedAt, language)} · ${ticksOf(run).size} ${words.of} ${total} ${words.done}`, { isSubtle: true, spacing: 'None' }),
          ...buttons([actionButton(words.show, { verb: 'run.show', run: run.id, language })]),
        ];
      }),
      ...buttons([actionButton(words.list.heading, { verb: 'routine.list', language })]),
    ],
  });
}

/** A checklist of this routine is open already: go on with it, or start one more on purpose. */
export function openAlreadyCard(run: Run, { texts, language }: CardContext): AdaptiveCard {
  const { routines: words } = texts;
  return adaptiveCard({
    language: run.language,
    summary: words.openAlready,
    body: [
      heading(run.title, 'Large'),
      plain(words.openAlready),
      ...buttons([
        { ...actionButton(words.show, { verb: 'run.show', run: run.id, language }), style: 'positive' },
        actionButton(words.startAnother, { verb: 'run.start', slug: run.slug, another: true, language }),
      ]),
    ],
  });
}
