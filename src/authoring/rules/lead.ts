import { type Page, findSection } from '../page.ts';
import { foundIn, type Rule, type RuleFinding } from '../rule.ts';
import { sentences } from '../sentences.ts';

const longest = 140;

export const lead: Rule = {
  id: 'lead',
  severity: 'error',
  what: 'Inledningen saknas, eller börjar med en lång mening.',
  why: 'Den första meningen visas i aviseringar och sökträffar, och säger om det här är rätt sida.',
  mend: 'Börja med en mening om vad sidan hjälper med, på högst 140 tecken, före första rubriken.',
  example: { file: 'sv/hembesok.md', replace: 'Du får alltid avbryta ett besök. Den här sidan hjälper dig.\n', with: '', at: '## Gör nu' },
  check: ({ readPages }) => readPages.flatMap(leadFault),
};

function leadFault(page: Page): readonly RuleFinding[] {
  const [first] = findSection(page, 'lead')?.prose ?? [];
  if (first === undefined) {
    const place = page.outline.sections.find(({ heading }) => heading !== undefined)?.heading ?? { line: page.bodyLine, column: 1 };
    return [foundIn(page, place, { what: 'Det står ingen inledning före den första rubriken.' })];
  }
  const { length } = sentences(first.text)[0]?.text ?? '';
  if (length <= longest) return [];
  return [foundIn(page, first.placeAt(0), { what: `Den första meningen har ${length} tecken, väntat är högst ${longest}.` })];
}
