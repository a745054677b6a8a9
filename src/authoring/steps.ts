import type { Prose } from '../knowledge/prose.ts';
import type { Page } from './page.ts';

/** What a page asks its reader to do: the numbered steps of "Gör nu" and every item of a checklist. */
export function stepsOf({ outline }: Page): readonly Prose[] {
  return outline.sections.flatMap(({ section, prose }) =>
    prose.filter(({ kind }) => kind === 'check' || (section === 'do-now' && kind === 'numbered')),
  );
}
