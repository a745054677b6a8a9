import { type Phase, phaseHeadings } from '../../knowledge/section.ts';
import { findSection } from '../page.ts';
import { foundIn, type Rule } from '../rule.ts';

const phases: readonly Phase[] = ['first-hour', 'same-day', 'first-week', 'follow-up'];

export const routinePhases: Rule = {
  id: 'routine-phases',
  severity: 'error',
  what: 'En rutin för chefer saknar en av de fyra faserna, eller en fas saknar checklista.',
  why: 'Flera chefer bockar av samma lista. Boten gör listan av faserna.',
  mend: 'Lägg till fasen som rubrik, med punkter som börjar med "- [ ]".',
  example: { file: 'sv/nar-en-medarbetare-utsatts.md', replace: '## Samma dag', with: '## Lite senare', at: '## Första veckan' },
  check: ({ readPages }) =>
    readPages
      .filter(({ document: { frontMatter } }) => frontMatter.kind === 'routine' && frontMatter.audience === 'chef')
      .flatMap((page) =>
        phases.flatMap((phase, at) => {
          const name = phaseHeadings[phase][page.language];
          const section = findSection(page, phase);
          if (section === undefined) {
            const next = [...phases.slice(at), 'who' as const].flatMap((later) => findSection(page, later)?.heading ?? [])[0];
            return [foundIn(page, next ?? { line: page.bodyLine, column: 1 }, { what: `Fasen "## ${name}" saknas.` })];
          }
          if (section.prose.some(({ kind }) => kind === 'check')) return [];
          return [foundIn(page, section.heading ?? { line: section.line, column: 1 }, { what: `Fasen "${name}" har ingen checklista.` })];
        }),
      ),
};
