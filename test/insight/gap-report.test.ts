import { describe, expect, it } from 'vitest';
import type { DayCount, Outcome } from '../../src/insight/count.ts';
import { firstKeptDays } from '../../src/insight/counts.ts';
import { lastDays, pageTitles, reportGaps } from '../../src/insight/gap-report.ts';
import { aKnowledgeBase } from '../support/build-knowledge.ts';

const page = (outcome: Outcome, count: number, rest: { readonly day?: string; readonly page?: string; readonly language?: 'sv' | 'en' } = {}): DayCount => ({ kind: 'page', day: '2026-11-23', outcome, page: '', language: 'sv', count, ...rest });
const titleOf = pageTitles(aKnowledgeBase());
const period = lastDays('2026-11-23', 7);

describe('reportGaps', () => {
  const report = reportGaps({
    period,
    titleOf,
    words: [{ word: 'skrivare', questions: 7, days: 4 }],
    counts: [
      page('decline', 2),
      page('decline', 3, { day: '2026-11-22', language: 'en' }),
      page('elsewhere', 4),
      page('small-talk', 50),
      page('stop', 1),
      page('answer', 6, { page: 'hot-per-telefon' }),
      page('opened', 2, { page: 'hot-per-telefon' }),
      page('not-helped', 1, { page: 'hot-per-telefon' }),
      page('not-helped', 5, { page: 'gavor-och-mutor' }),
      page('helped', 9, { page: 'gavor-och-mutor' }),
      page('not-helped', 1, { page: 'en-sida-som-togs-bort', language: 'en' }),
      { kind: 'size', day: '2026-11-23', outcome: 'decline', size: 'large', count: 2 },
      { kind: 'size', day: '2026-11-22', outcome: 'decline', size: 'unknown', count: 3 },
    ],
  });

  it('counts questions once, and neither greetings nor pressed buttons', () => {
    expect(report.total).toEqual({ asked: 16, declined: 5, elsewhere: 4 });
    expect(report).toMatchObject({ from: '2026-11-17', to: '2026-11-23', words: [{ word: 'skrivare' }] });
  });

  it('parts them by day, the latest first, by language, and by size', () => {
    expect(report.days).toEqual([{ day: '2026-11-23', asked: 13, declined: 2, elsewhere: 4 }, { day: '2026-11-22', asked: 3, declined: 3, elsewhere: 0 }]);
    expect(report.languages.map(({ language, declined }) => [language, declined])).toEqual([['sv', 2], ['en', 3]]);
    expect(report.sizes.map(({ size, declined }) => [size, declined])).toEqual([['large', 2], ['unknown', 3]]);
  });

  it('lists the pages that were judged, most "no" first, under the titles they have now', () => {
    expect(report.pages).toEqual([
      { page: 'gavor-och-mutor', language: 'sv', title: 'Gåvor och mutor', shown: 0, helped: 9, notHelped: 5 },
      { page: 'en-sida-som-togs-bort', language: 'en', title: 'en-sida-som-togs-bort', shown: 0, helped: 0, notHelped: 1 },
      { page: 'hot-per-telefon', language: 'sv', title: 'Hot per telefon', shown: 8, helped: 0, notHelped: 1 },
    ]);
  });
});

describe('firstKeptDays', () => {
  it.each([
    ['in the middle of a month', '2026-11-23', '2024-11-01', '2026-08-25'],
    ['over the turn of a year', '2027-01-15', '2025-01-01', '2026-10-17'],
    ['on the last day of a long month', '2026-03-31', '2024-03-01', '2025-12-31'],
  ])('keeps whole months of counts, and ninety days of words, %s', (_when, today, counts, words) => {
    expect(firstKeptDays(today)).toEqual({ counts, words });
  });
});

it('lastDays counts the day itself, across months and the change of clocks', () => {
  expect([lastDays('2026-11-01', 1), lastDays('2026-11-01', 30)]).toEqual([{ from: '2026-11-01', to: '2026-11-01' }, { from: '2026-10-03', to: '2026-11-01' }]);
});
