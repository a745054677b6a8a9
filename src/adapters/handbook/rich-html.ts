import { escapeHtml } from '../../cards/escape-html.ts';
import { type Block, nameContacts, type RichText } from '../../knowledge/passage.ts';
import { pageFile, type SiteContext } from './site-context.ts';
import { replaceNumbers } from './whole-numbers.ts';

/** The blocks of a passage as HTML. A checklist has boxes that can be ticked on paper. */
export function blocksHtml(blocks: readonly Block[], context: SiteContext): string {
  return blocks
    .map((block) => {
      if (block.kind === 'paragraph') return `<p>${richHtml(block.text, context)}</p>`;
      const items = block.items.map((item) => `<li>${richHtml(item, context)}</li>`).join('\n');
      if (block.kind === 'numbered') return `<ol>\n${items}\n</ol>`;
      return `<ul${block.kind === 'checklist' ? ' class="checklist"' : ''}>\n${items}\n</ul>`;
    })
    .join('\n');
}

function richHtml(text: RichText, context: SiteContext): string {
  return nameContacts(text, context.cards.nameContact)
    .map((run) => {
      if (run.kind === 'link') return linkHtml(run.text, run.target, context);
      return run.strong ? `<strong>${wordsHtml(run.text)}</strong>` : wordsHtml(run.text);
    })
    .join('');
}

/** A link to a page of the handbook, or out of it; anything else is only words. */
function linkHtml(words: string, target: string, { documents }: SiteContext): string {
  if (/^https?:\/\//.test(target)) return `<a href="${escapeHtml(target)}">${wordsHtml(words)}</a>`;
  return documents.some(({ slug }) => slug === target) ? `<a href="${pageFile(target)}">${wordsHtml(words)}</a>` : wordsHtml(words);
}

/** Words in which each telephone number stays on one line, in plain signs, so that it is found and copied as it is. */
export function wordsHtml(words: string): string {
  return replaceNumbers(escapeHtml(words), (number) => `<span class="phone">${number}</span>`);
}
