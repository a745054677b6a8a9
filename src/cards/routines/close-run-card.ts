import { type Run, ticksOf } from '../../routines/run.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { keptSentence } from './run-log-card.ts';

/** Asks whoever pressed "Avsluta" once more, for it ends the checklist for everybody. */
export function closeRunCard(run: Run, { retentionDays }: { readonly retentionDays: number }, { texts, language }: CardContext): AdaptiveCard {
  const { routines: words } = texts;
  const left = run.phases.reduce((sum, { steps }) => sum + steps.length, 0) - ticksOf(run).size;
  return adaptiveCard({
    language: run.language,
    summary: words.closeQuestion,
    body: [
      heading(run.title, 'Large'),
      plain(words.closeQuestion, { weight: 'Bolder' }),
      ...(left === 0 ? [] : [plain(`${left} ${left === 1 ? words.stepsLeft.one : words.stepsLeft.many}`)]),
      plain(words.closeEffect),
      plain(keptSentence(words, retentionDays)),
      ...buttons([
        { ...actionButton(words.closeNow, { verb: 'run.close-now', run: run.id, language }), style: 'destructive' },
        actionButton(words.back, { verb: 'run.refresh', run: run.id, language }),
      ]),
    ],
  });
}
