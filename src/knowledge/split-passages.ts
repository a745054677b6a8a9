import type { List, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Language } from './language.ts';
import { markdownTree, type ParseMarkdown } from './markdown-tree.ts';
import type { Block, Passage, RichText, Run } from './passage.ts';
import { sectionOfHeading } from './section.ts';

export interface PageBody {
  readonly slug: string;
  readonly language: Language;
  readonly title: string;
  readonly markdown: string;
  /** The line of the file on which the markdown starts, counted from 1. */
  readonly firstLine: number;
  readonly parseMarkdown?: ParseMarkdown | undefined;
}

/**
 * Splits a page at its headings. The first passage is the lead, the text before any heading, under the page's title;
 * it is left out when it has no text.
 */
export function splitPassages({ slug, language, title, markdown, firstLine, parseMarkdown = markdownTree }: PageBody): readonly Passage[] {
  const tree = parseMarkdown(markdown);
  const lineOf = (node: { position?: { start: { line: number } } | undefined }) =>
    (node.position?.start.line ?? 1) + firstLine - 1;
  const parts: { heading: string; isLead: boolean; line: number; blocks: Block[] }[] = [
    { heading: title, isLead: true, line: firstLine, blocks: [] },
  ];
  for (const node of tree.children) {
    if (node.type === 'heading') {
      parts.push({ heading: plainText(node).trim(), isLead: false, line: lineOf(node), blocks: [] });
    } else {
      parts.at(-1)?.blocks.push(...blocksOf(node, lineOf(node)));
    }
  }
  return parts
    .filter(({ isLead, blocks }) => !isLead || blocks.length > 0)
    .map(({ heading, isLead, line, blocks }, position) => ({
      id: `${language}/${slug}#${position}`,
      section: isLead ? 'lead' : sectionOfHeading(heading, language),
      heading,
      blocks,
      line,
    }));
}

function blocksOf(node: RootContent, line: number): readonly Block[] {
  switch (node.type) {
    case 'list':
      return [listBlock(node, line)];
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children.flatMap((child) => blocksOf(child, line));
    default: {
      const text = onOneLine(node);
      return text.length === 0 ? [] : [{ kind: 'paragraph', text, line }];
    }
  }
}

function listBlock(list: List, line: number): Block {
  const isChecklist = list.children.some((item) => typeof item.checked === 'boolean');
  const kind = isChecklist ? 'checklist' : list.ordered ? 'numbered' : 'bulleted';
  return { kind, items: list.children.map(onOneLine), line };
}

/** The words of a node with a space between its paragraphs, items and cells. */
function onOneLine(node: RootContent): RichText {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
      return richText(node.children);
    case 'list':
    case 'listItem':
    case 'blockquote':
    case 'footnoteDefinition':
    case 'table':
    case 'tableRow': {
      const parts = node.children.map(onOneLine).filter((part) => part.length > 0);
      return parts.flatMap((part, at) => (at === 0 ? part : [{ kind: 'text', text: ' ', strong: false }, ...part]));
    }
    default:
      return richText([node]);
  }
}

/** What has no look of its own gives its words: a description for an image, nothing for HTML. */
function richText(nodes: readonly RootContent[], strong = false): RichText {
  return nodes.flatMap((node): readonly Run[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return textRuns(node.value.replaceAll('\n', ' '), strong);
      case 'strong':
        return richText(node.children, true);
      case 'emphasis':
      case 'delete':
        return richText(node.children, strong);
      case 'link':
        return [{ kind: 'link', text: plainText(node), target: node.url }];
      case 'break':
        return [{ kind: 'text', text: ' ', strong }];
      case 'html':
        return [];
      default:
        return textRuns(plainText(node).trim(), strong);
    }
  });
}

const contactReference = /\{\{contact:([a-z0-9-]+)\}\}/g;

function textRuns(text: string, strong: boolean): RichText {
  const runs: Run[] = [];
  let end = 0;
  for (const found of text.matchAll(contactReference)) {
    if (found.index > end) runs.push({ kind: 'text', text: text.slice(end, found.index), strong });
    runs.push({ kind: 'contact', key: found[1] ?? '' });
    end = found.index + found[0].length;
  }
  if (end < text.length) runs.push({ kind: 'text', text: text.slice(end), strong });
  return runs;
}
