/** The day where the editors sit, `YYYY-MM-DD`; Greenwich is up to two hours behind. */
export function localDate(now: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Europe/Stockholm' }).format(now);
}
