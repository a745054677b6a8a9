import { describe, expect, it } from 'vitest';
import { createCardUpdates } from '../../../../src/adapters/teams/routines/card-updates.ts';
import type { RoutineDeps } from '../../../../src/adapters/teams/routines/routine-deps.ts';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { AppError } from '../../../../src/errors.ts';
import { cardWords } from '../../../support/card-words.ts';
import { aMessage, takeTurn } from '../../../support/take-turn.ts';

const away = () => Promise.reject(new AppError('STORE_UNAVAILABLE', 'the server does not answer'));
/** Checklists of a store that does not answer. */
const routines = { runs: { openHere: away, closedHere: away }, reminders: {}, cards: createCardUpdates(), pages: {} } as unknown as RoutineDeps;

describe.each([['sv', 'checklista'], ['en', 'checklist']] as const)('in %s, while the store is away, "%s"', (language, word) => {
  it('brings the routines to read, and says that the checklists cannot be reached', async () => {
    const { cards, events } = await takeTurn(aMessage(word), { routines });
    const { list, refusal } = texts[language].routines;
    expect(cards.flatMap(cardWords)).toEqual(expect.arrayContaining([list.heading, refusal.notRead]));
    expect(events).toContainEqual({ event: 'handoff.failed', part: 'checklists', error: 'STORE_UNAVAILABLE' });
  });
});
