import { cardContext } from '../../../cards/card-context.ts';
import { dayName } from '../../../cards/routines/moment.ts';
import { messageCard } from '../../../cards/handoff/message-card.ts';
import { actionButton } from '../../../cards/card-action.ts';
import type { ReminderDesk, ReminderResult } from '../../../routines/reminder-desk.ts';
import type { Visitor } from '../../../routines/run-access.ts';
import type { ActionHandlers, ActionReply, Press } from '../action-handler.ts';
import { visitorOf } from './visitor.ts';
import { withStore } from './with-store.ts';

type ReminderVerb = 'reminder.snooze' | 'reminder.pass-on' | 'reminder.stop' | 'reminder.resume';

export const reminderActions: ActionHandlers<ReminderVerb> = {
  'reminder.snooze': (press) => decide(press, (desk, visitor) => desk.snooze(nameOf(press.action), press.action.days, visitor)),
  'reminder.pass-on': (press) => decide(press, (desk, visitor) => desk.passOn(nameOf(press.action), visitor)),
  'reminder.stop': (press) => decide(press, (desk, visitor) => desk.stop(press.action.run, visitor)),
  'reminder.resume': (press) => decide(press, (desk, visitor) => desk.resume(press.action.run, visitor)),
};

function nameOf({ run, number, round }: { readonly run: string; readonly number: number; readonly round: number }) {
  return { runId: run, number, round };
}

/** The reminder's card gives way to what was decided, so that its buttons cannot be pressed twice. */
function decide(press: Press<ReminderVerb>, act: (desk: ReminderDesk, visitor: Visitor) => Promise<ReminderResult>): Promise<ActionReply> {
  const { action, context, deps } = press;
  return withStore(press, async ({ reminders, runs }) => {
    const words = cardContext(deps.guide.base, action);
    const visitor = visitorOf(context.activity, action.language);
    const result = await act(reminders, visitor);
    const { routines } = words.texts;
    // Nothing was decided: the card keeps its other buttons, by which it can be put off.
    if (result.kind === 'alone') return { kind: 'sentence', sentence: routines.reminder.alone };
    const show = actionButton(routines.show, { verb: 'run.show', run: action.run, language: action.language });
    // It may have come into the group, because whom it is for has left.
    const follow = actionButton(routines.follow, { verb: 'run.follow', run: action.run, language: action.language });
    // One slip must not end what is to be followed up in three months.
    const resume = actionButton(routines.reminder.resume, { verb: 'reminder.resume', run: action.run, language: action.language });
    const gone = result.kind === 'unknown' || result.kind === 'other-tenant' || result.kind === 'elsewhere';
    const actions = gone ? [] : [show, ...(result.kind === 'stopped' ? [resume] : result.kind === 'not-yours' ? [follow] : [])];
    const card = messageCard({ title: routines.reminder.heading, sentences: [sentenceOf(result, press)], actions }, words);
    // What only one person was refused must not take the card from the one whose reminder it is.
    if (result.kind === 'not-yours' || gone) return { kind: 'for-one', card };
    // The client names the card: anywhere but where the checklist is it could be anybody's.
    const found = await runs.find(action.run, visitor);
    const isOfThisChat = found.kind === 'run' && found.run.place.conversationId === visitor.place.conversationId;
    return { kind: 'instead', card, ...(isOfThisChat && { seenBy: 'for-all' }) };
  });
}

function sentenceOf(result: Exclude<ReminderResult, { kind: 'alone' }>, { action, deps }: Press<ReminderVerb>): string {
  const { reminder, refusal } = cardContext(deps.guide.base, action).texts.routines;
  switch (result.kind) {
    case 'snoozed':
    case 'resumed':
      return `${reminder.snoozed} ${dayName(result.dueAt, action.language)}.`;
    case 'stopped':
      return reminder.stopped;
    case 'asked':
      return reminder.asked;
    case 'too-many-changes':
      return refusal.tooManyChanges;
    case 'over':
      return reminder.over;
    case 'not-yours':
      return reminder.notYours;
    case 'unknown':
      return refusal.unknown;
    case 'elsewhere':
      return refusal.elsewhere;
    case 'other-tenant':
      return refusal.otherTenant;
  }
}
