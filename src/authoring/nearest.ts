import { editDistance } from '../search/edit-distance.ts';

/** The known word that is most like the one written, when a slip of the pen can explain it. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(written.length / 3));
  const [best] = known
    .map((word) => ({ word, distance: editDistance(written.toLowerCase(), word, limit) }))
    .filter(({ distance }) => distance <= limit)
    .toSorted((a, b) => a.distance - b.distance);
  return best?.word;
}
