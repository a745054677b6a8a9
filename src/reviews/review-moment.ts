import { type IsHoliday, wallClock } from '../handoff/opening-hours.ts';
import { isWorkingTime, timeZone, workingMorning } from '../routines/working-time.ts';

const dayMs = 24 * 3_600_000;

export interface ReviewMoment {
  /** The week by the date of its Monday. */
  readonly week: string;
  /** Nine o'clock on Monday, or on the next working day when that is a holiday. */
  readonly dueAt: number;
}

/** When the owners are told in the week of a moment, by the clock on a Swedish wall. */
export function reviewMoment(now: number, isHoliday: IsHoliday): ReviewMoment {
  const today = Date.parse(`${reviewDay(now)}T00:00:00Z`);
  const daysSinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  const week = new Date(today - daysSinceMonday * dayMs).toISOString().slice(0, 10);
  return { week, dueAt: workingMorning(now, -daysSinceMonday, isHoliday) };
}

/** The day by which it is judged whether a review is late, `YYYY-MM-DD`. */
export function reviewDay(now: number): string {
  return wallClock(now, timeZone).date;
}

/** Whether it is time: from then on until Friday at five, in working hours, so that what was missed is told later in the week. */
export function isTimeToTell({ dueAt }: ReviewMoment, now: number, isHoliday: IsHoliday): boolean {
  return now >= dueAt && isWorkingTime(now, isHoliday);
}
