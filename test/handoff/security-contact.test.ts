import { describe, expect, it } from 'vitest';
import { createSwedishHolidays } from '../../src/adapters/calendar/swedish-holidays.ts';
import { openness, wallClock } from '../../src/handoff/opening-hours.ts';
import { securityContacts } from '../../src/handoff/security-contact.ts';
import type { Contact, Organisation } from '../../src/knowledge/contact.ts';
import { createContactDirectory } from '../../src/knowledge/contact-directory.ts';

const isHoliday = createSwedishHolidays();
const office: NonNullable<Contact['hours']> = {
  time_zone: 'Europe/Stockholm',
  open: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '17:00' }],
  public_holidays: 'closed',
};
const night: NonNullable<Contact['hours']> = { ...office, open: [{ days: ['sat', 'sun'], from: '22:00', to: '04:00' }], public_holidays: 'open' };

/** Swedish wall-clock time; the offset says whether it is summer time. */
const at = (iso: string) => Date.parse(iso);

describe('openness', () => {
  it.each([
    ['open on a Monday morning in winter', office, '2026-03-02T08:00:00+01:00', 'open'],
    ['closed a minute before', office, '2026-03-02T07:59:00+01:00', 'closed'],
    ['closed at the closing minute', office, '2026-03-02T17:00:00+01:00', 'closed'],
    ['open until then', office, '2026-03-02T16:59:59+01:00', 'open'],
    ['open by summer time from 30 March', office, '2026-03-30T08:00:00+02:00', 'open'],
    ['closed at 7.59 summer time, which was open by winter time', office, '2026-03-30T07:59:00+02:00', 'closed'],
    ['open by winter time again from 26 October', office, '2026-10-26T08:00:00+01:00', 'open'],
    ['closed at 7.59 winter time, which was open by summer time', office, '2026-10-26T07:59:00+01:00', 'closed'],
    ['closed on a Saturday', office, '2026-03-07T12:00:00+01:00', 'closed'],
    ['closed on midsummer eve', office, '2026-06-19T10:00:00+02:00', 'closed'],
    ['closed on midsummer eve another year', office, '2027-06-25T10:00:00+02:00', 'closed'],
    ['open the Friday a week before it', office, '2026-06-12T10:00:00+02:00', 'open'],
    ['closed on New Year’s Day, although 23.30 UTC is still last year', office, '2025-12-31T23:30:00Z', 'closed'],
    ['closed on New Year’s Eve', office, '2026-12-31T10:00:00+01:00', 'closed'],
    ['closed on Epiphany', office, '2026-01-06T10:00:00+01:00', 'closed'],
    ['closed on Good Friday', office, '2026-04-03T10:00:00+02:00', 'closed'],
    ['closed on Ascension Day', office, '2026-05-14T10:00:00+02:00', 'closed'],
    ['open on the day after it', office, '2026-05-15T10:00:00+02:00', 'open'],
    ['closed on Christmas Eve', office, '2026-12-24T10:00:00+01:00', 'closed'],
    ['open after midnight, in a shift that began on Sunday', night, '2026-03-02T03:59:00+01:00', 'open'],
    ['closed when that shift is over', night, '2026-03-02T04:00:00+01:00', 'closed'],
    ['closed in the night of Friday, which has no shift', night, '2026-03-06T23:00:00+01:00', 'closed'],
    ['open in the hour that comes twice when summer time ends', night, '2026-10-25T02:30:00+02:00', 'open'],
    ['open in its second coming', night, '2026-10-25T02:30:00+01:00', 'open'],
    ['open across the hour that is left out when summer time begins', night, '2026-03-29T03:30:00+02:00', 'open'],
    ['open on a holiday, where the directory says so', night, '2026-12-26T23:00:00+01:00', 'open'],
    ['open always', 'always' as const, '2026-06-19T03:00:00+02:00', 'open'],
    ['unknown where nobody wrote it down', undefined, '2026-03-02T12:00:00+01:00', 'unknown'],
  ])('is %s', (_reason, hours, moment, expected) => {
    expect(openness(hours, at(moment), isHoliday)).toBe(expected);
  });
});

describe('wallClock', () => {
  it.each([
    ['2026-03-29T00:59:59Z', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '03:00'],
    ['2025-12-31T23:00:00Z', '2026-01-01', '00:00'],
  ])('shows %s as Stockholm does', (moment, date, time) => {
    expect(wallClock(at(moment), 'Europe/Stockholm')).toEqual({ date, time });
  });
});

describe('securityContacts', () => {
  const contact = (key: string, given: Partial<Contact> = {}): Contact => ({ key, name: { sv: key, en: key }, phone: '08-465 004 99', example: true, ...given });
  const organisation = (key: string, contacts: readonly Contact[]): Organisation => ({ key, name: { sv: key, en: key }, contacts: new Map(contacts.map((one) => [one.key, one])) });
  const own = contact('security', { hours: office, phone: '08-465 004 30' });
  const jour = contact('security-on-call', { hours: 'always', phone: '08-465 004 11' });
  const city = contact('security', { hours: office, phone: '08-465 004 10' });
  const police = contact('police', { hours: 'always', phone: '114 14' });
  const directory = createContactDirectory([organisation('bolag', [own]), organisation('city', [city, jour]), organisation('national', [police])]);
  const ask = (given: { readonly organisation?: string; readonly directory?: typeof directory; readonly at: string }) =>
    securityContacts({ directory, isHoliday, ...given, at: at(given.at) });

  it.each([
    ['by day: one’s own first, then on call, then the city', 'bolag', '2026-03-02T10:00:00+01:00', [own, jour, city], []],
    ['by night: on call, and the others for tomorrow', 'bolag', '2026-03-02T23:00:00+01:00', [jour], [own, city]],
    ['on midsummer eve: on call', 'bolag', '2026-06-19T10:00:00+02:00', [jour], [own, city]],
    ['for one who has no organisation: on call and the city, each once', undefined, '2026-03-02T10:00:00+01:00', [city, jour], []],
    ['for an organisation that has none of its own: the city’s', 'other', '2026-03-02T10:00:00+01:00', [city, jour], []],
  ])('names %s', (_reason, name, moment, now, later) => {
    expect(ask({ ...(name && { organisation: name }), at: moment })).toEqual({ now, later, police });
  });

  it('has the police alone when the directory has nobody', () => {
    const bare = createContactDirectory([organisation('national', [police])]);
    expect(ask({ directory: bare, at: '2026-03-02T10:00:00+01:00' })).toEqual({ now: [], later: [], police });
  });

  it('puts one whose hours are not known after those who surely answer', () => {
    const unsure = contact('security');
    const other = createContactDirectory([organisation('bolag', [unsure]), organisation('city', [jour])]);
    expect(ask({ directory: other, organisation: 'bolag', at: '2026-03-02T10:00:00+01:00' }).now).toEqual([jour, unsure]);
  });
});
