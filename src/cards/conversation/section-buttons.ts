import type { Document } from '../../knowledge/document.ts';
import type { Passage } from '../../knowledge/passage.ts';
import type { Section } from '../../knowledge/section.ts';
import type { CardAction } from '../adaptive-card.ts';
import { actionButton } from '../card-action.ts';
import { type CardContext, carried } from '../card-context.ts';

const mostSections = 4;
/** What the person's own organisation has written comes first, then what people need next, then the rest. */
const importance: readonly Section[] = ['do-not', 'who', 'report', 'topic', 'law'];

/** The sections of a page that are not on the card yet, as buttons that show them there. */
export function sectionButtons(document: Document, shown: readonly (Passage | undefined)[], context: CardContext): readonly CardAction[] {
  const ids = shown.map((passage) => passage?.id);
  return document.passages
    .map((passage, section) => ({ passage, section, rank: isLocal(passage) ? 0 : importance.indexOf(passage.section) + 1 }))
    .filter(({ passage, rank }) => (rank > 0 ? passage.organisation === undefined : isLocal(passage)) && !ids.includes(passage.id))
    .toSorted((a, b) => a.rank - b.rank || a.section - b.section)
    .slice(0, mostSections)
    .map(({ passage, section }) => actionButton(passage.heading, { verb: 'page.section', slug: document.slug, section, ...carried(context) }));
}

function isLocal({ organisation, section }: Passage): boolean {
  return organisation !== undefined && section === 'topic';
}
