import type { Finding } from '../../../knowledge/finding.ts';
import { element } from './element.ts';

export interface Source {
  readonly text: string;
  readonly findings: readonly Finding[];
}

interface DrawnLine {
  readonly item: HTMLElement;
  readonly key: string;
}

/** The lines of a file with what was found in each. Lines that are as before are left alone, with what is selected in them. */
export function createSourceView(list: HTMLElement): (source: Source) => void {
  let drawn: readonly DrawnLine[] = [];
  return ({ text, findings }) => {
    const lines = text.replace(/\n$/, '').split('\n');
    const kinds = kindsOf(lines);
    const next = lines.map((line, at): DrawnLine => {
      const own = findings.filter((finding) => finding.line === at + 1 || (at + 1 === lines.length && finding.line > lines.length));
      const key = JSON.stringify([line, kinds[at], own]);
      const old = drawn[at];
      if (old?.key === key) return old;
      const item = lineItem(line, { kind: kinds[at] ?? '', findings: own, number: at + 1 });
      if (old === undefined) list.append(item);
      else old.item.replaceWith(item);
      return { item, key };
    });
    for (const { item } of drawn.slice(next.length)) item.remove();
    drawn = next;
  };
}

interface LineParts {
  readonly kind: string;
  readonly findings: readonly Finding[];
  readonly number: number;
}

function lineItem(line: string, { kind, findings, number }: LineParts): HTMLElement {
  const notes = findings.map(({ severity, what, mend, column }) =>
    element(
      'div',
      { class: `note ${severity}` },
      element('p', {}, element('strong', {}, severity === 'error' ? 'Fel' : 'Varning'), ` tecken ${column}. ${what}`),
      element('p', { class: 'mend' }, mend),
    ),
  );
  const marked = findings.length === 0 ? undefined : findings.some(({ severity }) => severity === 'error') ? 'error' : 'warning';
  const own = element('span', { class: 'text' }, line === '' ? ' ' : line);
  return element('li', { class: [kind, marked].filter(Boolean).join(' ') || undefined, id: `rad-${number}` }, own, ...notes);
}

/** What each line is, for a quiet colour: the head, a heading, or text. */
function kindsOf(lines: readonly string[]): readonly string[] {
  const end = lines[0] === '---' ? lines.indexOf('---', 1) : -1;
  return lines.map((line, at) => (at <= end ? 'head' : /^#{1,6} /.test(line) ? 'heading' : ''));
}
