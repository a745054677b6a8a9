import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
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
    case 'paragraph':
      return [{ kind: 'paragraph', text: richText(node.children), line }];
    case 'list':
      return [listBlock(node, line)];
    case 'blockquote':
      return node.children.flatMap((child) => blocksOf(child, line));
    case 'html':
    case 'thematicBreak':
    case 'definition':
      return [];
    default: {
      const text = plainText(node).trim();
      return text === '' ? [] : [{ kind: 'paragraph', text: [{ kind: 'text', text, strong: false }], line }];
    }
  }
}

function listBlock(list: List, line: number): Block {
  const isChecklist = list.children.some((item) => typeof item.checked === 'boolean');
  const kind = isChecklist ? 'checklist' : list.ordered ? 'numbered' : 'bulleted';
  return { kind, items: list.children.map(itemText), line };
}

function itemText(item: ListItem): RichText {
  return item.children.flatMap((child, position): readonly Run[] => {
    const runs = child.type === 'paragraph' ? richText(child.children) : textRuns(plainText(child), false);
    return position === 0 ? runs : [{ kind: 'text', text: ' ', strong: false }, ...runs];
  });
}

function richText(nodes: readonly PhrasingContent[], strong = false): RichText {
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
      default:
        return [];
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
