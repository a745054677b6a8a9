import type { Weekday } from '../../handoff/opening-hours.ts';
import type { Contact } from '../../knowledge/contact.ts';
import type { HandoffTexts } from '../texts/handoff-texts.ts';

const week: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** When a contact answers, in a line: "Öppet mån–fre 08:00–17:00, inte helgdagar …", for Christmas Eve may be a Thursday. Undefined when the directory does not say. */
export function openingHours(hours: Contact['hours'], texts: HandoffTexts['security']): string | undefined {
  if (hours === undefined) return undefined;
  if (hours === 'always') return `${texts.hours} ${texts.always}`;
  const spans = hours.open.map(({ days, from, to }) => `${daysInWords(days, texts.days)} ${from}–${to}`);
  return [`${texts.hours} ${spans.join(', ')}`, ...(hours.public_holidays === 'closed' ? [texts.notHolidays] : [])].join(', ');
}

/** Neighbouring days become a span: "mån–fre", "mån, ons". */
function daysInWords(days: readonly Weekday[], names: HandoffTexts['security']['days']): string {
  const places = week.flatMap((day, place) => (days.includes(day) ? [place] : []));
  const runs: number[][] = [];
  for (const place of places) {
    const last = runs.at(-1);
    if (last?.at(-1) === place - 1) last.push(place);
    else runs.push([place]);
  }
  const name = (place: number | undefined) => names[week[place ?? 0] ?? 'mon'];
  return runs.map((run) => (run.length === 1 ? name(run[0]) : `${name(run[0])}–${name(run.at(-1))}`)).join(', ');
}
