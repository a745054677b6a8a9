import type { Block, Passage, RichText } from '../knowledge/passage.ts';
import { type CardElement, escapeMarkdown, heading, textBlock } from './adaptive-card.ts';

export type NameContact = (key: string) => string;

/** A passage under its heading. */
export function passageElements(passage: Passage, nameContact: NameContact): readonly CardElement[] {
  return [heading(passage.heading), ...blockElements(passage.blocks, nameContact)];
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
  return text
    .map((run) => {
      switch (run.kind) {
        case 'contact':
          return escapeMarkdown(nameContact(run.key));
        case 'link': {
          const words = escapeMarkdown(run.text);
          return /^https:\/\//.test(run.target) ? `[${words}](${run.target})` : `**${words}**`;
        }
        case 'text': {
          const words = escapeMarkdown(run.text);
          return run.strong && words.trim() !== '' ? `**${words.trim()}**` : words;
        }
      }
    })
    .join('');
}
