import type { Profiler } from 'node:inspector';
import { describe, expect, it } from 'vitest';
import { summariseProfile } from './summarise-profile.ts';

const frames = [
  ['(idle)', ''],
  ['(garbage collector)', ''],
  ['rank', 'file:///app/src/search/rank-pages.ts'],
  ['send', 'file:///app/src/adapters/teams/send-card.ts'],
  ['main', 'file:///app/src/main.ts'],
  ['process', 'file:///app/node_modules/botbuilder/lib/cloudAdapter.js'],
  ['send', 'file:///app/node_modules/botframework-connector/node_modules/x/../../../botframework-connector/lib/a.js'],
  ['parse', 'file:///app/node_modules/@scope/name/index.js'],
  ['emit', 'node:events'],
] as const;

/** One sample of a millisecond in each frame, and a second one in the first of our files. */
const profile: Profiler.Profile = {
  nodes: frames.map(([functionName, url], at) => ({ id: at + 1, callFrame: { functionName, url, scriptId: '0', lineNumber: 0, columnNumber: 0 } })),
  startTime: 0,
  endTime: 10_000,
  samples: [...frames.map((_, at) => at + 1), 3],
  timeDeltas: Array.from({ length: frames.length + 1 }, () => 1_000),
};

describe('summariseProfile', () => {
  it('books the time with folder, package or Node, leaves idle time out, and adds up to one', () => {
    const parts = summariseProfile(profile);
    expect(parts.map(({ part }) => part)).toEqual(expect.arrayContaining(['src/search', 'src/adapters/teams', 'src/main', 'botbuilder', '@scope/name', 'garbage collection', 'Node']));
    expect(parts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
    expect(new Set(parts.slice(0, 2).map(({ share }) => share))).toEqual(new Set([2 / 9]));
  });

  it('books what Node does with the part that called it', () => {
    const [caller] = profile.nodes.slice(2, 3);
    const nodes = profile.nodes.map((node) => (node === caller ? { ...node, children: [9] } : node));
    const parts = summariseProfile({ ...profile, nodes });
    expect(parts[0]).toEqual({ part: 'src/search', share: 3 / 9 });
    expect(parts.map(({ part }) => part)).not.toContain('Node');
  });

  it('has nothing to say of a profile without samples', () => {
    expect(summariseProfile({ nodes: [], startTime: 0, endTime: 0 })).toEqual([]);
  });
});
