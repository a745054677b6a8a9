import type { Document } from '../knowledge/document.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { type Language, languages } from '../knowledge/language.ts';
import { asked, type DayCount, type Outcome, type SharedWord } from './count.ts';
import type { CountReader, Period } from './counts.ts';

/** Questions, and those of them that nothing answered. */
export interface Share {
  readonly asked: number;
  readonly declined: number;
  /** Of another service; the editors have a reply for them. */
  readonly elsewhere: number;
}

export interface PageVerdicts {
  readonly page: string;
  readonly title: string;
  readonly language: Language;
  readonly shown: number;
  readonly helped: number;
  readonly notHelped: number;
}

/** What people did not find in a period. */
export interface GapReport extends Period {
  readonly total: Share;
  readonly days: readonly (Share & { readonly day: string })[];
  readonly languages: readonly (Share & { readonly language: Language })[];
  readonly sizes: readonly (Share & { readonly size: string })[];
  readonly outcomes: Readonly<Partial<Record<Outcome, number>>>;
  /** Pages of which somebody said whether they helped, most "no" first. */
  readonly pages: readonly PageVerdicts[];
  readonly words: readonly SharedWord[];
}

export interface ReportParts {
  readonly counts: readonly DayCount[];
  readonly words: readonly SharedWord[];
  readonly period: Period;
  readonly titleOf: (page: string, language: Language) => string;
}

/** Reads what is kept of a period and puts it together. */
export async function readGaps(reader: CountReader, period: Period, titleOf: ReportParts['titleOf']): Promise<GapReport> {
  const [counts, words] = [await reader.list(period), await reader.sharedWords(period)];
  return reportGaps({ counts, words, period, titleOf });
}

export function reportGaps({ counts, words, period, titleOf }: ReportParts): GapReport {
  const byPage = counts.filter((counted) => counted.kind === 'page');
  const bySize = counts.filter((counted) => counted.kind === 'size');
  const days = [...new Set(byPage.map(({ day }) => day))].toSorted().reverse();
  const sizes = [...new Set(bySize.map(({ size }) => size))].toSorted();
  return {
    ...period,
    total: shareOf(byPage),
    days: days.map((day) => ({ day, ...shareOf(byPage.filter((counted) => counted.day === day)) })),
    languages: languages.map((language) => ({ language, ...shareOf(byPage.filter((counted) => counted.language === language)) })),
    sizes: sizes.map((size) => ({ size, ...shareOf(bySize.filter((counted) => counted.size === size)) })),
    outcomes: Object.fromEntries([...new Set(byPage.map(({ outcome }) => outcome))].toSorted().map((outcome) => [outcome, sum(byPage, [outcome])])),
    pages: verdictsOf(byPage, titleOf),
    words,
  };
}

type PageCount = Extract<DayCount, { kind: 'page' }>;

function verdictsOf(counts: readonly PageCount[], titleOf: ReportParts['titleOf']): readonly PageVerdicts[] {
  const pages = Map.groupBy(counts.filter(({ page }) => page !== ''), ({ page, language }) => `${language}/${page}`);
  return [...pages.values()]
    .flatMap((rows) => {
      const [first] = rows;
      if (first === undefined) return [];
      const { page, language } = first;
      return [{ page, language, title: titleOf(page, language), shown: sum(rows, ['answer', 'acute', 'opened']), helped: sum(rows, ['helped']), notHelped: sum(rows, ['not-helped']) }];
    })
    .filter(({ helped, notHelped }) => helped + notHelped > 0)
    .toSorted((a, b) => b.notHelped - a.notHelped || a.helped - b.helped || a.title.localeCompare(b.title, 'sv'));
}

function shareOf(counts: readonly DayCount[]): Share {
  return { asked: sum(counts, asked), declined: sum(counts, ['decline']), elsewhere: sum(counts, ['elsewhere']) };
}

function sum(counts: readonly DayCount[], outcomes: readonly Outcome[]): number {
  return counts.filter(({ outcome }) => outcomes.includes(outcome)).reduce((total, { count }) => total + count, 0);
}

/** The titles of pages as they are called now; a page that is gone is called by its slug. */
export function pageTitles({ documents }: Pick<KnowledgeBase, 'documents'>): (page: string, language: Language) => string {
  const titles = new Map(documents.map((document: Document) => [`${document.language}/${document.slug}`, document.frontMatter.title]));
  return (page, language) => titles.get(`${language}/${page}`) ?? titles.get(`sv/${page}`) ?? page;
}

/** So many days up to one of them, that one included. */
export function lastDays(today: string, days: number): Period {
  const from = new Date(Date.parse(`${today}T00:00:00Z`) - (days - 1) * 24 * 3_600_000);
  return { from: from.toISOString().slice(0, 10), to: today };
}
