import { phaseHeadings } from '../../knowledge/section.ts';
import { foundIn, type Rule } from '../rule.ts';

const fewest = 3;
const most = 6;
const phases: readonly string[] = Object.keys(phaseHeadings);

export const stepCount: Rule = {
  id: 'step-count',
  severity: 'error',
  what: 'Det är för få eller för många steg.',
  why: 'Tre till sex steg går att minnas och hinna med. Fler läser ingen under stress.',
  mend: 'Skriv tre till sex numrerade steg. Flytta resten till ett eget avsnitt.',
  example: { file: 'sv/hembesok.md', replace: '2. Berätta för din chef.\n3. Skriv ner vad som hände.\n', with: '', at: '## Gör nu' },
  check: ({ readPages }) =>
    readPages.flatMap((page) =>
      page.outline.sections.flatMap(({ section, heading, prose }) => {
        const isPhase = phases.includes(section) && page.document.frontMatter.kind === 'routine';
        if (heading === undefined || (section !== 'do-now' && !isPhase)) return [];
        const { length } = prose.filter(({ kind }) => kind === (isPhase ? 'check' : 'numbered'));
        if (length >= fewest && length <= most) return [];
        const kind = isPhase ? 'punkter i checklistan' : 'numrerade steg';
        return [foundIn(page, heading, { what: `"${heading.text}" har ${length} ${kind}, väntat är ${fewest} till ${most}.` })];
      }),
    ),
};
