import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { escapeHtml } from '../../cards/escape-html.ts';

/** Card markdown as HTML. Microsoft's renderer leaves this to its host; Teams knows bold, italic, lists and links. */
export function cardHtml(markdown: string): string {
  return htmlOf(fromMarkdown(markdown));
}

function htmlOf(node: Nodes): string {
  const inner = 'children' in node ? node.children.map(htmlOf).join('') : '';
  switch (node.type) {
    case 'text':
      return escapeHtml(node.value);
    case 'strong':
      return `<strong>${inner}</strong>`;
    case 'emphasis':
      return `<em>${inner}</em>`;
    case 'link':
      return `<a href="${escapeHtml(node.url)}">${inner}</a>`;
    case 'list':
      return node.ordered ? `<ol>${inner}</ol>` : `<ul>${inner}</ul>`;
    case 'listItem':
      return `<li>${inner}</li>`;
    case 'paragraph':
      return `<p>${inner}</p>`;
    default:
      return inner;
  }
}
