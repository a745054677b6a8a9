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
