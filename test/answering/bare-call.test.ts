import { describe, expect, it } from 'vitest';
import { isBareCall } from '../../src/answering/bare-call.ts';

describe('isBareCall', () => {
  it.each(['hjälp', 'HJÄLP!!!', 'hja\u0308lp', 'hjalp', 'Hjälp mig', 'help', 'Help me!'])('is true of %j', (message) => {
    expect(isBareCall(message)).toBe(true);
  });

  it.each(['hjälp han har kniv', 'hjälpmedel', 'jag behöver hjälp', '', `hjälp${' '.repeat(100)}`])('is false of %j', (message) => {
    expect(isBareCall(message)).toBe(false);
  });
});
