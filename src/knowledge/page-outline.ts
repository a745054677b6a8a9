import type { Heading, ListItem, Paragraph, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Language } from './language.ts';
import { markdownTree, type ParseMarkdown } from './markdown-tree.ts';
import { type Prose, proseOf, type ProseSource } from './prose.ts';
import { type Section, sectionOfHeading } from './section.ts';
import type { Place } from './yaml-places.ts';

/** A heading with what stands under it, as written: mark-up that no card can show is here too. */
export interface OutlineSection {
  /** Absent for the lead, the text before the first heading. */
  readonly heading?: Place & { readonly text: string; readonly level: number };
  readonly section: Section;
  readonly line: number;
  /** The section's markdown without its heading, trimmed. */
  readonly markdown: string;
  readonly prose: readonly Prose[];
}

/** Mark-up that a rule may have something to say about. */
export type Mark = Place &
  (
    | { readonly kind: 'link'; readonly target: string; readonly text: string }
    | { readonly kind: 'image'; readonly alt: string }
    | { readonly kind: 'html' | 'table' | 'code' | 'nested-list' | 'quote' | 'footnote' }
  );

/** A page's body with the place of every part of it. */
export interface PageOutline {
  readonly sections: readonly OutlineSection[];
  readonly marks: readonly Mark[];
}

export interface OutlineSource {
  readonly markdown: string;
  readonly language: Language;
  /** The line of the file on which the markdown starts, counted from 1. */
  readonly firstLine: number;
  readonly parseMarkdown?: ParseMarkdown | undefined;
}

export function pageOutline({ markdown, language, firstLine, parseMarkdown = markdownTree }: OutlineSource): PageOutline {
  const tree = parseMarkdown(markdown);
  const lines = markdown.split('\n');
  const headings = tree.children.filter((node) => node.type === 'heading');
  const starts = [undefined, ...headings];
  const sections = starts.map((heading, at): OutlineSection => {
    const start = heading === undefined ? 0 : lineOf(heading);
    const next = headings[at];
    const end = next === undefined ? lines.length : lineOf(next) - 1;
    const nodes = tree.children.filter((node) => node !== heading && lineOf(node) > start && lineOf(node) <= end);
    const text = heading === undefined ? '' : plainText(heading).trim();
    return {
      ...(heading && { heading: { text, level: heading.depth, line: start + firstLine - 1, column: 1 } }),
      section: heading === undefined ? 'lead' : sectionOfHeading(text, language),
      line: Math.max(start, 1) + firstLine - 1,
      markdown: lines.slice(start, end).join('\n').trim(),
      prose: nodes.flatMap((node) => proseIn(node, { firstLine, lines })),
    };
  });
  return { sections, marks: marksIn(tree, firstLine) };
}

function lineOf(node: RootContent | Heading): number {
  return node.position?.start.line ?? 1;
}

function proseIn(node: RootContent | ListItem | Paragraph, source: Omit<ProseSource, 'kind'>): readonly Prose[] {
  switch (node.type) {
    case 'paragraph':
      return [proseOf(node, { kind: 'paragraph', ...source })];
    case 'list':
      return node.children.flatMap((item) => {
        const kind = typeof item.checked === 'boolean' ? 'check' : node.ordered ? 'numbered' : 'bulleted';
        return item.children.flatMap((child) =>
          child.type === 'paragraph' ? [proseOf(child, { kind, ...source })] : proseIn(child, source),
        );
      });
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children.flatMap((child) => proseIn(child, source));
    case 'table':
      return node.children.flatMap((row) => row.children.map((cell) => proseOf(cell, { kind: 'paragraph', ...source })));
    default:
      return [];
  }
}

function marksIn(tree: Root, firstLine: number): readonly Mark[] {
  const marks: Mark[] = [];
  const visit = (node: Root | Root['children'][number] | ListItem, inList: boolean): void => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    const place = { line: start.line + firstLine - 1, column: start.column };
    switch (node.type) {
      case 'link':
        marks.push({ ...place, kind: 'link', target: node.url, text: plainText(node) });
        break;
      case 'image':
      case 'imageReference':
        marks.push({ ...place, kind: 'image', alt: node.alt?.trim() ?? '' });
        break;
      case 'html':
      case 'table':
      case 'code':
        marks.push({ ...place, kind: node.type });
        break;
      case 'blockquote':
        marks.push({ ...place, kind: 'quote' });
        break;
      case 'footnoteReference':
        marks.push({ ...place, kind: 'footnote' });
        break;
      case 'list':
        if (inList) marks.push({ ...place, kind: 'nested-list' });
        break;
    }
    if (!('children' in node)) return;
    for (const child of node.children) visit(child, inList || node.type === 'listItem');
  };
  visit(tree, false);
  return marks;
}
