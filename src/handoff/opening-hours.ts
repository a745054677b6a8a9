import { dateFormat } from '../knowledge/date-format.ts';
import { weekdays } from '../knowledge/weekday.ts';
import type { Contact } from '../knowledge/contact.ts';

/** Whether a date, as `2026-06-19`, is a public holiday or a day that Swedish offices keep as one. */
export type IsHoliday = (date: string) => boolean;

/** `unknown` when the directory does not say: somebody may answer. */
export type Openness = 'open' | 'closed' | 'unknown';

type Hours = Exclude<Contact['hours'], 'always' | undefined>;
export type Weekday = Hours['open'][number]['days'][number];

const dayMs = 24 * 3_600_000;

/**
 * Whether somebody answers at a moment (milliseconds since 1970), by the wall clock of the contact's own time zone, with its
 * daylight saving. Hours whose end is not after their beginning go on past midnight and belong to the day on which they began.
 */
export function openness(hours: Contact['hours'], at: number, isHoliday: IsHoliday): Openness {
  if (hours === undefined) return 'unknown';
  if (hours === 'always') return 'open';
  const now = wallClock(at, hours.time_zone);
  const yesterday = dayBefore(now.date);
  const isOpen = hours.open.some(({ days, from, to }) => {
    const began = (date: string) => days.includes(weekdayOf(date)) && !isClosedDay(date, hours, isHoliday);
    if (from < to) return began(now.date) && now.time >= from && now.time < to;
    return (began(now.date) && now.time >= from) || (began(yesterday) && now.time < to);
  });
  return isOpen ? 'open' : 'closed';
}

function isClosedDay(date: string, hours: Hours, isHoliday: IsHoliday): boolean {
  return hours.public_holidays === 'closed' && isHoliday(date);
}

/** Date and time of day as a clock on the wall shows them: `2026-06-19` and `08:30`. */
export function wallClock(at: number, timeZone: string): { readonly date: string; readonly time: string } {
  const format = dateFormat('en-CA', {
    timeZone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  } as Intl.DateTimeFormatOptions);
  const part = Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]));
  return { date: `${part['year']}-${part['month']}-${part['day']}`, time: `${part['hour']}:${part['minute']}` };
}

function weekdayOf(date: string): (typeof weekdays)[number] {
  return weekdays[(new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7] ?? 'mon';
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - dayMs).toISOString().slice(0, 10);
}
