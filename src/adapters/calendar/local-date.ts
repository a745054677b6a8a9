import { dateFormat } from '../../knowledge/date-format.ts';

/** The day where the editors sit, `YYYY-MM-DD`; Greenwich is up to two hours behind. */
export function localDate(now: Date): string {
  return dateFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' }).format(now);
}
