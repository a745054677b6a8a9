import type { Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';

export type ParseMarkdown = (markdown: string) => Root;

/** Parses markdown as pages are written in it: CommonMark with GitHub's task lists, tables and bare addresses. */
export function markdownTree(markdown: string): Root {
  return fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** Parses each text once and hands out the same tree when it is asked for again; for when a page is read in several ways. */
export function createRememberingParser(): ParseMarkdown {
  const trees = new Map<string, Root>();
  return (markdown) => {
    const tree = trees.get(markdown) ?? markdownTree(markdown);
    trees.set(markdown, tree);
    return tree;
  };
}
