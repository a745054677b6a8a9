import { describe, expect, it } from 'vitest';
import type { DayCount, Outcome } from '../../src/insight/count.ts';
import { csvCell, situationCsv } from '../../src/insight/situation-csv.ts';
import { endedMonths, periodOf, situationOf } from '../../src/insight/situation.ts';

const count = (page: string, day: string, number: number, outcome: Outcome = 'answer'): DayCount => ({ kind: 'page', day, outcome, page, language: 'sv', count: number });
const topics = [
  { slug: 'hot', title: 'Hot', kind: 'guidance' },
  { slug: 'gava', title: 'Gåva', kind: 'guidance' },
  { slug: 'rutin', title: 'Rutin', kind: 'routine' },
];
const months = ['2026-09', '2026-10'];

describe('situationOf', () => {
  const counts = [
    count('hot', '2026-09-01', 6),
    count('hot', '2026-09-30', 3, 'acute'),
    count('hot', '2026-09-30', 1, 'opened'),
    count('hot', '2026-10-01', 9),
    count('hot', '2026-10-02', 100, 'not-helped'),
    count('gava', '2026-10-01', 12),
    count('en-annan', '2026-10-01', 40),
    { kind: 'size', day: '2026-10-01', outcome: 'answer', size: 'large', count: 500 } as const,
  ];
  const situation = situationOf({ counts, months, topics });

  it('adds up what was shown of each topic by month, and hides what is under ten, none included', () => {
    expect(situation.groups).toEqual([
      { kind: 'guidance', rows: [{ topic: 'gava', title: 'Gåva', numbers: [undefined, 12] }, { topic: 'hot', title: 'Hot', numbers: [10, undefined] }] },
      { kind: 'routine', rows: [{ topic: 'rutin', title: 'Rutin', numbers: [undefined, undefined] }] },
    ]);
  });

  it('gives nothing from which a hidden number could be subtracted: the same picture for every number under ten', () => {
    const withHidden = (number: number) => situationCsv(situationOf({ counts: [...counts, count('rutin', '2026-09-02', number)], months, topics }), {});
    expect(new Set(Array.from({ length: 10 }, (_, number) => withHidden(number))).size).toBe(1);
    expect(withHidden(10)).not.toBe(withHidden(9));
  });
});

describe('endedMonths', () => {
  it('leaves out the month that is not over, whose picture would differ from day to day', () => {
    expect(endedMonths('2026-11-30', 3)).toEqual(['2026-08', '2026-09', '2026-10']);
    expect(endedMonths('2026-01-01', 2)).toEqual(['2025-11', '2025-12']);
    expect(periodOf(endedMonths('2026-03-31', 2))).toEqual({ from: '2026-01-01', to: '2026-02-31' });
  });
});

describe('situationCsv', () => {
  it('is what Excel in Swedish opens: marked as UTF-8, with semicolons', () => {
    const csv = situationCsv(situationOf({ counts: [count('gava', '2026-10-01', 12)], months, topics: topics.slice(0, 2) }), { guidance: 'Råd' });
    expect(csv).toBe('\uFEFFSlag;Ämne;Sida;2026-09;2026-10\r\nRåd;Gåva;gava;<10;12\r\nRåd;Hot;hot;<10;<10\r\n');
  });

  it.each(['=1+1', '+46', '-1', '@SUM(A1)', ' =1', '\t=1', '\r=1', '\n=1', "=cmd|'/c calc'!A1"])('makes no formula of %j', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  });

  it.each([
    ['a semicolon', 'a;b', '"a;b"'],
    ['a quotation mark', 'den "nya"', '"den ""nya"""'],
    ['a line break', 'a\nb', '"a\nb"'],
    ['nothing of the sort', 'Hot – på telefon', 'Hot – på telefon'],
  ])('writes a cell with %s', (_what, text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });
});
