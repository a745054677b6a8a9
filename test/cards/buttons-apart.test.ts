import { describe, expect, it } from 'vitest';
import type { AdaptiveCard } from '../../src/cards/adaptive-card.ts';
import { cardContext } from '../../src/cards/card-context.ts';
import { casesCard } from '../../src/cards/handoff/cases-card.ts';
import { openRunsCard } from '../../src/cards/routines/open-runs-card.ts';
import type { MyCase } from '../../src/handoff/my-cases.ts';
import { languages } from '../../src/knowledge/language.ts';
import { start } from '../support/build-handoff.ts';
import { aKnowledgeBase } from '../support/build-knowledge.ts';
import { aRun } from '../support/build-runs.ts';
import { cardButtons } from '../support/card-words.ts';

const base = aKnowledgeBase();
const hour = 3_600_000;

/** Whoever listens to a card goes from button to button, and hears their titles alone. */
describe.each(languages)('buttons of a list are told apart by their titles (%s)', (language) => {
  const context = cardContext(base, { language });

  it('among reports that did not arrive', () => {
    const aCase = (number: number): MyCase => ({ kind: 'report', id: `0000000${number}-0000-4000-8000-000000000000`, reference: `R-0000000${number}`, state: 'abandoned', createdAt: start, canWithdraw: true, receipt: undefined });
    expect(titlesTwice(casesCard([aCase(1), aCase(2)], context))).toEqual([]);
  });

  it('among open checklists of one routine', () => {
    const runs = [aRun(), aRun([], { id: '2b1e2d3c-0000-4000-8000-000000000002', startedAt: aRun().startedAt + hour })];
    expect(titlesTwice(openRunsCard(runs, context))).toEqual([]);
  });
});

function titlesTwice(card: AdaptiveCard): readonly string[] {
  const titles = cardButtons(card).map(({ title }) => title);
  return titles.filter((title, position) => titles.indexOf(title) < position);
}
