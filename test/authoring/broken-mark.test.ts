import { describe, expect, it } from 'vitest';
import { changed, check, lineOf } from './clean-base.ts';

const file = 'sv/hembesok.md';
const words = 'Närmaste chef, samma dag.';
const found = (written: string) => check(changed({ file, replace: words, with: `${words}\n${written}` })).filter(({ rule }) => rule === 'broken-mark');

describe('broken-mark', () => {
  it.each(['• Facket', '•\tFacket', '– Facket', '-Facket', '-\u00A0Facket', '2.Ring facket', '2.\u00A0Ring facket', '##Får jag gå?', '##\u00A0Får jag gå?', '- []Ring facket', '-[ ] Ring facket', '- [ ]Ring facket', '- [  ] Ring facket', '·Facket', 'o\tFacket', '§\tFacket', '\uF0A7 Facket', '\uF0FC\tFacket', '➢ Facket', 'a) Facket', '**Får jag gå?**'])('finds %s', (written) => {
    const files = changed({ file, replace: words, with: `${words}\n${written}` });
    expect(found(written).map(({ line }) => line)).toEqual([lineOf(files, file, written)]);
  });

  it.each(['- Facket', '* Facket', '1. Facket', '- [ ] Ring facket', '- [x] Ring facket', '* [ ] Ring facket', '**Facket** hjälper.', '*Facket* hjälper.', '- **Facket** hjälper.', '1) Facket', '## Får jag gå?', '10 000 kronor', '[Hot per telefon](hot-per-telefon)', '- [Hot per telefon](hot-per-telefon)', '- {{contact:security}}', '1.5 timmar', '§ 5 gäller', 'o.s.v.', 'Ring **facket**', '**Ring** och **gå**'])('lets %s be', (written) => {
    expect(found(written)).toEqual([]);
  });

  it('finds a line of dashes that makes a heading of the text above it', () => {
    expect(found('---')).toMatchObject([{ what: 'Strecken gör texten på raden ovanför till en rubrik.' }]);
    expect(found('\n---\n')).toEqual([]);
  });

  it('counts the lines of a file from Windows', () => {
    const files = changed({ file, replace: words, with: `${words}\n• Facket` }).map((each) => ({ ...each, text: each.text.replaceAll('\n', '\r\n') }));
    expect(check(files).filter(({ rule }) => rule === 'broken-mark').map(({ line }) => line)).toEqual([lineOf(files, file, '• Facket')]);
  });
});
