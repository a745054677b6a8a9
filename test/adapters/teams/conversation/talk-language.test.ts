import { describe, expect, it } from 'vitest';
import { texts } from '../../../../src/cards/texts/texts.ts';
import { aChat } from '../../../support/a-chat.ts';
import { cardWords } from '../../../support/card-words.ts';

const short = 'fax test';
const heading = (language: 'sv' | 'en') => texts[language].decline.heading;

describe('a message so short that it may be in either language', () => {
  it.each([
    ['that of the talk', 'threats on the phone', 'sv-SE', 'en'],
    ['that of the talk, whatever the client says', 'hot på telefon', 'en-GB', 'sv'],
    ['that of the client before any talk', undefined, 'en-US', 'en'],
    ['Swedish where the client tells nothing', undefined, '', 'sv'],
  ] as const)('is answered in %s', async (_which, before, locale, language) => {
    const chat = await aChat({ search: (question) => (question === short ? { hits: [], termCount: 1 } : { hits: [{ slug: 'hot-per-telefon', language: 'sv', passageIds: ['sv/hot-per-telefon#1'], score: 10, coverage: 0.9, matches: [] }], termCount: 2 }) });
    if (before !== undefined) await chat.write(before, { locale });
    expect(cardWords((await chat.write(short, { locale })).card)[0]).toBe(before === undefined ? heading(language) : texts[language].notes.shownAgain);
  });

  it('is answered in the language of the client again when the talk is forgotten', async () => {
    const chat = await aChat({ search: (question) => (question === short ? { hits: [], termCount: 1 } : { hits: [], termCount: 2 }) });
    await chat.write('threats on the phone');
    chat.wait(31);
    expect(cardWords((await chat.write(short)).card)[0]).toBe(heading('sv'));
  });
});
