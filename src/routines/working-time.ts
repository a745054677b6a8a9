import { type IsHoliday, wallClock } from '../handoff/opening-hours.ts';
import { addDays } from '../knowledge/calendar-date.ts';

/** Where the people are whom we remind; the clock on their wall decides, in summer and in winter. */
export const timeZone = 'Europe/Stockholm';

const reminderHour = '09:00';
const earliest = '08:00';
const latest = '17:00';
const dayMs = 24 * 3_600_000;

/** Nine in the morning so many days after a moment, or on the next working day after that. */
export function workingMorning(from: number, days: number, isHoliday: IsHoliday): number {
  let date = addDays(wallClock(from, timeZone).date, days);
  while (!isWorkingDay(date, isHoliday)) date = addDays(date, 1);
  return momentOf(date, reminderHour);
}

/** Whether it is a working day between eight and five: the only time at which anybody is reminded. */
export function isWorkingTime(at: number, isHoliday: IsHoliday): boolean {
  const { date, time } = wallClock(at, timeZone);
  return isWorkingDay(date, isHoliday) && time >= earliest && time < latest;
}

/** How many days lie between two moments, by the calendar on a Swedish wall: from late in the evening until the next morning it is one. */
export function daysBetween(from: number, to: number): number {
  return (midnightOf(to) - midnightOf(from)) / dayMs;
}

function midnightOf(at: number): number {
  return Date.parse(`${wallClock(at, timeZone).date}T00:00:00Z`);
}

function isWorkingDay(date: string, isHoliday: IsHoliday): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isHoliday(date);
}

/** The moment at which the clock on the wall shows this; daytime hours exist once on every day. */
function momentOf(date: string, time: string): number {
  const asIfUtc = Date.parse(`${date}T${time}:00Z`);
  const shown = wallClock(asIfUtc, timeZone);
  return asIfUtc - (Date.parse(`${shown.date}T${shown.time}:00Z`) - asIfUtc);
}
