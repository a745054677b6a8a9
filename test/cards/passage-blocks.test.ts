import { describe, expect, it } from 'vitest';
import { passageElements } from '../../src/cards/passage-blocks.ts';
import { texts } from '../../src/cards/texts/texts.ts';
import { splitPassages } from '../../src/knowledge/split-passages.ts';

const context = { texts: texts.sv, nameContact: (key: string) => `<${key}>`, organisationName: () => 'Skolan' };

describe('passageElements', () => {
  it.each([
    ['numbers a list', '1. Ett\n2. Två', '1. Ett\n2. Två'],
    ['marks a list', '- Ett\n- Två', '- Ett\n- Två'],
    ['shows a checklist as a list', '- [ ] Ett\n- [x] Två', '- Ett\n- Två'],
    ['keeps strong words strong', 'Ring **nu** genast.', 'Ring **nu** genast.'],
    ['keeps the space between strong words and a contact', '**Ring {{contact:security}} nu** genast.', '**Ring** \\<security\\> **nu** genast.'],
    ['names contacts', 'Ring {{contact:security}}.', 'Ring \\<security\\>.'],
    ['keeps a link to a secure address', 'Läs [Polisen](https://polisen.se).', 'Läs [Polisen](https://polisen.se).'],
    ['makes strong words of a link to a page of the guide', 'Läs [Bombhot](bombhot).', 'Läs **Bombhot**.'],
    ['makes strong words of any other link', '[x](javascript:alert(1)) [y](http://a.se)', '**x** **y**'],
    ['shows mark-up characters as they were written', 'a\\*b \\[c\\](d)', 'a\\*b \\[c\\](d)'],
  ])('%s', (_reason, markdown, expected) => {
    expect(elements(markdown)).toEqual([expected]);
  });

  it('puts the heading first', () => {
    expect(elements('## Gör *nu*\nEtt.')).toEqual(['Gör nu', 'Ett.']);
  });

  it('tells what an organisation has written itself', () => {
    const [passage] = splitPassages({ slug: 'a', language: 'sv', title: 'Sidan', markdown: '## I skolan\nEtt.', firstLine: 1 });
    if (passage === undefined) throw new Error('no passage');
    const words = passageElements({ ...passage, organisation: 'skola' }, context).map((element) => element.type === 'TextBlock' && element.text);
    expect(words).toEqual(['I skolan', `${texts.sv.answer.local} Skolan`, 'Ett.']);
  });
});

function elements(markdown: string): readonly unknown[] {
  const [passage] = splitPassages({ slug: 'a', language: 'sv', title: 'Sidan', markdown, firstLine: 1 });
  if (passage === undefined) throw new Error('no passage');
  const texts = passageElements(passage, context).map((element) => element.type === 'TextBlock' && element.text);
  return passage.section === 'lead' ? texts.slice(1) : texts;
}
