import type { Nodes } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { markdownTree } from '../../src/knowledge/markdown-tree.ts';

function depthOf(node: Nodes): number {
  return 'children' in node ? 1 + Math.max(0, ...node.children.map(depthOf)) : 1;
}

describe('markdownTree', () => {
  it.each([
    ['quotations', '> '.repeat(20_000)],
    ['quotations without spaces', '>'.repeat(20_000)],
    ['lists', '- '.repeat(20_000)],
    ['numbered lists', '1. '.repeat(20_000)],
    ['indented lists', `${Array.from({ length: 200 }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')}\n- `],
  ])('reads thousands of levels of %s in no time, and what is written in them', (_what, start) => {
    const before = performance.now();
    const tree = markdownTree(`${start}Ring 112.`);
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(depthOf(tree)).toBeLessThan(100);
    expect(plainText(tree)).toContain('Ring 112.');
  });

  it('leaves alone what people write', () => {
    const markdown = '> - 1. Ring 112.\n\n----------------------------------------\n\n* * * * * * * * * *\n\n    kod\n';
    expect(markdownTree(markdown).children.map(({ type }) => type)).toEqual(['blockquote', 'thematicBreak', 'thematicBreak', 'code']);
  });
});
