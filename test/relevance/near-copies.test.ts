import { beforeAll, describe, expect, it } from 'vitest';
import { realKnowledge } from '../support/real-knowledge.ts';
import { type NearCopy, nearCopies } from './near-copies.ts';
import { type Question, readSets } from './questions.ts';
import { type WrittenPhrase, writtenPhrases } from './written-phrases.ts';

const question = (q: string): Question => ({ id: 'q', q, lang: 'sv', class: 'guidance', page: [], must_offer: [], must_not: [], note: '' });
const asked = (text: string): WrittenPhrase => ({ where: 'page', text, pattern: false });
const pattern = (text: string): WrittenPhrase => ({ where: 'signs', text, pattern: true });

describe('nearCopies', () => {
  it.each([
    ['the same words in other signs', 'Får jag filma mötet, i dag?', asked('får jag filma mötet i dag')],
    ['one word more', 'får jag filma det långa mötet i dag', asked('får jag filma det mötet i dag')],
    ['the same without å, ä, ö', 'far jag filma motet i dag', asked('får jag filma mötet i dag')],
    ['a question that holds the phrase', 'hej, byggherren ritar huset gratis åt chefens mamma', asked('byggherren ritar huset gratis')],
    ['other endings on the words', 'leverantören bjöd avdelningen på middagen', asked('leverantörer bjöd avdelningen på middag')],
    ['a pattern whose alternatives spell it out', 'mannen bankar på bildörren och vrålar', pattern('mannen|kvinnan bankar|slår på bildörr* .. vrålar')],
  ])('sees %s', (_reason, text, phrase) => {
    expect(nearCopies([question(text)], [phrase])).toHaveLength(1);
  });

  it.each([
    ['a single word', 'hot:', asked('hot')],
    ['the same matter in other words', 'får man spela in ett samtal med en förälder', asked('kan jag ta upp ljudet när mamman pratar')],
    ['a pattern of groups', 'mannen bankar på bildörren', pattern('<person> .. <door>')],
  ])('lets %s pass', (_reason, text, phrase) => {
    expect(nearCopies([question(text)], [phrase])).toEqual([]);
  });
});

describe('knowledge', () => {
  const sets = readSets(['golden', 'blind', 'later', 'unseen']);
  let copies: readonly NearCopy[] = [];
  beforeAll(async () => {
    const phrases = writtenPhrases(await realKnowledge());
    copies = nearCopies(sets.flatMap(({ questions }) => questions), phrases);
  }, 180_000);

  it.each(sets.map(({ name, questions }) => [name, questions] as const))('holds no question of the %s set, nor a near copy', (_name, questions) => {
    expect(copies.filter(({ id }) => questions.some((question) => question.id === id))).toEqual([]);
  });
});
