import { describe, expect, it } from 'vitest';
import { pageCard } from '../../src/cards/answer-card.ts';
import { cardContext } from '../../src/cards/card-context.ts';
import { readAction } from '../../src/cards/read-action.ts';
import { aDocument, aKnowledgeBase } from '../support/build-knowledge.ts';
import { cardButtons } from '../support/card-words.ts';

const headings = ['Gör nu', 'Gör inte', 'Vem', 'Rapportera', 'Får jag spela in?', 'Om samtalet kommer igen', 'Lag i korthet'];
const document = aDocument({ body: `Du får lägga på.\n${headings.map((heading) => `\n## ${heading}\nNågot.\n`).join('')}` });
const passageOf = (heading: string) => document.passages.find((passage) => passage.heading === heading) ?? expect.fail();
const context = cardContext(aKnowledgeBase(), { language: 'sv' });

const card = (shown: string | undefined, asked: readonly string[]) =>
  pageCard({ document, offers: [], passage: shown === undefined ? undefined : passageOf(shown), asked: asked.map(passageOf), notes: [] }, context);
const buttonsOf = (...content: Parameters<typeof card>) => cardButtons(card(...content)).flatMap(({ title }) => (headings.includes(title) ? [title] : []));

describe('the sections that a card has buttons to', () => {
  it('are those that people need next, where nothing else was asked for', () => {
    expect(buttonsOf(undefined, [])).toEqual(['Gör inte', 'Vem', 'Rapportera', 'Får jag spela in?']);
  });

  it('have those that met the question among them, in the same order as ever', () => {
    expect(buttonsOf('Får jag spela in?', ['Får jag spela in?', 'Lag i korthet', 'Om samtalet kommer igen'])).toEqual(['Gör inte', 'Vem', 'Om samtalet kommer igen', 'Lag i korthet']);
  });

  it('keep what people need first, however much of the page met the question', () => {
    expect(buttonsOf('Lag i korthet', headings.toReversed().slice(0, 6))).toContain('Gör inte');
  });

  it('stay when one of them is pressed: only the pressed one and the one it replaces change places', () => {
    const asked = ['Får jag spela in?', 'Lag i korthet', 'Om samtalet kommer igen'];
    const law = cardButtons(card(asked[0], asked)).find(({ title }) => title === 'Lag i korthet');
    const read = law?.type === 'Action.Execute' ? readAction(law.verb, law.data) : expect.fail();
    if (read.kind !== 'action' || read.action.verb !== 'page.section') throw new Error('expected the action of a section');
    const headingAt = (at: number) => document.passages[at]?.heading;
    expect([headingAt(read.action.section), read.action.asked?.map(headingAt)]).toEqual(['Lag i korthet', asked]);
    expect(buttonsOf('Lag i korthet', asked)).toEqual(['Gör inte', 'Vem', 'Får jag spela in?', 'Om samtalet kommer igen']);
  });
});
