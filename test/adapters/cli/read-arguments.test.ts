import { describe, expect, it } from 'vitest';
import { type Expected, readArguments } from '../../../src/adapters/cli/read-arguments.ts';

const options = { json: { type: 'boolean' }, today: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;

describe('readArguments', () => {
  it.each<[readonly string[], Expected, RegExp]>([
    [['main'], {}, /takes no word beside its options, but was given "main"/],
    [['a', 'b'], { words: 1 }, /takes one word beside its options, but was given "a", "b"/],
    [['a', 'b'], { words: 1, language: 'sv' }, /tar ett ord utöver sina val, men fick "a", "b"/],
    [['main'], { language: 'sv' }, /tar inget ord utöver sina val, men fick "main"/],
    [['--jason'], {}, /Unknown option '--jason'/],
    [['--jason'], { language: 'sv' }, /^Det finns inget val som heter --jason\.$/],
    [['--today'], { language: 'sv' }, /^Valet --today är inte skrivet som det ska/],
    [['--json=1'], { language: 'sv' }, /^Valet --json är inte skrivet som det ska/],
  ])('refuses %j where %j is expected', (args, expected, message) => {
    expect(() => readArguments(args, options, expected)).toThrow(expect.objectContaining({ code: 'USAGE', message: expect.stringMatching(message) }));
  });

  it.each<[readonly string[], Expected]>([
    [['a'], { words: 1 }],
    [['a', 'b', 'c'], { words: 'any' }],
    [['a', 'b', '--help'], {}],
  ])('takes %j where %j is expected', (args, expected) => {
    expect(readArguments(args, options, expected).positionals).toEqual(args.filter((word) => !word.startsWith('-')));
  });
});
