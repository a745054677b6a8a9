import { describe, expect, it } from 'vitest';
import { cardContext } from '../../src/cards/card-context.ts';
import { logPage } from '../../src/cards/routines/log-page.ts';
import { runCard } from '../../src/cards/routines/run-card.ts';
import { texts } from '../../src/cards/texts/texts.ts';
import { aKnowledgeBase } from '../support/build-knowledge.ts';
import { aRun } from '../support/build-runs.ts';
import { cardWords } from '../support/card-words.ts';

const bo = { id: '29:bo', name: 'Bo' };
const run = aRun([{ kind: 'ticked', step: '1-2', by: bo }]);
const words = texts.sv.routines;

describe('runCard', () => {
  const shown = (phase?: number) => cardWords(runCard({ run, phase, pageIsSame: true }, cardContext(aKnowledgeBase(), { language: 'sv' })));

  it('shows one phase, and a button to each of the others with how far it has come', () => {
    expect(shown()).toEqual(expect.arrayContaining(['Första timmen (1/2)', '[Samma dag (0/2)]']));
    expect(shown()).not.toContain('[Första timmen (1/2)]');
    expect(shown(1)).toEqual(expect.arrayContaining(['Samma dag (0/2)', '[Första timmen (1/2)]']));
  });
});

describe('logPage', () => {
  it('names the step of everything that happened to one, and of nothing else', () => {
    const page = logPage(run, { words, now: run.startedAt });
    expect(page).toContain(`Bo ${words.log.ticked}: Ordna sällskap hem.</li>`);
    expect(page).toContain(` ${words.log.started}</li>`);
  });
});
