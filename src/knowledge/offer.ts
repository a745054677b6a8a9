/**
 * The hand-offs that an answer can put in front of a person, as written in front matter under `offers`.
 * The names are part of the command line's interface.
 */
export const offers = [
  '112',
  '114-14',
  'security',
  'incident',
  'whistleblower',
  'police-report',
  'manager',
  'support',
  'union',
] as const;

export type Offer = (typeof offers)[number];
