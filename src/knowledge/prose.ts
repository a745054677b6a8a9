import type { Nodes } from 'mdast';
import type { Place } from './yaml-places.ts';

/** A paragraph or list item as plain words; contact references stand as they were written. */
export interface Prose {
  readonly kind: 'paragraph' | 'numbered' | 'bulleted' | 'check' | 'heading' | 'value';
  readonly text: string;
  /** The place in the file of a character of `text`. */
  placeAt(index: number): Place;
}

interface Piece extends Place {
  readonly at: number;
}

export interface ProseSource {
  readonly kind: Prose['kind'];
  /** The line of the file on which the markdown starts, and that markdown. */
  readonly firstLine: number;
  readonly lines: readonly string[];
}

/** Takes the mark-up off a node and remembers where in the file each stretch of its text began. */
export function proseOf(node: Nodes, { kind, firstLine, lines }: ProseSource): Prose {
  const pieces: Piece[] = [];
  let text = '';
  const add = (value: string, start: Place) => {
    for (const [number, words] of value.split('\n').entries()) {
      if (number > 0) text += ' ';
      const line = start.line + number;
      const column = number === 0 ? start.column : (lines[line - 1]?.search(/[^\s>]/) ?? 0) + 1;
      pieces.push({ at: text.length, line: line + firstLine - 1, column });
      text += words;
    }
  };
  const visit = (child: Nodes): void => {
    const start = child.position?.start ?? { line: 1, column: 1 };
    if (child.type === 'text') add(child.value, start);
    else if (child.type === 'inlineCode') add(child.value, { line: start.line, column: start.column + 1 });
    else if (child.type === 'break') add(' ', start);
    else if (child.type === 'image' || child.type === 'imageReference') add(child.alt ?? '', { line: start.line, column: start.column + 2 });
    else if ('children' in child) child.children.forEach(visit);
  };
  visit(node);
  const first = node.position?.start ?? { line: 1, column: 1 };
  return {
    kind,
    text,
    placeAt: (index) => {
      const piece = pieces.findLast(({ at }) => at <= index);
      if (piece === undefined) return { line: first.line + firstLine - 1, column: first.column };
      return { line: piece.line, column: piece.column + index - piece.at };
    },
  };
}

/** One line of text that stands at a known place: a heading, a value of the front matter. */
export function proseAt(text: string, kind: Prose['kind'], { line, column }: Place): Prose {
  return { kind, text, placeAt: (index) => ({ line, column: column + index }) };
}
