import type { Definition, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type Memory, noMemory } from './remember.ts';

export type ParseMarkdown = (markdown: string) => Root;

/**
 * Parses markdown as pages are written in it: CommonMark with GitHub's task lists, tables and bare addresses.
 * A link whose address stands in a definition, `[polisen][p]`, becomes an ordinary one.
 */
export function markdownTree(markdown: string): Root {
  const tree = fromMarkdown(withoutAbyss(markdown), { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const definitions = definitionsIn(tree);
  return definitions.length === 0 ? tree : withAddresses(tree, definitions);
}

/** What makes a level at the head of a line: a quotation or the item of a list. */
const level = String.raw`[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))`;
const tooDeep = new RegExp(`^((?:${level}){20})(?:${level})+`, 'gm');
const tooFarIn = /^([ \t]{40})[ \t]+/gm;

/**
 * Leaves out levels beyond the twentieth; a card shows two. Time to parse grows faster than depth, and some thousand levels, which a
 * few kilobytes hold, end the program.
 */
function withoutAbyss(markdown: string): string {
  return markdown.replace(tooDeep, '$1').replace(tooFarIn, '$1');
}

function definitionsIn(node: Nodes): readonly Definition[] {
  if (node.type === 'definition') return [node];
  return 'children' in node ? node.children.flatMap(definitionsIn) : [];
}

/** The first of several definitions with one name holds (CommonMark 0.31.2, section 4.7). */
function withAddresses<Node extends Nodes>(node: Node, definitions: readonly Definition[]): Node {
  if (!('children' in node)) return node;
  const children = node.children.map((child) => {
    const whole = withAddresses(child, definitions);
    const definition = whole.type === 'linkReference' && definitions.find(({ identifier }) => identifier === whole.identifier);
    return definition ? { ...whole, type: 'link', url: definition.url } : whole;
  });
  return { ...node, children };
}

/**
 * Parses each text once and hands out the same tree when it is asked for again; for when a page is read in several ways.
 * The texts that are known to come are parsed at once, as far as they have changed.
 */
export function createRememberingParser(texts: readonly string[] = [], { each }: Memory = noMemory): ParseMarkdown {
  const parsed = each('markdown', texts, { keyOf: (text) => text, make: markdownTree });
  const trees = new Map(texts.map((text, at) => [text, parsed[at] as Root]));
  return (markdown) => {
    const tree = trees.get(markdown) ?? markdownTree(markdown);
    trees.set(markdown, tree);
    return tree;
  };
}
