import { type Run, starterOf, ticksOf } from '../../routines/run.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { shortMoment } from './moment.ts';

/** The open checklists of a conversation, to choose from. */
export function openRunsCard(runs: readonly Run[], context: CardContext): AdaptiveCard {
  const { language } = context;
  const { routines: words } = context.texts;
  return adaptiveCard({
    language,
    summary: words.whichOpen,
    body: [
      heading(words.whichOpen, 'Large'),
      ...runs.flatMap((run) => [
        plain(run.title, { weight: 'Bolder', separator: true }),
        plain(whichRun(run, context), { isSubtle: true, spacing: 'None' }),
        ...buttons([actionButton(`${words.show}, ${shortMoment(run.startedAt, language)}`, { verb: 'run.show', run: run.id, language })]),
      ]),
      ...buttons([actionButton(words.list.heading, { verb: 'routine.list', language })]),
    ],
  });
}

/** A checklist of this routine is open already: go on with it, or start one more on purpose. In the words of whoever wanted to start one, which may not be its own. */
export function openAlreadyCard(run: Run, context: CardContext): AdaptiveCard {
  const { language } = context;
  const { routines: words } = context.texts;
  return adaptiveCard({
    language,
    summary: words.openAlready,
    body: [
      heading(run.title, 'Large'),
      plain(words.openAlready),
      ...(run.language === language ? [] : [plain(words.openInOther)]),
      plain(whichRun(run, context), { isSubtle: true }),
      ...buttons([
        { ...actionButton(words.show, { verb: 'run.show', run: run.id, language }), style: 'positive' },
        actionButton(words.startAnother, { verb: 'run.start', slug: run.slug, another: true, language }),
      ]),
    ],
  });
}

/** What tells one checklist of a routine from the next: ticks of an earlier incident must not be taken for those of a new one. */
function whichRun(run: Run, { texts, language }: CardContext): string {
  const { routines: words } = texts;
  const total = run.phases.reduce((sum, { steps }) => sum + steps.length, 0);
  const progress = `${ticksOf(run).size} ${words.of} ${total} ${words.done}`;
  return `${words.startedBy} ${starterOf(run)?.name ?? ''}, ${shortMoment(run.startedAt, language)} · ${progress}`;
}
