import { describe, expect, it } from 'vitest';
import { yamlPlaces } from '../../src/knowledge/yaml-places.ts';

const text = `title: Hot
offers: ["112", manager]
asked_as:
  - någon hotar

  - "citat: med kolon"
  # en anteckning
  - sist
sources:
  - title: Lagen
    url: https://example.org
  - title: Sidan
    url: https://example.com
needs_check:
- what: utan indrag
  who: HR
`;

describe('yamlPlaces', () => {
  const places = yamlPlaces({ text, firstLine: 2 });

  it.each([
    ['a key', ['title'], { line: 2, column: 1 }],
    ['an item of a list on one line', ['offers', 1], { line: 3, column: 17 }],
    ['an item of a list', ['asked_as', 0], { line: 5, column: 5 }],
    ['an item after an empty line', ['asked_as', 1], { line: 7, column: 5 }],
    ['an item after a note', ['asked_as', 2], { line: 9, column: 5 }],
    ['a group in a list', ['sources', 1], { line: 13, column: 5 }],
    ['a named value of a group', ['sources', 1, 'url'], { line: 14, column: 5 }],
    ['an item at the margin', ['needs_check', 0], { line: 16, column: 3 }],
    ['what is not there, at the nearest thing around it', ['sources', 0, 'checked_on'], { line: 11, column: 5 }],
    ['nothing known, at the beginning', ['owner'], { line: 2, column: 1 }],
  ])('finds %s', (_, path, place) => {
    expect(places.of(path)).toMatchObject(place);
  });

  it('lists the keys in order', () => {
    expect(places.keys.map(({ name }) => name)).toEqual(['title', 'offers', 'asked_as', 'sources', 'needs_check']);
  });
});
