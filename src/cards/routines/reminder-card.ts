import type { Notice } from '../../handoff/notice.ts';
import { type AdaptiveCard, adaptiveCard, buttons, heading, plain, toldInNotifications } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import type { CardContext } from '../card-context.ts';
import { shortMoment } from './moment.ts';

/** A follow-up is due: of which of the checklists that have the same title, how long it has been, and what to do about this reminder. */
export function reminderCard({ runId: run, number, round, days, title, started }: Extract<Notice, { kind: 'run.reminder' }>, { texts, language }: CardContext): AdaptiveCard {
  const words = texts.routines;
  const since = `${days} ${days === 1 ? words.reminder.after.one : words.reminder.after.many}`;
  return toldInNotifications(adaptiveCard({
    language,
    // It comes days later, perhaps while others see the screen: what it is about stands on the card.
    summary: words.reminder.heading,
    body: [
      heading(words.reminder.heading, 'Large'),
      plain(title, { weight: 'Bolder' }),
      plain(since),
      ...(started === undefined ? [] : [plain(`${words.startedBy} ${started.by}, ${shortMoment(started.at, language)}.`, { isSubtle: true })]),
      plain(words.reminder.body),
      ...buttons([
        { ...actionButton(words.show, { verb: 'run.show', run, language }), style: 'positive' },
        actionButton(words.reminder.tomorrow, { verb: 'reminder.snooze', run, number, round, days: 1, language }),
        actionButton(words.reminder.nextWeek, { verb: 'reminder.snooze', run, number, round, days: 7, language }),
        actionButton(words.reminder.passOn, { verb: 'reminder.pass-on', run, number, round, language }),
        actionButton(words.reminder.stop, { verb: 'reminder.stop', run, language }),
      ]),
    ],
  }));
}

/** Asks everybody in the checklist's conversation who takes its reminders over. */
export function passOnCard({ runId: run, title, by }: Extract<Notice, { kind: 'run.pass-on' }>, { texts, language }: CardContext): AdaptiveCard {
  const words = texts.routines;
  return toldInNotifications(adaptiveCard({
    language,
    summary: words.reminder.passOnHeading,
    body: [
      heading(words.reminder.passOnHeading, 'Large'),
      plain(title, { weight: 'Bolder' }),
      plain(words.reminder.passOnBody),
      plain(`${words.reminder.askedBy} ${by}.`, { isSubtle: true }),
      ...buttons([
        { ...actionButton(words.follow, { verb: 'run.follow', run, language }), style: 'positive' },
        actionButton(words.show, { verb: 'run.show', run, language }),
      ]),
    ],
  }));
}
