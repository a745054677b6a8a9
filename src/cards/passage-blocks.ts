import { type Block, nameContacts, type Passage, type RichText } from '../knowledge/passage.ts';
import { type CardElement, escapeMarkdown, heading, link, plain, textBlock } from './adaptive-card.ts';
import type { CardContext } from './card-context.ts';
import { list } from './list.ts';

type NameContact = CardContext['nameContact'];

type PassageContext = Pick<CardContext, 'nameContact' | 'organisationName' | 'texts' | 'spares'>;

/** A passage under its heading; what one organisation has written itself says so. Whom to tell is the way around where the manager is spared. */
export function passageElements(passage: Passage, context: PassageContext): readonly CardElement[] {
  const { organisation } = passage;
  const origin = organisation === undefined ? [] : [localMark(organisation, context)];
  if (passage.section === 'who') return [heading(passage.heading), ...origin, ...whomElements(passage, context)];
  return [heading(passage.heading), ...origin, ...blockElements(passage.blocks, context.nameContact)];
}

/** Whom the page says to turn to. Most pages name the manager first: where the manager is spared, the ways around stand in place of that. */
export function whomElements(who: Passage, { texts, nameContact, spares }: PassageContext): readonly CardElement[] {
  const { body, ways } = texts.handoff.manager;
  return spares === undefined ? blockElements(who.blocks, nameContact) : [plain(body, { weight: 'Bolder' }), list(ways)];
}

function localMark(organisation: string, { organisationName, texts }: Omit<PassageContext, 'nameContact'>): CardElement {
  return plain(`${texts.answer.local} ${organisationName(organisation)}`, { size: 'Small', isSubtle: true, spacing: 'None' });
}

/** The blocks of a passage, each as one text block; lists in the markdown that Adaptive Cards know. */
export function blockElements(blocks: readonly Block[], nameContact: NameContact): readonly CardElement[] {
  return blocks.map((block) => {
    if (block.kind === 'paragraph') return textBlock(richText(block.text, nameContact));
    const lines = block.items.map((item, position) => `${marker(block.kind, position)} ${richText(item, nameContact)}`);
    return textBlock(lines.join('\n'));
  });
}

function marker(kind: 'numbered' | 'bulleted' | 'checklist', position: number): string {
  return kind === 'numbered' ? `${position + 1}.` : '-';
}

/** A link to another page of the guide cannot be followed from a card; its words stand, and the page has a button. */
function richText(text: RichText, nameContact: NameContact): string {
  return nameContacts(text, nameContact)
    .map((run) => {
      const words = escapeMarkdown(run.text);
      if (run.kind === 'link') return /^https:\/\//.test(run.target) ? link(run.text, run.target) : `**${words}**`;
      return run.strong ? strong(words) : words;
    })
    .join('');
}

/** Strong marks must touch the words; the space around them stays, so that a contact beside them does not stick to them. */
function strong(words: string): string {
  return words.replace(/^(\s*)(.*\S)(\s*)$/s, '$1**$2**$3');
}
