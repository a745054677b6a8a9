import type { Profiler } from 'node:inspector';

/** A part of the program, and its share of the time in which the main thread was busy. */
export interface ProfilePart {
  readonly part: string;
  readonly share: number;
}

/** The first pattern that a file's address meets names its part; a file of `src` goes by its folder, a package by its name. */
const groups: readonly (readonly [RegExp, string])[] = [
  [/\/node_modules\/(?:botbuilder|botframework)[^/]*\//, 'botbuilder'],
  [/\/node_modules\/@microsoft\/teams-ai\//, 'teams-ai'],
  [/\/node_modules\/(?:restify|find-my-way)[^/]*\//, 'restify'],
  [/\/node_modules\/(?:@azure|axios|follow-redirects)[^/]*\//, 'HTTP client of botbuilder'],
  [/^node:sqlite|\/adapters\/store\//, 'store'],
];
const idle = new Set(['(idle)', '(root)', '(program)']);
/** What the measuring itself does. */
const measuring = /^node:inspector|\/bench\/turns\/probe\.ts$/;

/**
 * Where the busy time went, the largest part first. What Node itself did is booked with the part that called it; "Node" is what nobody
 * called, such as reading from a connection.
 */
export function summariseProfile({ nodes, samples = [], timeDeltas = [] }: Profiler.Profile): readonly ProfilePart[] {
  const parts = partsOfNodes(nodes);
  const times = new Map<string, number>();
  let busy = 0;
  for (const [at, id] of samples.entries()) {
    const part = parts.get(id);
    if (part === undefined) continue;
    const time = timeDeltas[at] ?? 0;
    times.set(part, (times.get(part) ?? 0) + time);
    busy += time;
  }
  return [...times].map(([part, time]) => ({ part, share: time / busy })).sort((a, b) => b.share - a.share);
}

/** The part of each node of the tree of calls; none for those in which nothing was done. */
function partsOfNodes(nodes: readonly Profiler.ProfileNode[]): ReadonlyMap<number, string> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parts = new Map<number, string>();
  const visit = (node: Profiler.ProfileNode, caller: string) => {
    const own = partOf(node.callFrame);
    const part = own === 'Node' ? caller : own;
    if (measuring.test(node.callFrame.url)) return;
    if (!idle.has(node.callFrame.functionName)) parts.set(node.id, part);
    for (const child of node.children ?? []) {
      const called = byId.get(child);
      if (called !== undefined) visit(called, part);
    }
  };
  const called = new Set(nodes.flatMap(({ children = [] }) => children));
  for (const node of nodes) if (!called.has(node.id)) visit(node, 'Node');
  return parts;
}

function partOf({ functionName, url }: Profiler.ProfileNode['callFrame']): string {
  if (functionName === '(garbage collector)') return 'garbage collection';
  const known = groups.find(([pattern]) => pattern.test(url));
  if (known !== undefined) return known[1];
  const [, ofPackage] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url) ?? [];
  if (ofPackage !== undefined) return ofPackage;
  const [, ofSource] = /\/(src(?:\/adapters)?\/[^/]+?)(?:\.ts$|\/)/.exec(url) ?? [];
  if (ofSource !== undefined) return ofSource;
  return url.startsWith('node:') || url === '' ? 'Node' : 'other';
}
