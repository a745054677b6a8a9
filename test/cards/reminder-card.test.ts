import { describe, expect, it } from 'vitest';
import { cardContext } from '../../src/cards/card-context.ts';
import { passOnCard, reminderCard } from '../../src/cards/routines/reminder-card.ts';
import { aKnowledgeBase } from '../support/build-knowledge.ts';
import { start } from '../support/build-handoff.ts';
import { cardButtons, cardWords } from '../support/card-words.ts';

const base = aKnowledgeBase();
const reminder = { kind: 'run.reminder', runId: '0f1e2d3c-0000-4000-8000-000000000001', number: 1, round: 0, days: 1, title: 'Rutin' } as const;

describe('reminderCard', () => {
  it.each([
    ['sv', 'Stoppa alla påminnelser'],
    ['en', 'Stop all reminders'],
  ] as const)('does not let the end of all later ones look like a way to be done with this one (%s)', (language, title) => {
    expect(cardButtons(reminderCard(reminder, cardContext(base, { language }))).at(-1)).toMatchObject({ title, verb: 'reminder.stop' });
  });

  it('says of which checklist it is, where that was saved', () => {
    const told = (notice: Parameters<typeof reminderCard>[0]) => cardWords(reminderCard(notice, cardContext(base, { language: 'sv' })));
    expect(told({ ...reminder, started: { by: 'Bo', at: start } })).toContain('Startad av Bo, 2 mars 10:00.');
    expect(told(reminder).join(' ')).not.toContain('Startad');
  });
});

it('comes unasked, and so tells a locked screen nothing of what the checklist is about', () => {
  const passOn = { kind: 'run.pass-on', runId: reminder.runId, title: 'Misstanke om mutor', by: 'Bo' } as const;
  for (const card of [reminderCard({ ...reminder, title: passOn.title }, cardContext(base, { language: 'sv' })), passOnCard(passOn, cardContext(base, { language: 'sv' }))]) {
    expect([card.fallbackText, card.speak].join(' ')).not.toContain(passOn.title);
    expect(cardWords(card)).toContain(passOn.title);
  }
});
