import { describe, expect, it } from 'vitest';
import { replaceNumbers } from '../../../src/adapters/handbook/whole-numbers.ts';
import { realKnowledge } from '../../support/real-knowledge.ts';

const base = await realKnowledge();
const numbers = base.contacts.organisations.flatMap(({ contacts }) => [...contacts.values()].flatMap(({ phone }) => (phone !== undefined && /[ -]/.test(phone) ? [phone] : [])));
const marked = (text: string) => replaceNumbers(text, (number) => `<${number}>`);

describe('replaceNumbers', () => {
  it.each(numbers)('knows %s, also within a sentence', (number) => {
    for (const [before, after] of [['', ''], ['Ring ', ', eller 112.'], ['säkerhetsfunktionen (', ').']]) expect(marked(`${before}${number}${after}`)).toBe(`${before}<${number}>${after}`);
  });

  it('knows a number with its country code', () => {
    expect(marked('Från utlandet: +46 77-114 14 00.')).toBe('Från utlandet: <+46 77-114 14 00>.');
  });

  it.each([
    ['a day', 'Granskad 2026-11-01 kl. 08-17'],
    ['a paragraph of a law', 'SFB 42 kap. 10 § och arbetsmiljölagen (1977:1160) 3 kap. 3 a §'],
    ['a sum', 'högst 112 000 kronor'],
  ])('leaves %s as it is', (_reason, text) => {
    expect(marked(text)).toBe(text);
  });
});
