import { describe, expect, it } from 'vitest';
import { asTyped } from '../../../src/adapters/files/as-typed.ts';

describe('asTyped', () => {
  it.each([
    ['soft hyphens, from Word', 'säker\u00ADhets\u00ADfunktionen', 'säkerhetsfunktionen'],
    ['spaces without width, from a web page', '{{\u200Bcontact:security}}', '{{contact:security}}'],
    ['signs of direction, around a copied number', 'Ring \u202A08-465 004 10\u202C', 'Ring 08-465 004 10'],
    ['a mark of byte order in the middle', 'Berätta\uFEFF allt', 'Berätta allt'],
    ['control characters', 'polisen\u0007', 'polisen'],
    ['joined letters, from a PDF', 'oﬃciellt, ﬁlma', 'officiellt, filma'],
    ['letters in two signs, from a Mac', 'go\u0308r ra\u030Ad', 'gör råd'],
    ['a break of a line that is none, from Word', 'Ring.\u000BGå.\u2028Stanna.', 'Ring. Gå. Stanna.'],
  ])('has no %s', (_from, text, typed) => {
    expect(asTyped(text)).toBe(typed);
  });

  it.each(['👩‍💻 och ⚠️', 'tabb\toch\u00A0hårt mellanslag', 'Säg ”nej” – nu…'])('lets %s be', (text) => {
    expect(asTyped(text)).toBe(text);
  });
});
