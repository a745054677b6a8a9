import { describe, expect, it } from 'vitest';
import { createLikeness, type MessageSet } from '../../../src/answering/triage/likeness.ts';
import { readMessage } from '../../../src/answering/triage/words.ts';
import { noMemory } from '../../../src/knowledge/remember.ts';

const sets: readonly MessageSet[] = [
  { kind: 'question', key: 'hot', texts: ['vad gör jag efter ett hot', 'hur rapporterar jag ett hot', 'någon hotade mig igår', 'får jag spela in ett hot'] },
  { kind: 'question', key: 'gava', texts: ['får jag ta emot en present', 'är en blomma en muta', 'leverantören bjuder på lunch'] },
  { kind: 'out-of-scope', key: 'mat', texts: ['vad är det till lunch i dag', 'vilken soppa serveras', 'när öppnar matsalen'] },
  { kind: 'danger', key: 'vapen', texts: ['han står här med kniv', 'hon skjuter i korridoren', 'han har kniv hjälp oss'] },
  { kind: 'danger', key: 'brand', texts: ['det brinner i trapphuset', 'röken kommer in och vi kan inte ta oss ut'] },
];
const read = (text: string) => ({ message: readMessage(text, new Map()), found: [] });
const likeness = createLikeness({ sets, read, basis: () => '', memory: noMemory });
const likenessOf = (text: string) => likeness(read(text));

describe('createLikeness', () => {
  it.each([
    ['danger', 'hon står i korridoren med kniv'],
    ['out-of-scope', 'vilken soppa är det till lunch'],
  ] as const)('finds %s more like its examples than anything else: %s', (kind, text) => {
    const found = likenessOf(text);
    const others = (['danger', 'refuse', 'stop', 'out-of-scope'] as const).filter((other) => other !== kind);
    expect(Math.max(...others.map((other) => found[other].margin))).toBeLessThan(found[kind].margin);
  });

  it('tells which of the sets of a kind is the likeliest', () => {
    expect(likenessOf('det brinner här').danger.key).toBe('brand');
    expect(likenessOf('han har kniv').danger.key).toBe('vapen');
  });

  it('finds a question unlike danger', () => {
    expect(likenessOf('hur rapporterar jag ett hot').danger.margin).toBeLessThan(-1);
  });

  it('learns the same from the same examples', () => {
    const again = createLikeness({ sets, read, basis: () => '', memory: noMemory });
    expect(again(read('någon har kniv'))).toEqual(likenessOf('någon har kniv'));
  });

  it('says nothing certain of a message without words', () => {
    expect(Number.isFinite(likenessOf('').danger.margin)).toBe(true);
  });
});
