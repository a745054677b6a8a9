import { type StandardSection, sectionHeadings } from '../../knowledge/section.ts';
import { findSection } from '../page.ts';
import { foundIn, type Rule } from '../rule.ts';

const obligatory: readonly StandardSection[] = ['do-now', 'do-not', 'who', 'report', 'law', 'sources'];

export const missingHeading: Rule = {
  id: 'missing-heading',
  severity: 'error',
  what: 'En rubrik som alla sidor ska ha saknas.',
  why: 'Boten visar "Gör nu" först i varje svar, och läsaren letar efter de andra på samma plats.',
  mend: 'Lägg till rubriken med text under.',
  example: { file: 'sv/hembesok.md', replace: '## Vem\nNärmaste chef, samma dag.\n\n', with: '', at: '## Rapportera' },
  check: ({ readPages }) =>
    readPages.flatMap((page) =>
      obligatory
        .filter((section) => findSection(page, section) === undefined)
        .map((section) => {
          const next = obligatory.slice(obligatory.indexOf(section)).flatMap((later) => findSection(page, later) ?? [])[0];
          const name = sectionHeadings[section][page.language];
          const place = next?.heading ?? { line: page.outline.sections.at(-1)?.line ?? 1, column: 1 };
          return foundIn(page, place, {
            what: `Rubriken "## ${name}" saknas.`,
            mend: `Lägg till "## ${name}" ${next?.heading ? `före "## ${next.heading.text}"` : 'sist på sidan'}, med text under.`,
          });
        }),
    ),
};
