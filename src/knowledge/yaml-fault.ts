import { type Node, type YAMLParseError, isNode, isScalar, parseDocument, visit } from 'yaml';

export interface YamlFault {
  /** Where in the text it is, counted from 0. */
  readonly offset: number;
  readonly what: string;
  readonly mend: string;
}

/**
 * What keeps a text from being read as YAML, in Swedish and in order. One slip gives several faults, the later ones mostly
 * on the same line. After a quote or a bracket that never ends, and after a sign that only looks like the right one, the
 * parser is lost, and no more is told.
 */
export function yamlFaults(text: string): readonly YamlFault[] {
  const { errors, contents } = parseDocument(text, { keepSourceTokens: true, prettyErrors: false });
  const nodes: Node[] = [];
  visit(contents, (_key, node) => {
    if (isNode(node)) nodes.push(node);
  });
  const faults = errors.map((error, at) => describe(error, { text, nodes, before: errors[at - 1]?.code, next: errors[at + 1] }));
  const looksRight = faults.findIndex(({ offset }) => lookalikeAt(offset, text) !== undefined);
  const lookalike = lookalikeAt(faults[looksRight]?.offset ?? 0, text);
  if (lookalike !== undefined) return [...faults.slice(0, looksRight), lookalike];
  const indented = keyFurtherIn(text, errors);
  if (indented !== undefined) return [indented];
  const unclosed = nodes.find(isUnclosed);
  const lost = unclosed === undefined ? -1 : faults.findIndex(({ offset }) => offset >= startOf(unclosed));
  return oncePerCause(lost === -1 ? faults : faults.slice(0, lost + 1));
}

/** After a line that stands too far in or out the parser complains of those below it too, in the same words. */
function oncePerCause(faults: readonly YamlFault[]): readonly YamlFault[] {
  return faults.filter(({ what }, at) => faults[at - 1]?.what !== what);
}

/** A space before the very first key makes the parser stop at each of the others, and say nothing of the one. */
function keyFurtherIn(text: string, errors: readonly YAMLParseError[]): YamlFault | undefined {
  const [before = ''] = /^(?:[ ]*(?:#.*)?\n)*(?= +[\w-]+ *:)/.exec(text) ?? [];
  const first = text.slice(before.length);
  const others = /^[\w-]+ *:/m.test(first);
  return others && /^ +[\w-]+ *:/.test(first) && errors.length > 0 ? badIndent(before.length + 1, text) : undefined;
}

/** What word processors and Macs write at the head of a line, or after its key, that looks like a space or a hyphen. */
const lookalikes: readonly { readonly looks: RegExp; readonly what: string; readonly mend: string }[] = [
  { looks: /^ *\t/, what: 'Raden börjar med en tabb.', mend: 'Byt ut tabben mot mellanslag, lika många som på raderna bredvid.' },
  {
    looks: /^[ \u00A0]*[–—−•](?=[ \u00A0])/u,
    what: 'Raden börjar med ett tecken som inte är ett bindestreck.',
    mend: 'Skriv ett bindestreck och ett mellanslag först på raden: "- ". Gör likadant på raderna bredvid, om de ser likadana ut.',
  },
  {
    looks: /^[ \u00A0]*\u00A0|^ *-[ \u00A0]*\u00A0|^ *[\w-]+:[ \u00A0]*\u00A0/u,
    what: 'Raden har ett hårt mellanslag, som bara ser ut som ett mellanslag.',
    mend: 'Ta bort mellanslagen först på raden och efter kolonet, och skriv dem igen för hand. Gör likadant på raderna bredvid, om de är klistrade från samma ställe.',
  },
];

/** What looks right on the line of a fault and is not, at its place. */
function lookalikeAt(within: number, text: string): YamlFault | undefined {
  const offset = text.lastIndexOf('\n', within - 1) + 1;
  const [line = ''] = text.slice(offset).split('\n', 1);
  const found = lookalikes.find(({ looks }) => looks.test(line));
  return found && { offset, what: found.what, mend: found.mend };
}

interface Surroundings {
  readonly text: string;
  readonly nodes: readonly Node[];
  readonly before: YAMLParseError['code'] | undefined;
  readonly next: YAMLParseError | undefined;
}

function describe(error: YAMLParseError, { text, nodes, before, next }: Surroundings): YamlFault {
  const [offset] = error.pos;
  const unclosed = nodes.findLast((node) => startOf(node) < offset && isUnclosed(node));
  switch (error.code) {
    case 'DUPLICATE_KEY':
      return { offset, what: `Nyckeln "${keyAt(offset, nodes)}" står två gånger.`, mend: 'Ta bort den ena, eller slå ihop det som står under dem.' };
    case 'BAD_SCALAR_START':
      return { offset, what: `En text utan citattecken kan inte börja med ${text.charAt(offset)}.`, mend: 'Sätt citattecken runt texten.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      // The parser takes a line that is indented too much for more of the value above it, and says so with both codes.
      if (next?.code === 'MULTILINE_IMPLICIT_KEY') return badIndent(next.pos[1], text);
      return { offset, what: 'Kolon i texten: sätt citattecken runt den.', mend: 'Skriv till exempel title: "Chef: förebygg".' };
    case 'MULTILINE_IMPLICIT_KEY':
      return before === 'BLOCK_AS_IMPLICIT_KEY' ? badIndent(error.pos[1], text) : missingSign(offset, nodes);
    case 'BAD_INDENT':
      return unclosed ? neverEnds(unclosed, text) : badIndent(offset, text);
    case 'MISSING_CHAR':
      return unclosed ? neverEnds(unclosed, text) : missingSign(offset, nodes);
    default:
      if (endsTooEarly(offset, text)) {
        return { offset, what: 'Citattecknet avslutas mitt i texten.', mend: `Sätt enkla citattecken runt hela texten, till exempel title: '"Hot" per telefon'.` };
      }
      return {
        offset,
        what: 'Det som står här går inte att läsa.',
        mend: 'Jämför med en sida som fungerar. Vanliga fel: ord efter ett citattecken som avslutas, kolon i en text utan citattecken, olika indrag.',
      };
  }
}

/** Words stand after a quotation that began the value: `title: "Hot" per telefon`. */
function endsTooEarly(offset: number, text: string): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^ *(?:- +)?(?:[\w-]+: +)?"[^"]*"[ ]*$/.test(text.slice(start, offset));
}

/** Points at the beginning of the line. */
function badIndent(within: number, text: string): YamlFault {
  const offset = text.lastIndexOf('\n', within - 1) + 1;
  return { offset, what: 'Raden har fel indrag.', mend: 'Börja raden med lika många mellanslag som raderna bredvid som hör till samma nyckel.' };
}

function missingSign(offset: number, nodes: readonly Node[]): YamlFault {
  const isInList = nodes.some((node) => node.srcToken?.type === 'flow-collection' && startOf(node) < offset && offset < (node.range?.[1] ?? 0));
  if (isInList) return { offset, what: 'Ett komma saknas mellan två värden.', mend: 'Skriv komma mellan värdena, till exempel keywords: [hotsamtal, telefonhot].' };
  return { offset, what: 'Kolonet efter nyckeln saknas, eller mellanslaget efter kolonet.', mend: 'Skriv nyckeln, kolon, mellanslag och värdet, till exempel title: Hot per telefon.' };
}

const ends: Readonly<Record<string, Pick<YamlFault, 'what' | 'mend'>>> = {
  '[': { what: 'Hakparentesen [ avslutas inte.', mend: 'Skriv ] där listan slutar.' },
  '{': { what: 'Klammern { avslutas inte.', mend: 'Skriv } där gruppen slutar.' },
};
const quote = { what: 'Citattecknet avslutas inte.', mend: 'Skriv ett likadant citattecken där texten slutar. Ett citattecken inne i texten gör att den slutar för tidigt.' };

function neverEnds(node: Node, text: string): YamlFault {
  const offset = startOf(node);
  return { offset, ...(ends[text.charAt(offset)] ?? quote) };
}

function isUnclosed({ srcToken }: Node): boolean {
  switch (srcToken?.type) {
    case 'flow-collection':
      return srcToken.end[0]?.source !== (srcToken.start.source === '[' ? ']' : '}');
    case 'double-quoted-scalar':
      return !/^"(?:[^"\\]|\\[^])*"$/.test(srcToken.source);
    case 'single-quoted-scalar':
      return !/^'(?:[^']|'')*'$/.test(srcToken.source);
    default:
      return false;
  }
}

function startOf({ srcToken }: Node): number {
  return srcToken?.offset ?? Infinity;
}

function keyAt(offset: number, nodes: readonly Node[]): string {
  const key = nodes.find((node) => isScalar(node) && startOf(node) === offset);
  return isScalar(key) ? String(key.value) : '';
}
