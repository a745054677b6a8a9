/** What may stand around the one that is picked. */
const before = /^(?:(?:ja|jo|ok|okej|nej|yes|no|okay|jag (?:tar|väljer|menar|vill ha)|i(?: will)? (?:take|choose|mean|want)|ill take|den med|visa) )+/;
const after = / (?:tack|då|nu|please|then|thanks)$/;

const numbered = /^(?:(?:nummer|nr|alternativ|number|no|option) )?(\d{1,2})$/;

/** Words for a place that need nothing beside them, in order. */
const places: readonly (readonly string[])[] = [
  ['ettan', 'första', 'översta', 'first', 'top'],
  ['tvåan', 'andra', 'second'],
  ['trean', 'tredje', 'third'],
  ['fyran', 'fjärde', 'fourth'],
  ['femman', 'femte', 'fifth'],
];
const last = ['sista', 'nedersta', 'last', 'bottom'];
/** Words that are a place after "nummer" only: alone they may be anything. */
const counted: readonly (readonly string[])[] = [['ett', 'one'], ['två', 'two'], ['tre', 'three'], ['fyra', 'four'], ['fem', 'five']];

/**
 * Which of a list a message picks, counted from 0, and -1 for the last: "2", "jag tar den andra", "nummer två tack", "the last one".
 * Undefined for a message with more in it. `words` are in small letters and without marks.
 */
export function readPick(words: string): number | undefined {
  const said = words.replace(before, '').replace(after, '');
  const number = /^(?:nummer|nr|alternativ|number|option) (\p{L}+)$/u.exec(said)?.[1];
  const picked = said.replace(/^(?:den|det|the) /, '').replace(/ (?:alternativet|one)$/, '');
  const digits = numbered.exec(picked)?.[1];
  if (digits !== undefined) return digits === '0' || digits === '00' ? undefined : Number(digits) - 1;
  if (last.includes(picked)) return -1;
  const at = number === undefined ? places.findIndex((known) => known.includes(picked)) : counted.findIndex((known) => known.includes(number));
  return at < 0 ? undefined : at;
}
