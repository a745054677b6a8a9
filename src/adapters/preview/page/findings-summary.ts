import type { Finding } from '../../../knowledge/finding.ts';
import { element } from './element.ts';

/** How much was found in a file, and a way to each place. */
export function findingsSummary(findings: readonly Finding[]): readonly HTMLElement[] {
  if (findings.length === 0) return [element('p', { class: 'hint' }, 'Inga fynd.')];
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.length - errors;
  const heading = `${errors} fel, ${warnings} ${warnings === 1 ? 'varning' : 'varningar'}`;
  const items = findings.map((finding) => {
    const jump = element('button', { type: 'button', class: `jump ${finding.severity}` }, element('span', {}, `Rad ${finding.line}`), ` ${finding.what}`);
    jump.addEventListener('click', () => document.getElementById(`rad-${finding.line}`)?.scrollIntoView({ block: 'center' }));
    return element('li', {}, jump);
  });
  return [element('details', { open: '' }, element('summary', {}, heading), element('ul', {}, ...items))];
}
