import type { Language, Localised } from './language.ts';

/**
 * The sections that every page shares, in the order of a page. `phases` below belong to routines;
 * a heading that is none of these is a `topic` of the page's own.
 */
export const sectionHeadings = {
  'do-now': { sv: 'Gör nu', en: 'Do now' },
  'do-not': { sv: 'Gör inte', en: 'Do not' },
  who: { sv: 'Vem', en: 'Who' },
  report: { sv: 'Rapportera', en: 'Report' },
  law: { sv: 'Lag i korthet', en: 'The law in brief' },
  sources: { sv: 'Källor', en: 'Sources' },
} as const satisfies Record<string, Localised>;

export const phaseHeadings = {
  'first-hour': { sv: 'Första timmen', en: 'First hour' },
  'same-day': { sv: 'Samma dag', en: 'Same day' },
  'first-week': { sv: 'Första veckan', en: 'First week' },
  'follow-up': { sv: 'Uppföljning', en: 'Follow-up' },
} as const satisfies Record<string, Localised>;

export type StandardSection = keyof typeof sectionHeadings;
export type Phase = keyof typeof phaseHeadings;
export type Section = 'lead' | 'topic' | StandardSection | Phase;

/** "Gör nu" and "Gör inte" first, a routine's phases after them, the page's own headings where it likes, "Källor" last. */
export const sectionOrder: readonly Section[] = ['do-now', 'do-not', 'first-hour', 'same-day', 'first-week', 'follow-up', 'who', 'report', 'law', 'sources'];

const headings: Readonly<Record<string, Localised>> = { ...sectionHeadings, ...phaseHeadings };

/** Tells which section a heading opens; `topic` when the page has named it itself. */
export function sectionOfHeading(heading: string, language: Language): Section {
  const wanted = heading.trim().toLowerCase();
  const found = Object.entries(headings).find(([, names]) => names[language].toLowerCase() === wanted);
  return (found?.[0] as Section | undefined) ?? 'topic';
}
