import { LineCounter, type Node, parseDocument } from 'yaml';
import type { z } from 'zod';
import type { Finding } from './finding.ts';
import { schemaFault } from './schema-fault.ts';
import { yamlFaults } from './yaml-fault.ts';

export interface YamlSource {
  readonly file: string;
  readonly text: string;
  /** The line of the file on which `text` starts, counted from 1. */
  readonly firstLine: number;
}

export type Read<T> = { readonly value: T; readonly findings: readonly Finding[] } | { readonly value?: never; readonly findings: readonly Finding[] };

/**
 * Reads YAML and checks it against a schema. Everything that is wrong is told at once, each with its own place; of YAML that cannot be read, one fault a line.
 * Aliases are refused, so that a small file cannot unfold into a huge one.
 */
export function readYaml<T>({ file, text, firstLine }: YamlSource, schema: z.ZodType<T>): Read<T> {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false, uniqueKeys: true });
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line: line + firstLine - 1, column: col };
  };
  if (document.errors.length > 0) {
    const faults = yamlFaults(text).map(({ offset, what, mend }): Finding => ({ ...place(offset), severity: 'error', rule: 'yaml', what, mend }));
    return { findings: firstOnEachLine(faults) };
  }
  let data: unknown;
  try {
    data = document.toJS({ maxAliasCount: 0 });
  } catch {
    return {
      findings: [
        {
          ...place(0),
          severity: 'error',
          rule: 'yaml',
          what: 'Ett värde börjar med * eller &.',
          mend: 'Sätt citattecken runt texten.',
        },
      ],
    };
  }
  const parsed = schema.safeParse(data ?? {}, { reportInput: true });
  if (parsed.success) return { value: parsed.data, findings: [] };
  return {
    findings: parsed.error.issues.map((issue) => {
      const node = closestNode(document, issue.path);
      return {
        ...place(node?.range?.[0] ?? 0),
        severity: 'error',
        rule: 'schema',
        ...schemaFault(issue, schema),
      };
    }),
  };
}

/** What the parser says further on a line follows from what it said first. */
function firstOnEachLine(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ line }, at) => findings.findIndex((earlier) => earlier.line === line) === at);
}

function closestNode(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): Node | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (node && typeof node === 'object' && 'range' in node) return node as Node;
  }
  return undefined;
}
