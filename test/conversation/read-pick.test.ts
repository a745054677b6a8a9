import { describe, expect, it } from 'vitest';
import { readPick } from '../../src/conversation/read-pick.ts';

describe('readPick', () => {
  it.each([
    ['2', 1],
    ['12', 11],
    ['nummer 3', 2],
    ['nummer två', 1],
    ['number one', 0],
    ['1 tack', 0],
    ['jag tar den första', 0],
    ['ja det första', 0],
    ['den andra alternativet', 1],
    ['nej den andra', 1],
    ['i mean the second one', 1],
    ['ill take option 4', 3],
    ['femman', 4],
    ['den sista tack', -1],
    ['the last one please', -1],
  ])('reads %j', (words, place) => {
    expect(readPick(words)).toBe(place);
  });

  it.each(['', '0', '112', '114 14', '90101', 'två', 'en', 'ja', 'nummer', 'nummer okänt', 'den första gången han hotade mig', 'jag tar emot pengar', '2 personer hotar mig'])('leaves %j alone', (words) => {
    expect(readPick(words)).toBeUndefined();
  });
});
