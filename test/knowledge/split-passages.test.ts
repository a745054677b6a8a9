import { describe, expect, it } from 'vitest';
import { type Passage, passageText, type RichText } from '../../src/knowledge/passage.ts';
import { splitPassages } from '../../src/knowledge/split-passages.ts';

const split = (markdown: string, firstLine = 1) => splitPassages({ slug: 'sida', language: 'sv', title: 'Sidan', markdown, firstLine });
const blocksOf = (markdown: string) => split(markdown)[0]?.blocks.map(({ line: _line, ...block }) => block) ?? [];
const text = (words: string, strong = false): RichText => [{ kind: 'text', text: words, strong }];

describe('splitPassages', () => {
  it('gives each heading a passage, and the text above them the title', () => {
    const passages = split('Inledning.\n\n## Gör nu\n1. Ett\n\n## Annat\nText.\n', 20);
    expect(passages.map(({ id, section, heading, line }) => [id, section, heading, line])).toEqual([
      ['sv/sida#0', 'lead', 'Sidan', 20],
      ['sv/sida#1', 'do-now', 'Gör nu', 22],
      ['sv/sida#2', 'topic', 'Annat', 25],
    ]);
  });

  it('leaves out a lead without text', () => {
    expect(split('## Gör nu\n1. Ett\n').map(({ section }) => section)).toEqual(['do-now']);
  });

  it('keeps a heading without text, so that its words can be found', () => {
    expect(split('## Vem\n').map(({ heading, blocks }: Passage) => [heading, blocks])).toEqual([['Vem', []]]);
  });

  it.each([
    ['numbered', '1. Ett\n2. Två\n'],
    ['bulleted', '- Ett\n- Två\n'],
    ['checklist', '- [ ] Ett\n- [x] Två\n'],
  ])('reads a %s list', (kind, markdown) => {
    expect(blocksOf(markdown)).toEqual([{ kind, items: [text('Ett'), text('Två')] }]);
  });

  it('joins the lines and the inner list of an item', () => {
    expect(blocksOf('- Ett\n  två\n  - tre\n')).toEqual([
      { kind: 'bulleted', items: [[...text('Ett två'), ...text(' '), ...text('tre')]] },
    ]);
  });

  it('keeps strong text and drops other looks', () => {
    expect(blocksOf('Ring **nu**, _genast_ eller ~~sen~~ `kod`.')).toEqual([
      { kind: 'paragraph', text: [text('Ring '), text('nu', true), text(', '), text('genast'), text(' eller '), text('sen'), text(' '), text('kod'), text('.')].flat() },
    ]);
  });

  it('reads links and bare addresses', () => {
    expect(blocksOf('Läs [Bombhot](bombhot) eller https://polisen.se')).toEqual([
      {
        kind: 'paragraph',
        text: [...text('Läs '), { kind: 'link', text: 'Bombhot', target: 'bombhot' }, ...text(' eller '), { kind: 'link', text: 'https://polisen.se', target: 'https://polisen.se' }],
      },
    ]);
  });

  it.each([
    ['a name of its own', 'Ring [polisen][p] genast.\n\n[P]: https://polisen.se'],
    ['its words for a name', 'Ring [polisen] genast.\n\n> [polisen]: https://polisen.se\n\n[polisen]: bombhot'],
  ])('reads a link whose address stands elsewhere under %s', (_reason, markdown) => {
    expect(blocksOf(markdown)).toEqual([
      { kind: 'paragraph', text: [...text('Ring '), { kind: 'link', text: 'polisen', target: 'https://polisen.se' }, ...text(' genast.')] },
    ]);
  });

  it('keeps the words of a link without an address', () => {
    expect(blocksOf('Ring [polisen][p] genast.')).toEqual([{ kind: 'paragraph', text: text('Ring [polisen][p] genast.') }]);
  });

  it.each([
    ['an image', 'Se ![karta](karta.png).'],
    ['an image whose address stands elsewhere', 'Se ![karta][k].\n\n[k]: karta.png'],
  ])('shows the description of %s', (_reason, markdown) => {
    expect(blocksOf(markdown)).toEqual([{ kind: 'paragraph', text: [text('Se '), text('karta'), text('.')].flat() }]);
  });

  it('shows a footnote as a paragraph', () => {
    expect(blocksOf('Gå ut[^1].\n\n[^1]: Ring {{contact:police}}.\n')).toEqual([
      { kind: 'paragraph', text: [text('Gå ut'), text('.')].flat() },
      { kind: 'paragraph', text: [...text('Ring '), { kind: 'contact', key: 'police' }, ...text('.')] },
    ]);
  });

  it('shows a line break as a space', () => {
    expect(blocksOf('Ett  \ntvå')).toEqual([{ kind: 'paragraph', text: [text('Ett'), text(' '), text('två')].flat() }]);
  });

  it('reads contacts by their keys, also next to each other and in strong text', () => {
    expect(blocksOf('{{contact:emergency}}{{contact:police}} **{{contact:security-on-call}}**.')).toEqual([
      {
        kind: 'paragraph',
        text: [{ kind: 'contact', key: 'emergency' }, { kind: 'contact', key: 'police' }, ...text(' '), { kind: 'contact', key: 'security-on-call' }, ...text('.')],
      },
    ]);
  });

  it.each([
    ['HTML', '<script>alert(1)</script>'],
    ['a comment', '<!-- anteckning -->'],
    ['a ruler', '***'],
    ['a link definition', '[a]: https://polisen.se'],
  ])('shows nothing of %s', (_reason, markdown) => {
    expect(blocksOf(`Text.\n\n${markdown}\n`)).toEqual([{ kind: 'paragraph', text: text('Text.') }]);
  });

  it('shows nothing of HTML within a line but the words', () => {
    expect(blocksOf('Ring <b onclick="x()">nu</b>.')).toEqual([{ kind: 'paragraph', text: [text('Ring '), text('nu'), text('.')].flat() }]);
  });

  it.each([
    ['a quotation', '> Citat.'],
    ['code', '```\nCitat.\n```'],
  ])('reads %s as text', (_reason, markdown) => {
    expect(blocksOf(markdown)).toEqual([{ kind: 'paragraph', text: text('Citat.') }]);
  });

  it('keeps the cells of a table apart, with their contacts', () => {
    const [passage] = split('| Funktion | Nummer |\n|---|---|\n| **Växeln** | |\n| Vakten | {{contact:security}} |\n');
    expect(passage && passageText(passage, (key) => `<${key}>`)).toBe('Funktion Nummer Växeln Vakten <security>');
  });

  it('keeps the items of an inner list apart', () => {
    const [passage] = split('1. Ring\n   - chefen\n   - {{contact:police}}\n');
    expect(passage && passageText(passage, (key) => `<${key}>`)).toBe('Ring chefen <police>');
  });

  it('shows no HTML that stands in an item', () => {
    expect(blocksOf('- Ett\n\n  <!-- anteckning -->\n')).toEqual([{ kind: 'bulleted', items: [text('Ett')] }]);
  });
});
