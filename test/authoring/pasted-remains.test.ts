import { describe, expect, it } from 'vitest';
import { changed, check, lineOf } from './clean-base.ts';

const file = 'sv/hembesok.md';
const words = 'Närmaste chef, samma dag.';
const found = (replace: string, written: string) => {
  const files = changed({ file, replace, with: written });
  return check(files).filter((finding) => finding.file === file).map(({ rule, line, what }) => ({ rule, what, isThere: line >= lineOf(files, file, written.split('\n')[0] ?? '') }));
};

describe('pasted-remains', () => {
  it.each([
    ['a table of Word, whose cells are parted by tabs', 'Vem\tNär\nChefen\tI dag', 'Orden skiljs åt med tabbar'],
    ['the number of a footnote', 'Närmaste chef.[12]', '[12] är en siffra'],
    ['a raised number', 'Närmaste chef.¹', '¹ är en siffra'],
    ['a footnote itself', '[1] AFS 2023:2', '[1] är en siffra'],
    ['the mark of a comment', 'Närmaste chef[AB1], samma dag.', '[AB1] är märket för en kommentar'],
    ['a word divided by the end of a line', 'Ring säkerhetsfunk-\ntionen.', 'säkerhetsfunk- tionen är ett ord'],
    ['a word that was divided so once', 'Ring säkerhetsfunk- tionen.', 'säkerhetsfunk- tionen är ett ord'],
    ['bold that never ends', '**Närmaste chef, samma dag.', '** blir ingen fetstil'],
    ['bold with spaces in it', 'Närmaste ** chef ** samma dag.', '** blir ingen fetstil'],
    ['bold that a word is glued to', '**Obs!**Ring chefen.', '** blir ingen fetstil'],
    ['an asterisk', 'Närmaste chef* samma dag.', '* blir ingen fetstil'],
    ['a code of a web page', 'Chefen&amp;nbsp;i dag.', '&nbsp; är en kod'],
    ['a sentence parted by an empty line', 'Närmaste chef ska få\n\nveta det samma dag.', 'En tom rad delar meningen'],
    ['the number of a page', 'Närmaste chef.\n\nSida 3 (12)\n\nSamma dag.', '"Sida 3 (12)" är ett sidnummer'],
    ['the number of a page without a word', 'Närmaste chef.\n\n3 (12)', '"3 (12)" är ett sidnummer'],
  ])('finds %s, once', (_reason, written, what) => {
    expect(found(words, written)).toMatchObject([{ rule: 'pasted-remains', what: expect.stringContaining(what), isThere: true }]);
  });

  it('tells of all in a paragraph at once', () => {
    expect(found(words, 'Chefen.[1] Facket.[2]')).toMatchObject([{ what: '[1], [2] är en siffra till en fotnot.' }]);
  });

  it.each([
    'Hot- och våldsplanen gäller.',
    'För- respektive nackdelar.',
    'Kommun- eller regionanställd.',
    '20 m² och 3 km².',
    'Ring **facket** och **chefen**.',
    'Ring *facket*.',
    'Han kallade mig h*ra.',
    'Läs [Hot per telefon](hot-per-telefon).',
    'Närmaste chef & facket.',
    'Chefen.\n\n112 är numret.',
    'Du är inte ensam:\n\n- facket\n- chefen',
  ])('lets %s be', (written) => {
    expect(found(words, written).filter(({ rule }) => rule === 'pasted-remains')).toEqual([]);
  });

  it('leaves a mark that is none, with a tab after it, to the rule for that', () => {
    expect(found(words, '•\tFacket').map(({ rule }) => rule)).toEqual(['broken-mark']);
  });

  it.each([
    ['title: Hembesök', 'title: "**Hembesök**"', '** blir'],
    ['title: Hembesök', 'title: ”Hembesök”', 'Citattecknen runt texten'],
    ['title: Hembesök', 'title: "# Hembesök"', '"#" först i texten'],
    ['title: Hembesök', 'title: "[Hembesök](https://polisen.se)"', 'blir ingen länk här'],
    ['  - ska jag gå in ensam', '  - ”ska jag gå in ensam”', 'Citattecknen runt texten'],
    ['  - ska jag gå in ensam', '  - "• ska jag gå in ensam"', '"•" först i texten'],
    ['  - ska jag gå in ensam', '  - ska jag gå in ensam[1]', '[1] är en siffra'],
  ])('finds in the place of %s: %s', (right, written, what) => {
    expect(found(right, written)).toMatchObject([{ rule: 'pasted-remains', what: expect.stringContaining(what), isThere: true }]);
  });

  it.each(['  - "\\"jag vet var du bor\\" stod det i brevet"', '  - får jag säga "nej"'])('lets a quotation within a question be: %s', (written) => {
    expect(found('  - ska jag gå in ensam', written).filter(({ rule }) => rule === 'pasted-remains')).toEqual([]);
  });
});
