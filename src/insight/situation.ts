import type { DayCount, Outcome } from './count.ts';
import type { Period } from './counts.ts';

/** Below this a number is not shown: behind it few people stand, and perhaps people who can be guessed. */
export const fewestShown = 10;

/** A topic with its number in each month; undefined is fewer than ten, none included. */
export interface SituationRow {
  readonly topic: string;
  readonly title: string;
  readonly numbers: readonly (number | undefined)[];
}

/** A kind of page with its topics. */
export interface SituationGroup {
  readonly kind: string;
  readonly rows: readonly SituationRow[];
}

/** Topics by month. It has no totals, and months that have ended only, so that no hidden number can be found by subtracting one picture from another. */
export interface Situation {
  readonly months: readonly string[];
  readonly groups: readonly SituationGroup[];
}

export interface Topic {
  readonly slug: string;
  readonly title: string;
  readonly kind: string;
}

export interface SituationParts {
  readonly counts: readonly DayCount[];
  /** `YYYY-MM`, in order. */
  readonly months: readonly string[];
  /** The pages as they are now; every one gets a row, so that a row tells nothing by being there. */
  readonly topics: readonly Topic[];
}

const shown: readonly Outcome[] = ['answer', 'acute', 'opened'];

export function situationOf({ counts, months, topics }: SituationParts): Situation {
  const numbers = new Map<string, number>();
  for (const counted of counts) {
    if (counted.kind !== 'page' || !shown.includes(counted.outcome)) continue;
    const key = `${counted.day.slice(0, 7)} ${counted.page}`;
    numbers.set(key, (numbers.get(key) ?? 0) + counted.count);
  }
  const rowOf = ({ slug, title }: Topic): SituationRow => ({
    topic: slug,
    title,
    numbers: months.map((month) => numbers.get(`${month} ${slug}`)).map((number = 0) => (number < fewestShown ? undefined : number)),
  });
  const kinds = [...Map.groupBy(topics, ({ kind }) => kind)].toSorted(([a], [b]) => a.localeCompare(b, 'sv'));
  return { months, groups: kinds.map(([kind, ofKind]) => ({ kind, rows: ofKind.toSorted((a, b) => a.title.localeCompare(b.title, 'sv')).map(rowOf) })) };
}

/** The last months that have ended, oldest first. */
export function endedMonths(today: string, count: number): readonly string[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  return Array.from({ length: count }, (_, back) => new Date(Date.UTC(year, month - 1 - count + back, 1)).toISOString().slice(0, 7));
}

/** From the first day of the first month to the last of the last one. */
export function periodOf(months: readonly string[]): Period {
  return { from: `${months[0]}-01`, to: `${months.at(-1)}-31` };
}
