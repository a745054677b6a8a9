import type { Document } from '../../knowledge/document.ts';
import type { Passage } from '../../knowledge/passage.ts';
import type { Section } from '../../knowledge/section.ts';
import type { CardAction } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import { type CardContext, carried } from '../card-context.ts';

const mostSections = 4;
/** How many of the passages that met a question keep their buttons, the one on the card among them. */
const mostAsked = 4;
/** What the person's own organisation has written comes first, then what people need next, then the rest. */
const importance: readonly Section[] = ['do-not', 'who', 'report', 'topic', 'law'];

export interface SectionsOfPage {
  readonly document: Document;
  /** What is on the card already. */
  readonly shown: readonly (Passage | undefined)[];
  /** The passages that met the question, best first: they have buttons before others, in the same order as ever. */
  readonly asked: readonly Passage[];
}

/** The sections of a page that are not on the card yet, as buttons that show them there. */
export function sectionButtons({ document, shown, asked }: SectionsOfPage, context: CardContext): readonly CardAction[] {
  const numbers = numbersOf(document, asked);
  const ids = shown.map((passage) => passage?.id);
  return document.passages
    .map((passage, section) => ({ passage, section, rank: isLocal(passage) ? 0 : importance.indexOf(passage.section) + 1 }))
    .filter(({ passage, rank }) => (rank > 0 ? passage.organisation === undefined : isLocal(passage)) && !ids.includes(passage.id))
    .map((one) => ({ ...one, place: one.rank > 0 && !numbers.includes(one.section) ? 1 : 0 }))
    .toSorted((a, b) => a.place - b.place || a.rank - b.rank || a.section - b.section)
    .slice(0, mostSections)
    .toSorted((a, b) => a.rank - b.rank || a.section - b.section)
    .map(({ passage, section }) => actionButton(passage.heading, { verb: 'page.section', slug: document.slug, section, ...(numbers.length > 0 && { asked: numbers }), ...carried(context) }));
}

function numbersOf({ passages }: Document, asked: readonly Passage[]): number[] {
  return asked.slice(0, mostAsked).map(({ id }) => passages.findIndex((passage) => passage.id === id)).filter((at) => at >= 0);
}

function isLocal({ organisation, section }: Passage): boolean {
  return organisation !== undefined && section === 'topic';
}
