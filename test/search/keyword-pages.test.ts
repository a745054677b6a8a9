import { describe, expect, it } from 'vitest';
import { type SmallPage, askPages, slugsOf } from './build-search.ts';

const pages: readonly SmallPage[] = [
  { slug: 'gavor', title: 'Gåvor och mutor', keywords: ['present', 'julklapp'], asked: ['leverantören bjuder på lunch', 'en anhörig gav mig choklad'] },
  { slug: 'media', title: 'Prata med media', keywords: ['press', 'läcka'], asked: ['får jag prata med pressen om present', 'journalisten ringer om en läcka'] },
  { slug: 'pressad', title: 'Om du pressas', keywords: ['pressad', 'sökväg', 'läcka'], asked: ['någon tvingar mig', 'jag har gjort en present till dem'] },
  { slug: 'gifts', language: 'en', title: 'Gifts', keywords: ['voucher'], asked: ['a supplier gave me chocolate'] },
];
const ask = (question: string) => {
  const ranking = askPages(pages, question);
  return { first: slugsOf(ranking)[0], isKeyword: ranking.isKeyword ?? false };
};

describe('a question that is a keyword', () => {
  it.each([
    ['as it is written', 'julklapp', 'gavor'],
    ['in capitals, with a mark', 'JULKLAPP!', 'gavor'],
    ['without its marks over letters', 'sokvag', 'pressad'],
    ['in another form', 'julklappar', 'gavor'],
    ['behind an article', 'en julklapp', 'gavor'],
    ['of the other language', 'voucher', 'gifts'],
    ['whatever other pages say of it', 'present', 'gavor'],
  ])('leads to the page that has it, %s', (_how, question, slug) => {
    expect(ask(question)).toEqual({ first: slug, isKeyword: true });
  });

  it('is the one that is written so before one of the same stem', () => {
    expect([ask('press').first, ask('pressad').first]).toEqual(['media', 'pressad']);
  });

  it('leads to all pages that have it before any other', () => {
    expect(slugsOf(askPages(pages, 'läcka')).slice(0, 2).toSorted()).toEqual(['media', 'pressad']);
  });

  it('is no longer one among other words', () => {
    expect(ask('får jag ta emot en julklapp')).toEqual({ first: 'gavor', isKeyword: false });
  });

  it('is none in many words', () => {
    const long = 'en sak som ingen någonsin skulle leta upp så';
    expect(askPages([...pages, { slug: 'lang', title: 'Lång', keywords: [long], text: long }], long).isKeyword).toBeUndefined();
  });

  it('is left to the ranking where another page has it as a way of asking, or as its title', () => {
    const claimed: readonly SmallPage[] = [...pages, { slug: 'jul', title: 'Jul', asked: ['julklapp'] }, { slug: 'present', title: 'Present' }];
    for (const question of ['julklapp', 'present']) expect(askPages(claimed, question).isKeyword).toBeUndefined();
    expect(askPages([...pages, { slug: 'kuponger', asked: ['voucher'] }], 'voucher').isKeyword, 'a keyword of the other language').toBeUndefined();
  });
});
