import type { Run } from '../../routines/run.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain } from '../adaptive-card.ts';
import { plainActionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import type { RoutineTexts } from '../texts/routine-texts.ts';
import { logText } from './log-text.ts';

/** A card takes 28 KB, and a letter of a name up to six bytes of it. */
const mostCharacters = 8_000;

/** The log in a field, because text in a field can be marked and copied on a phone too. Nothing of it is sent back. */
export function runLogCard(run: Run, { now, retentionDays }: { readonly now: number; readonly retentionDays: number }, { texts, language }: CardContext): AdaptiveCard {
  const { routines: words } = texts;
  const whole = logText(run, { words, now });
  const value = whole.length <= mostCharacters ? whole : `${whole.slice(0, mostCharacters)}…\n${words.log.cut}`;
  return adaptiveCard({
    language: run.language,
    summary: `${words.log.heading}: ${run.title}`,
    body: [
      heading(`${words.log.heading}: ${run.title}`, 'Large'),
      plain(words.log.about),
      plain(keptSentence(words, retentionDays)),
      { type: 'Input.Text', id: 'log', label: words.log.asText, isMultiline: true, maxLength: value.length, value },
      ...buttons([
        plainActionButton(words.log.print, { verb: 'run.print', run: run.id, language }),
        plainActionButton(words.back, { verb: 'run.refresh', run: run.id, language }),
      ]),
    ],
  });
}

/** How long the log can be had: whoever needs it later must save it before. */
export function keptSentence({ log }: RoutineTexts, retentionDays: number): string {
  return `${log.kept.before} ${retentionDays} ${log.kept.days}`;
}
