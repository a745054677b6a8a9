import type { Document } from '../knowledge/document.ts';
import type { Language } from '../knowledge/language.ts';
import { type Passage, richTextWords } from '../knowledge/passage.ts';
import { type Deadline, findDeadline } from './deadline.ts';

export interface Step {
  /** `<phase>-<step>`, both counted from 1. */
  readonly id: string;
  readonly text: string;
  readonly deadline?: Deadline;
}

/** Steps that belong together: the first hour, the same day, or a heading of the page's own. */
export interface Phase {
  readonly heading: string;
  readonly steps: readonly Step[];
}

/** What of a routine page can be worked through together. */
export interface Routine {
  readonly slug: string;
  readonly language: Language;
  readonly title: string;
  readonly phases: readonly Phase[];
  /** After how many days to remind, ascending. */
  readonly followUp: readonly number[];
}

/** The phases of a routine page, each a heading with a checklist under it; undefined for a page without any. */
export function readRoutine({ slug, language, frontMatter, passages }: Document, nameContact: (key: string) => string): Routine | undefined {
  if (frontMatter.kind !== 'routine') return undefined;
  const lists = passages.map((passage) => ({ heading: passage.heading, texts: checklistTexts(passage, nameContact) }));
  const phases = lists
    .filter(({ texts }) => texts.length > 0)
    .map(({ heading, texts }, phase): Phase => ({ heading, steps: texts.map((text, step) => stepOf(text, { id: `${phase + 1}-${step + 1}`, language })) }));
  if (phases.length === 0) return undefined;
  const followUp = [...new Set(frontMatter.follow_up ?? [])].toSorted((a, b) => a - b);
  return { slug, language, title: frontMatter.title, phases, followUp };
}

/** Whether two versions of a routine have the same steps under the same headings, word by word. */
export function sameSteps(one: Pick<Routine, 'phases'>, other: Pick<Routine, 'phases'>): boolean {
  const written = ({ phases }: Pick<Routine, 'phases'>) => JSON.stringify(phases.map(({ heading, steps }) => [heading, steps.map(({ text }) => text)]));
  return written(one) === written(other);
}

function checklistTexts({ blocks }: Passage, nameContact: (key: string) => string): readonly string[] {
  return blocks.flatMap((block) => (block.kind === 'checklist' ? block.items.map((item) => richTextWords(item, nameContact)) : []));
}

function stepOf(text: string, { id, language }: { readonly id: string; readonly language: Language }): Step {
  const deadline = findDeadline(text, language);
  return { id, text, ...(deadline && { deadline }) };
}
