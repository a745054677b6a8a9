import { sectionOfHeading } from '../../knowledge/section.ts';
import type { Page } from '../page.ts';
import { foundIn, type Rule, type RuleFinding } from '../rule.ts';

export const brokenMark: Rule = {
  id: 'broken-mark',
  severity: 'error',
  what: 'Ett tecken först på raden blir varken en rubrik, ett steg eller en punkt.',
  why: 'Raden klistras ihop med raden ovanför, mitt i texten på kortet.',
  mend: 'Börja raden med "## ", "1. ", "- " eller "- [ ] ", med ett vanligt mellanslag efter.',
  example: { file: 'sv/hembesok.md', replace: 'Närmaste chef, samma dag.', with: '• Närmaste chef\n• Facket', at: '• Närmaste chef' },
  check: ({ files, pages }) => {
    const texts = new Map(files.map(({ path, text }) => [path, text]));
    return pages.flatMap((page) => brokenMarks(page, texts.get(page.file) ?? ''));
  },
};

interface Look {
  readonly looks: RegExp;
  /** How it is written right. */
  readonly unless?: RegExp;
  /** Where it does not begin with a sign that can be quoted. */
  readonly what?: string;
  readonly mend: string;
}

/** What people and their programs write at the head of a line, that markdown does not take for what it looks like. */
const marks: readonly Look[] = [
  { looks: /^[ \t]*#{1,6}(?=[^\s#]|\u00A0)/u, mend: 'Skriv "## " först på raden: två nummertecken och ett vanligt mellanslag.' },
  {
    looks: /^[ \t]*[-*+]?[ \t\u00A0]*\[[ \t\u00A0]?[xX]?[ \t\u00A0]*\](?![(:[])/u,
    unless: /^[ \t]*[-*+][ \t]+\[[ xX]\](?=[ \t])/u,
    mend: 'Skriv "- [ ] " först på raden: bindestreck, mellanslag, hakparenteser med ett mellanslag i och ett mellanslag efter.',
  },
  { looks: /^[ \t]*(?:[•·●▪◦‣∙○□■◆◇►▶➢➤→✓✔–—−\uE000-\uF8FF]|[o§Øü]\t|[a-hA-H]\)[ \t]|[-+](?=[\p{L}{[\u00A0]))/u, mend: 'Skriv "- " först på raden: bindestreck och ett vanligt mellanslag.' },
  { looks: /^[ \t]*\d{1,2}[.)](?=[\p{L}{[*\u00A0])/u, mend: 'Skriv siffran, en punkt och ett vanligt mellanslag först på raden, till exempel "2. ".' },
];

/** A line in bold looks like a heading where it was written; on the card it is a line of the section above, and no question finds it. */
const boldLine: Look = {
  looks: /^[ \t]*(\*\*|__)(?=\S)[^*_]+\1:?[ \t]*$/,
  what: 'En rad i fetstil blir ingen rubrik.',
  mend: 'Är det en rubrik? Skriv "## " först på raden och ta bort tecknen för fetstil. Skriv annars raden i samma stycke som det som den hör till.',
};

/** A line of dashes makes a heading of the text right above it. */
function isUnderlined(line: string, above: string): boolean {
  return /^ {0,3}(?:-{2,}|={2,})[ \t]*$/.test(line) && /^(?! {0,3}(?:[-*+][ \t]|\d+[.)][ \t]|#|>))[ \t]*\S/.test(above);
}

function brokenMarks(page: Page, text: string): readonly RuleFinding[] {
  const lines = text.split(/\r?\n/);
  return lines.flatMap((line, at) => {
    if (at < page.bodyLine) return [];
    if (at > page.bodyLine && isUnderlined(line, lines[at - 1] ?? '')) {
      return [foundIn(page, { line: at + 1, column: 1 }, { what: 'Strecken gör texten på raden ovanför till en rubrik.', mend: 'Ta bort strecken, eller lägg en tom rad före dem.' })];
    }
    const broken = [...marks, ...(isStandardHeading(line, page) ? [] : [boldLine])].find(({ looks, unless }) => looks.test(line) && !unless?.test(line));
    if (broken === undefined) return [];
    const written = broken.looks.exec(line)?.[0].trim() ?? '';
    const column = line.search(/[^ \t]/) + 1;
    return [foundIn(page, { line: at + 1, column }, { what: broken.what ?? `Raden börjar med "${written}" på ett sätt som inte syns som avsett.`, mend: broken.mend })];
  });
}

/** A heading that every page has is told of as missing. */
function isStandardHeading(line: string, { language }: Page): boolean {
  return sectionOfHeading(line.replace(/[*_:]/g, ''), language) !== 'topic';
}
