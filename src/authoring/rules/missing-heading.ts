import { type StandardSection, sectionHeadings } from '../../knowledge/section.ts';
import { nearest } from '../nearest.ts';
import { findSection, type Page } from '../page.ts';
import { foundIn, type Rule } from '../rule.ts';

const obligatory: readonly StandardSection[] = ['do-now', 'do-not', 'who', 'report', 'law', 'sources'];

export const missingHeading: Rule = {
  id: 'missing-heading',
  severity: 'error',
  what: 'En rubrik som alla sidor ska ha saknas.',
  why: 'Boten visar "Gör nu" först i varje svar, och läsaren letar efter de andra på samma plats.',
  mend: 'Lägg till rubriken med text under.',
  example: { file: 'sv/hembesok.md', replace: '## Vem\nNärmaste chef, samma dag.\n\n', with: '', at: '## Rapportera' },
  check: ({ readPages, files }) => {
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    return readPages.flatMap((page) => {
      const lines = (texts.get(page.file) ?? '').split(/\r?\n/);
      return obligatory
        .filter((section) => findSection(page, section) === undefined)
        .map((section) => {
          const plain = lineOf(section, { page, lines });
          const next = obligatory.slice(obligatory.indexOf(section)).flatMap((later) => findSection(page, later) ?? [])[0];
          const name = sectionHeadings[section][page.language];
          const meant = page.outline.sections.find((candidate) => candidate.section === 'topic' && isMeant(candidate.heading?.text ?? '', section));
          if (meant?.heading !== undefined) {
            return foundIn(page, meant.heading, { what: `Rubriken "${meant.heading.text}" ska skrivas "## ${name}".`, mend: `Skriv om hela raden för hand: ## ${name}` });
          }
          if (plain !== undefined) {
            return foundIn(page, { line: plain + 1, column: 1 }, { what: `Raden "${lines[plain]?.trim()}" är ingen rubrik.`, mend: `Skriv om hela raden för hand: ## ${name}` });
          }
          const place = next?.heading ?? { line: page.outline.sections.at(-1)?.line ?? 1, column: 1 };
          return foundIn(page, place, {
            what: `Rubriken "## ${name}" saknas.`,
            mend: `Lägg till "## ${name}" ${next?.heading ? `före "## ${next.heading.text}"` : 'sist på sidan'}, med text under.`,
          });
        });
    });
  },
};

/** Where the words of a heading stand on a line of their own without being one, as in bold or as plain text. */
function lineOf(section: StandardSection, { page, lines }: { readonly page: Page; readonly lines: readonly string[] }): number | undefined {
  const at = lines.findIndex((line, number) => number >= page.bodyLine && bare(line) === bare(sectionHeadings[section][page.language]));
  return at === -1 ? undefined : at;
}

/** A slip of the pen, a sign too many, a letter in two parts, a space that cannot be seen, or the other language. */
function isMeant(written: string, section: StandardSection): boolean {
  const words = bare(written);
  if (obligatory.some((other) => other !== section && Object.values(sectionHeadings[other]).some((name) => bare(name) === words))) return false;
  return Object.values(sectionHeadings[section]).map(bare).some((name) => {
    if (words === name) return true;
    const isClose = nearest(words, [name]) !== undefined || Math.abs(words.length - name.length) <= 2;
    return words.length > 3 && isClose && words.slice(0, 3) === name.slice(0, 3);
  });
}

function bare(heading: string): string {
  return heading.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '').replace(/^\d+/, '').toLowerCase();
}
