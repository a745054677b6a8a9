import { describe, expect, it } from 'vitest';
import { pickByTitle } from '../../src/conversation/pick-by-title.ts';

const offered = [
  { slug: 'mejl', title: 'Hot via mejl, sms, chatt och brev' },
  { slug: 'telefon', title: 'Hot per telefon' },
  { slug: 'mote', title: 'Hot eller våld i ett möte eller besök' },
  { slug: 'anmalan', title: 'Anmälan till myndigheter' },
];

describe('pickByTitle', () => {
  it.each([
    ['telefonen', 'telefon'],
    ['det där om mejl', 'mejl'],
    ['sms', 'mejl'],
    ['i ett möte', 'mote'],
  ])('takes the page that %j names', (message, slug) => {
    expect(pickByTitle(message, offered)).toBe(slug);
  });

  it.each([
    ['every title has it', 'hot'],
    ['two titles are named', 'mejl eller telefonen'],
    ['none is named', 'hemma'],
    ['a word only joins', 'via'],
    ['small words are in a title', 'till vem'],
    ['it tells a story', 'han ringde min mobil och skrek i telefonen'],
    ['it is empty', ''],
  ])('takes none when %s', (_reason, message) => {
    expect(pickByTitle(message, offered)).toBeUndefined();
  });
});
