/** Where a hash begins that goes on from no other. */
const offset = 0x811c9dc5;
const prime = 0x01000193;

/**
 * A number of 32 bits for a text, or for a stretch of it: FNV-1a over UTF-16 units (G. Fowler, L. C. Noll, K.-P. Vo, 1991).
 * Two texts seldom share one. `before` is a hash to go on from; hashes that begin differently keep kinds of texts apart.
 */
export function fnvHash(text: string, before = offset, from = 0, to = text.length): number {
  let hash = before;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash >>> 0;
}
