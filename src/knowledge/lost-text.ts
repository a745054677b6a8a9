import { CST, Lexer } from 'yaml';
import type { YamlSource } from './read-yaml.ts';
import type { Place } from './yaml-places.ts';

export interface LostText extends Place {
  /** From its `#` to the end of the line. */
  readonly text: string;
  /** The key on the same line, if there is one. */
  readonly key?: string;
}

/**
 * The comments that begin where a text without quotes may have been meant to go on: after such a text, or where a value
 * is missing. Notes on lines of their own, and after lists, quotes and keys with values below, are not among them.
 */
export function textLostToComments({ text, firstLine }: Omit<YamlSource, 'file'>): readonly LostText[] {
  // Hardly any front matter has one, and to look is much faster than to read all YAML a second time.
  if (!/\S[ \t]+#/.test(text)) return [];
  return comments(text).flatMap(({ offset, comment, after }) => {
    const isBelow = /^\n(?: |-)/.test(text.slice(offset + comment.length));
    if (after !== 'scalar' && (!indicators.has(after) || isBelow)) return [];
    const before = text.slice(0, offset).split('\n');
    const beside = before.at(-1) ?? '';
    const key = /^[ -]*([^\s:]+):/.exec(beside)?.[1];
    return [{ line: before.length + firstLine - 1, column: beside.length + 1, text: comment.trim(), ...(key !== undefined && { key }) }];
  });
}

/** What a value stands after. */
const indicators: ReadonlySet<string | null> = new Set(['map-value-ind', 'seq-item-ind']);
/** What the lexer puts between the pieces of a text without taking anything from it. */
const marks: ReadonlySet<string | null> = new Set(['doc-mode', 'flow-error-end', 'scalar']);

interface Comment {
  readonly offset: number;
  readonly comment: string;
  /** The kind of piece that stands before it, spaces aside; `scalar` is a text without quotes. */
  readonly after: string | null;
}

function comments(text: string): readonly Comment[] {
  const found: Comment[] = [];
  let offset = 0;
  let after: string | null = null;
  let isText = false;
  for (const lexeme of new Lexer().lex(text)) {
    const kind: string | null = isText ? 'scalar' : CST.tokenType(lexeme);
    const isMark: boolean = !isText && marks.has(kind);
    if (kind === 'comment') found.push({ offset, comment: lexeme, after });
    if (!isMark) offset += lexeme.length;
    if (!isMark && kind !== 'space') after = kind;
    isText = isMark && kind === 'scalar';
  }
  return found;
}
