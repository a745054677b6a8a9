/** Numbers in rising order, and for each the place where it stood before; equal ones keep their order. */
export interface SortedNumbers {
  readonly numbers: Uint32Array;
  readonly places: Uint32Array;
}

const digitBits = 11;
const digits = 2 ** digitBits;

/** Sorts whole numbers of 32 bits by their digits, the last first (radix sort: D. Knuth, The Art of Computer Programming 3, 5.2.5). */
export function sortNumbers(unsorted: Uint32Array): SortedNumbers {
  const places = new Uint32Array(unsorted.length);
  for (let at = 0; at < places.length; at += 1) places[at] = at;
  let sorted: SortedNumbers = { numbers: unsorted, places };
  for (let shift = 0; shift < 32; shift += digitBits) sorted = sortByDigit(sorted, shift);
  return sorted;
}

function sortByDigit({ numbers, places }: SortedNumbers, shift: number): SortedNumbers {
  const starts = new Uint32Array(digits + 1);
  for (let at = 0; at < numbers.length; at += 1) {
    const after = (((numbers[at] as number) >>> shift) & (digits - 1)) + 1;
    starts[after] = (starts[after] as number) + 1;
  }
  for (let digit = 0; digit < digits; digit += 1) starts[digit + 1] = (starts[digit + 1] as number) + (starts[digit] as number);
  const sorted = { numbers: new Uint32Array(numbers.length), places: new Uint32Array(numbers.length) };
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] as number;
    const digit = (number >>> shift) & (digits - 1);
    const to = starts[digit] as number;
    starts[digit] = to + 1;
    sorted.numbers[to] = number;
    sorted.places[to] = places[at] as number;
  }
  return sorted;
}
