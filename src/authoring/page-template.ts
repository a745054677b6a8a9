import type { Language } from '../knowledge/language.ts';
import { phaseHeadings, sectionHeadings } from '../knowledge/section.ts';

/** Stands wherever a new page waits for its editor; the check points at every one that is left. */
export const placeholder = 'FYLL I';

export interface NewPage {
  readonly slug: string;
  readonly language: Language;
  /** A manager's routine, with the four phases and their checklists. */
  readonly routine: boolean;
  readonly today: string;
}

/** A page with everything in its place. It can be read by the bot at once, and every gap in it is pointed at by the check. */
export function pageTemplate(page: NewPage): string {
  return `${head(page)}\n${body(page)}`;
}

function head({ slug, language, routine, today }: NewPage): string {
  const fewest = language === 'sv' ? 15 : 8;
  const asked = Array.from({ length: fewest }, (_, at) => `  - "${placeholder}: ${texts[language].asked} ${at + 1} (${slug})"`);
  return [
    '---',
    `title: "${placeholder}: ${texts[language].title}"`,
    `audience: ${routine ? 'chef' : 'medarbetare'}          # medarbetare, chef eller båda`,
    `kind: ${routine ? 'routine' : 'guidance'}              # guidance, routine, reporting, whistleblower, contact eller law`,
    `owner: "${placeholder}: en funktion, aldrig en person"`,
    `last_reviewed_on: ${today}`,
    'review_in: 12 months',
    'asked_as:                   # så frågar folk, med deras egna ord',
    ...asked,
    `keywords: ["${placeholder}: ord"]`,
    'offers: ["112", manager, security]   # vägarna vidare, i den ordning knapparna visas',
    'related: []                 # andra sidors filnamn utan .md',
    ...(routine ? ['follow_up: [1d, 7d, 30d]'] : []),
    'sources:',
    `  - title: "${placeholder}: källans namn"`,
    '    url: https://example.org',
    `    checked_on: ${today}`,
    '---',
  ].join('\n');
}

function body({ language, routine }: NewPage): string {
  const { lead, step, item, never, text } = texts[language];
  const fill = (words: string) => `${placeholder}: ${words}`;
  const heading = (names: Readonly<Record<Language, string>>) => `## ${names[language]}`;
  const section = (names: Readonly<Record<Language, string>>, ...lines: readonly string[]) => [heading(names), ...lines, ''].join('\n');
  const phases = Object.values(phaseHeadings).map((names) => section(names, ...[1, 2, 3].map(() => `- [ ] ${item.verb} ${fill(item.rest)}`)));
  const own = Object.entries(sectionHeadings).filter(([name]) => name !== 'do-now' && name !== 'do-not');
  return [
    `${fill(lead)}\n`,
    section(sectionHeadings['do-now'], `1. ${step.danger}`, `2. ${item.verb} ${fill(step.rest)}`, `3. ${item.verb} ${fill(step.rest)}`),
    section(sectionHeadings['do-not'], `- ${fill(never)}`),
    ...(routine ? phases : []),
    ...own.map(([, names]) => section(names, fill(text))),
  ].join('\n');
}

const texts = {
  sv: {
    title: 'sidans rubrik',
    asked: 'så frågar någon',
    lead: 'vad sidan hjälper med, i en mening på högst 140 tecken.',
    step: { danger: 'Ring {{contact:emergency}} om någon är i fara.', rest: 'nästa sak att göra.' },
    item: { verb: 'Gör', rest: 'en sak, verbet först.' },
    never: 'vad man inte ska göra.',
    text: 'en till tre meningar.',
  },
  en: {
    title: 'the title of the page',
    asked: 'how someone asks',
    lead: 'what the page helps with, in one sentence of at most 140 characters.',
    step: { danger: 'Call {{contact:emergency}} if anyone is in danger.', rest: 'the next thing to do.' },
    item: { verb: 'Do', rest: 'one thing, the verb first.' },
    never: 'what not to do.',
    text: 'one to three sentences.',
  },
} as const;
