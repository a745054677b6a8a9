import { phaseHeadings, type Section, sectionHeadings, sectionOrder } from '../../knowledge/section.ts';
import { foundIn, type Rule } from '../rule.ts';

const names: Readonly<Partial<Record<Section, { readonly sv: string; readonly en: string }>>> = { ...sectionHeadings, ...phaseHeadings };

export const headingOrder: Rule = {
  id: 'heading-order',
  severity: 'error',
  what: 'Rubrikerna står i fel ordning.',
  why: 'Den som är rädd ska hitta samma sak på samma plats på varje sida, och det viktigaste först.',
  mend: 'Ordna rubrikerna: Gör nu, Gör inte, sidans egna, Vem, Rapportera, Lag i korthet, Källor.',
  example: { file: 'sv/hembesok.md', replace: '## Gör nu', with: '## Rapportera\nI {{contact:incident-system}}.\n\n## Gör nu', at: '## Gör nu' },
  check: ({ readPages }) =>
    readPages.flatMap((page) => {
      const sections = page.outline.sections.filter(({ section }) => section !== 'lead');
      return sections.flatMap(({ section, heading }, at) => {
        const before = sections.slice(0, at);
        const late = before.find((earlier) => mustFollow(earlier.section, section));
        // A page without "Gör nu" is told of that, not of everything that stands before it.
        const isTooEarly = section === 'topic' && sections.some((other) => other.section === 'do-now') && !before.some((earlier) => earlier.section === 'do-now');
        if (heading === undefined || (late === undefined && !isTooEarly)) return [];
        const where = late === undefined ? `före "${names['do-now']?.[page.language]}"` : `efter "${late.heading?.text}"`;
        return [foundIn(page, heading, { what: `Rubriken "${heading.text}" står ${where}.` })];
      });
    }),
};

/** Tells whether a section that stands before another should stand after it. */
function mustFollow(earlier: Section, later: Section): boolean {
  return later === 'topic' ? earlier === 'sources' : rank(earlier) > rank(later);
}

function rank(section: Section): number {
  return sectionOrder.indexOf(section);
}
