import { describe, expect, it } from 'vitest';
import { createNearestPhrasing } from '../../src/authoring/nearest-phrasing.ts';
import { findRivals, pairRivals } from '../../src/authoring/rival-pages.ts';
import type { Search } from '../../src/search/ranking.ts';
import { aHit } from '../support/build-guide.ts';
import { aDocument } from '../support/build-knowledge.ts';

const phone = aDocument({ frontMatter: { asked_as: '[någon hotar mig i telefon, får jag lägga på luren]' } });
const mail = aDocument({ slug: 'hot-via-mejl', frontMatter: { asked_as: '[någon hotar mig i ett mejl, hotar någon mig på telefonen]' } });
const gifts = aDocument({ slug: 'gavor', frontMatter: { asked_as: '[en klient vill ge mig en present]' } });
const documents = [phone, mail, gifts];
const findNearest = createNearestPhrasing(documents);
const ranking = (...shares: readonly [string, number][]): Search => () => ({ hits: shares.map(([slug, score]) => aHit({ slug, score })), termCount: 2 });

describe('createNearestPhrasing', () => {
  it('finds the way of asking for another page that says the same, whatever its forms and order', () => {
    expect(findNearest('någon hotar mig i telefon', phone)).toEqual({ question: 'hotar någon mig på telefonen', slug: 'hot-via-mejl', likeness: expect.closeTo(1, 5) });
  });

  it('finds nothing where no word is shared, and never the page itself', () => {
    expect(findNearest('får jag lägga på luren', phone)).toBeUndefined();
    expect(findNearest('en klient vill ge mig en present', gifts)).toBeUndefined();
  });

  it('does not take one shared word for the same question', () => {
    const other = aDocument({ slug: 'annan', frontMatter: { asked_as: '[present]' } });
    expect(createNearestPhrasing([gifts, other])('en klient vill ge mig en present', gifts)).toBeUndefined();
  });

  it('does not compare across languages', () => {
    const english = aDocument({ slug: 'mail', language: 'en', frontMatter: { asked_as: '[någon hotar mig i telefon]' } });
    expect(createNearestPhrasing([phone, english])('någon hotar mig i telefon', phone)).toBeUndefined();
  });
});

describe('findRivals', () => {
  it('tells of a question that another page is asked for in nearly the same words', () => {
    const [found, ...others] = findRivals(phone, { search: ranking(['hot-per-telefon', 0.9], ['hot-via-mejl', 0.1]), findNearest });
    expect(found).toMatchObject({ question: 'någon hotar mig i telefon', own: 'hot-per-telefon', other: 'hot-via-mejl', ownShare: 0.9, otherShare: 0.1 });
    expect(others).toEqual([]);
  });

  it('tells of a question where another page comes near in the ranking', () => {
    expect(findRivals(gifts, { search: ranking(['gavor', 0.5], ['hot-via-mejl', 0.3]), findNearest })).toMatchObject([{ own: 'gavor', other: 'hot-via-mejl', likeness: 0 }]);
    expect(findRivals(gifts, { search: ranking(['gavor', 0.9], ['hot-via-mejl', 0.1]), findNearest })).toEqual([]);
  });
});

describe('pairRivals', () => {
  it('puts the pair with a lost question first, whichever page it is written on', () => {
    const like = { language: 'sv', likeness: 0.7, otherShare: 0.2, ownShare: 0.8 } as const;
    const pairs = pairRivals([
      { ...like, question: 'a', own: 'x', other: 'y' },
      { ...like, question: 'b', own: 'y', other: 'x' },
      { ...like, question: 'c', own: 'z', other: 'y', otherShare: 0.9, ownShare: 0.1 },
    ]);
    expect(pairs.map(({ pages, questions }) => [pages, questions.map(({ question }) => question)])).toEqual([
      [['y', 'z'], ['c']],
      [['x', 'y'], ['a', 'b']],
    ]);
  });
});
