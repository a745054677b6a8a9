/** The place of a number in a list; undefined when it is not there. */
export type FindRow = (wanted: number) => number | undefined;

const leadingBits = 16;

/**
 * Prepares the finding of numbers in a rising list of hashes: the leading bits of a number tell where it would stand, so
 * that a few steps are enough however long the list is.
 */
export function createRowFinder(rising: Uint32Array): FindRow {
  const shift = Math.max(0, 32 - Math.clz32(rising.at(-1) ?? 0) - leadingBits);
  const starts = new Uint32Array(2 ** leadingBits + 1);
  for (let row = 0; row < rising.length; row += 1) {
    const next = ((rising[row] as number) >>> shift) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] as number) + (starts[at - 1] as number);
  return (wanted) => {
    const leading = wanted >>> shift;
    const end = starts[leading + 1] ?? 0;
    for (let row = starts[leading] ?? 0; row < end; row += 1) if (rising[row] === wanted) return row;
    return undefined;
  };
}
