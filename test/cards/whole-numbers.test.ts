import { describe, expect, it } from 'vitest';
import { type CardElement, textBlock } from '../../src/cards/adaptive-card.ts';
import { keepNumbersWhole } from '../../src/cards/whole-numbers.ts';
import { languages } from '../../src/knowledge/language.ts';
import { cardButtons } from '../support/card-words.ts';
import { everyCard } from '../support/every-card.ts';
import { realKnowledge } from '../support/real-knowledge.ts';

const base = await realKnowledge();
const numbers = base.contacts.organisations.flatMap(({ contacts }) => [...contacts.values()].flatMap(({ phone }) => (phone !== undefined && /[ -]/.test(phone) ? [phone] : [])));
const textsOf = (element: CardElement): readonly string[] => {
  if (element.type === 'ActionSet') return element.actions.map(({ title }) => title);
  return element.type === 'TextBlock' ? [element.text] : element.type === 'Container' ? element.items.flatMap(textsOf) : [];
};

describe('keepNumbersWhole', () => {
  it.each(numbers)('keeps %s whole, also within a sentence', (number) => {
    const whole = number.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011');
    for (const [before, after] of [['', ''], ['Ring ', ', eller 112.'], ['säkerhetsfunktionen (', ').'], ['**', '**']]) expect(keepNumbersWhole(`${before}${number}${after}`)).toBe(`${before}${whole}${after}`);
  });

  it('keeps a number with its country code whole', () => {
    expect(keepNumbersWhole('Från utlandet: +46 77-114 14 00.')).toBe('Från utlandet: +46\u00A077\u2011114\u00A014\u00A000.');
  });

  it.each([
    ['a day', 'Granskad 2026-11-01 kl. 08-17'],
    ['a paragraph of a law', 'SFB 42 kap. 10 § och arbetsmiljölagen (1977:1160) 3 kap. 3 a §'],
    ['a sum', 'högst 112 000 kronor'],
    ['the address of a link', '[telefon](https://example.org/?q=a 08-465 004 10) och [2](https://example.org/020-50 50 50)'],
  ])('leaves %s as it is', (_reason, text) => {
    expect(keepNumbersWhole(text)).toBe(text);
  });
});

describe.each(languages)('every card in %s', (language) => {
  it('shows no number of the directory that may break, and calls the plain one', () => {
    const cards = everyCard(base, language);
    const broken = cards.flatMap(({ name, card }) => card.body.flatMap(textsOf).flatMap((text) => numbers.filter((number) => text.includes(number)).map((number) => `${name}: ${number}`)));
    expect(broken).toEqual([]);
    const called = cards.flatMap(({ card }) => cardButtons(card).flatMap((button) => (button.type === 'Action.OpenUrl' && button.url.startsWith('tel:') ? [button.url] : [])));
    expect(called.filter((url) => !/^tel:\+?\d+$/.test(url))).toEqual([]);
    expect(cards.map(({ card }) => card.speak).join()).not.toMatch(/[\u00A0\u2011]/);
  });
});

describe('textBlock', () => {
  it('has whole numbers', () => {
    expect(textBlock('Ring 114 14').text).toBe('Ring 114\u00A014');
  });
});
