import { dateFormat } from '../../knowledge/date-format.ts';
import type { Language } from '../../knowledge/language.ts';
import { timeZone } from '../../routines/working-time.ts';

const locales: Readonly<Record<Language, string>> = { sv: 'sv-SE', en: 'en-GB' };

/** "21 nov. 10:02", by the clock on a Swedish wall. */
export function shortMoment(at: number, language: Language): string {
  return format(at, language, { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' });
}

/** "21 november 2026 10:02". */
export function longMoment(at: number, language: Language): string {
  return format(at, language, { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' });
}

/** "måndag 23 november". */
export function dayName(at: number, language: Language): string {
  return format(at, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** "3 mars 2026", of a date as `2026-03-03`. */
export function longDate(date: string, language: Language): string {
  return dateFormat(locales[language], { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(date));
}

function format(at: number, language: Language, options: Intl.DateTimeFormatOptions): string {
  return dateFormat(locales[language], { ...options, hourCycle: 'h23', timeZone }).format(at);
}
