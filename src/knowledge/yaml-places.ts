import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { YamlSource } from './read-yaml.ts';

/** A place in a file; line and column count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface YamlPlaces {
  /** The names of the outermost keys, each with its place, in order. */
  readonly keys: readonly (Place & { readonly name: string })[];
  /** The place of a named value's name or of a list's item, or of the nearest thing around it that is there: `['asked_as', 3]`. */
  of(path: readonly (string | number)[]): Place;
}

/** Finds the places of values in YAML that has been read before; what cannot be read has no keys. */
export function yamlPlaces({ text, firstLine }: Omit<YamlSource, 'file'>): YamlPlaces {
  let slow: YamlPlaces | undefined;
  const parsed = () => (slow ??= parsedPlaces({ text, firstLine }));
  const lines = text.split('\n');
  return {
    get keys() {
      return parsed().keys;
    },
    of: (path) => {
      const place = placeInLines(lines, path);
      return place === undefined ? parsed().of(path) : { line: place.line + firstLine - 1, column: place.column };
    },
  };
}

/**
 * Most places are a key at the margin or an item of a list with one item a line, which are found in the lines
 * themselves, fifty times as fast as by parsing. Undefined for anything else.
 */
function placeInLines(lines: readonly string[], [key, item, ...deeper]: readonly (string | number)[]): Place | undefined {
  const start = lines.findIndex((line) => line.startsWith(`${key}:`));
  if (start === -1 || deeper.length > 0 || typeof item === 'string') return undefined;
  if (item === undefined) return { line: start + 1, column: 1 };
  if (!/:\s*$/.test(lines[start] ?? '')) return undefined;
  const margin = /^ *(?=- )/.exec(lines[start + 1] ?? '')?.[0];
  if (margin === undefined) return undefined;
  let found = -1;
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.trim() !== '' && !line.startsWith(margin)) return undefined;
    if (line.startsWith(`${margin}- `)) found += 1;
    else if (!line.startsWith(`${margin} `)) return undefined;
    if (found === item) return { line: at + 1, column: line.search(/[^ -]/) + 1 };
  }
  return undefined;
}

function parsedPlaces({ text, firstLine }: Omit<YamlSource, 'file'>): YamlPlaces {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const place = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  const items = isMap(document.contents) ? document.contents.items : [];
  const keys = items.flatMap(({ key }) =>
    isScalar(key) && key.range ? [{ name: String(key.value), ...place(key.range[0]) }] : [],
  );
  return {
    keys,
    of: (path) => {
      for (let length = path.length; length > 0; length -= 1) {
        const start = keyStart(document.getIn(path.slice(0, length - 1), true), path[length - 1]) ?? rangeStart(document.getIn(path.slice(0, length), true));
        if (start !== undefined) return place(start);
      }
      return place(0);
    },
  };
}

/** A value with a name is found at its name. */
function keyStart(map: unknown, name: string | number | undefined): number | undefined {
  if (!isMap(map)) return undefined;
  return rangeStart(map.items.find(({ key }) => isScalar(key) && key.value === name)?.key);
}

function rangeStart(node: unknown): number | undefined {
  if (typeof node !== 'object' || node === null || !('range' in node) || !Array.isArray(node.range)) return undefined;
  const start: unknown = node.range[0];
  return typeof start === 'number' ? start : undefined;
}
