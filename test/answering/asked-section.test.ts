import { describe, expect, it } from 'vitest';
import { askedFirst, readAskedSection } from '../../src/answering/asked-section.ts';
import type { AskedSection } from '../../src/answering/section-phrases.ts';
import { aDocument } from '../support/build-knowledge.ts';

describe('readAskedSection', () => {
  it.each([
    ['en klient filmar mig, är det lagligt?', 'law'],
    ['Han skickar bilder på mig. Är det ett brott?', 'law'],
    ['vad säger lagen om mutor', 'law'],
    ['är det brottsligt att hota en lärare', 'law'],
    ['jag blev hotad och måste jag anmäla det', 'report'],
    ['somebody films me at work, is it legal?', 'law'],
    ['a parent threatens me, what should I not do', 'do-not'],
    ['do I have to report it if nothing happened', 'report'],
  ])('sees in %j that it asks for %s', (question, section) => {
    expect(readAskedSection(question)).toBe(section);
  });

  it.each(['någon filmar mig', 'är det lagligt att filma i receptionen', 'han säger att det är ett brott', 'hur rapporterar man ett hot', ''])('sees nothing of the kind in %j', (question) => {
    expect(readAskedSection(question)).toBeUndefined();
  });

  it('takes no longer for a message of nothing but spaces, and reads the end of a long one', () => {
    expect(readAskedSection(' '.repeat(100_000))).toBeUndefined();
    expect(readAskedSection(`${'ord '.repeat(50_000)}, är det lagligt`)).toBe('law');
  });
});

describe('askedFirst', () => {
  const { passages } = aDocument({ body: 'Du får lägga på.\n\n## Gör nu\n1. Lägg på.\n\n## Får jag spela in?\nFråga.\n\n## Lag i korthet\nOlaga hot.\n' });
  const met = passages.filter(({ section }) => section === 'topic' || section === 'law');
  const headings = (section: AskedSection | undefined) => askedFirst(met, passages, section).map(({ heading }) => heading);

  it('puts that section first, and keeps what else met the question', () => {
    expect(headings('law')).toEqual(['Lag i korthet', 'Får jag spela in?']);
  });

  it('leaves them as they are where nothing is asked for, and where the page has no such section', () => {
    expect([headings(undefined), headings('report')]).toEqual([['Får jag spela in?', 'Lag i korthet'], ['Får jag spela in?', 'Lag i korthet']]);
  });
});
