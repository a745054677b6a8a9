import Holidays from 'date-holidays';
import type { IsHoliday } from '../../handoff/opening-hours.ts';

/**
 * Swedish public holidays (lag 1989:253), and the three eves that offices keep as holidays (semesterlagen 1977:480, 3 a §):
 * midsommarafton, julafton and nyårsafton, which the library lists as bank holidays.
 */
export function createSwedishHolidays(): IsHoliday {
  const holidays = new Holidays('SE', { types: ['public', 'bank'] });
  const years = new Map<string, ReadonlySet<string>>();
  return (date) => {
    const year = date.slice(0, 4);
    const known = years.get(year) ?? new Set(holidays.getHolidays(Number(year)).map((holiday) => holiday.date.slice(0, 10)));
    years.set(year, known);
    return known.has(date);
  };
}
