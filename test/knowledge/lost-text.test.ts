import { describe, expect, it } from 'vitest';
import { textLostToComments } from '../../src/knowledge/lost-text.ts';

const lost = (text: string) => textLostToComments({ text, firstLine: 2 });

describe('textLostToComments', () => {
  it.each([
    ['a text', 'title: Hot #metoo på bussen\n', { line: 2, column: 12, text: '#metoo på bussen', key: 'title' }],
    ['a text in a list', 'asked_as:\n  - "hot: nu"\n  - hot # nu\n', { line: 4, column: 9, text: '# nu' }],
    ['a text in a list on one line', 'keywords: [hot #nu]\n', { line: 2, column: 16, text: '#nu]', key: 'keywords' }],
    ['a text in a group', 'sources:\n  - title: Lagen #1\n    url: https://a.se\n', { line: 3, column: 18, text: '#1', key: 'title' }],
    ['a key without a value', 'title: #metoo\nowner: HR\n', { line: 2, column: 8, text: '#metoo', key: 'title' }],
    ['a text after others with å, ä and emoji', 'owner: Räddning 🚒\ntitle: Å #ö\n', { line: 3, column: 10, text: '#ö', key: 'title' }],
  ])('finds what is lost after %s', (_, text, expected) => {
    expect(lost(text)).toEqual([expected]);
  });

  it.each([
    ['in quotes', 'title: "Hot #metoo"\n'],
    ['in a word', 'title: C#-kurs\n'],
    ['on a line of its own', 'title: Hot\n# en anteckning\n  # en till\nowner: HR\n'],
    ['after quotes', 'title: "Hot" # en anteckning\n'],
    ['after a list', 'offers: [security] # en anteckning\n'],
    ['after a key with values below', 'asked_as: # en anteckning\n  - hot\n'],
    ['in a text of several lines', 'title: |\n  Hot\n  #metoo\n'],
  ])('leaves a # be that stands %s', (_, text) => {
    expect(lost(text)).toEqual([]);
  });
});
