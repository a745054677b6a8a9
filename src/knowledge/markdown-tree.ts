import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { type Memory, noMemory } from './remember.ts';

export type ParseMarkdown = (markdown: string) => Root;

/** Parses markdown as pages are written in it: CommonMark with GitHub's task lists, tables and bare addresses. */
export function markdownTree(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
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
