import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { type CardAction, buttons, escapeMarkdown, link, rows } from '../../src/cards/adaptive-card.ts';

describe('escapeMarkdown', () => {
  it.each([
    ['bold', '**fet**'],
    ['a link', '[klicka](https://evil.example)'],
    ['HTML', '<b onclick="x()">x</b>'],
    ['code', '`rm -rf`'],
    ['a backslash', 'C:\\temp'],
  ])('shows %s as it was written', (_reason, text) => {
    expect(shown(`a ${escapeMarkdown(text)}`)).toBe(`a ${text}`);
  });

  it('leaves nothing of which Teams makes a date of its own', () => {
    const text = 'kom {{DATE(2026-11-23T08:00:00Z, SHORT)}} {{{TIME(2026-11-23T08:00:00Z)}}}';
    expect(escapeMarkdown(text)).not.toContain('{{');
    expect(shown(`a ${escapeMarkdown(text)}`)).toBe(`a ${text}`);
  });

  it('never makes a link, a look or HTML of a text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\w*[\]()<>`~#|\\!]{1,40}$/), (text) => {
        const [paragraph] = fromMarkdown(`a ${escapeMarkdown(text)}`).children;
        return paragraph?.type === 'paragraph' && paragraph.children.every(({ type }) => type === 'text') && plainText(paragraph) === `a ${text}`;
      }),
    );
  });
});

describe('link', () => {
  it('keeps words and address apart, whatever they hold', () => {
    const [paragraph] = fromMarkdown(link('a] (b) *c*', 'https://polisen.se/x_(y)')).children;
    expect(paragraph?.type === 'paragraph' && paragraph.children).toMatchObject([{ type: 'link', url: 'https://polisen.se/x_%28y%29' }]);
  });
});

describe('rows', () => {
  it('show the whole of a long title, and are pressed without what stands in a field', () => {
    const press = { type: 'Action.Execute', title: 'Chef: anmälan till Arbetsmiljöverket och Försäkringskassan', verb: 'page.open', data: { slug: 'a' } } as const;
    const [row] = rows([press]);
    expect(row?.items).toMatchObject([{ type: 'TextBlock', text: `${press.title} ›`, wrap: true }]);
    expect(row?.selectAction).toEqual({ ...press, associatedInputs: 'none' });
  });
});

describe('buttons', () => {
  const some = (count: number): CardAction[] => Array.from({ length: count }, (_, position) => ({ type: 'Action.OpenUrl', title: `${position}`, url: 'tel:112' }));

  it.each([
    [0, []],
    [1, [1]],
    [6, [6]],
    [7, [6, 1]],
    [13, [6, 6, 1]],
  ])('puts %i buttons into rows of at most six', (count, rows) => {
    expect(buttons(some(count)).map(({ actions }) => actions.length)).toEqual(rows);
    expect(buttons(some(count)).flatMap(({ actions }) => actions)).toEqual(some(count));
  });
});

function shown(markdown: string): string {
  return plainText(fromMarkdown(markdown));
}
