/** A card that comes back from Teams is some ten levels deep. */
const deepest = 40;

/**
 * Whether a parsed body can be handled by whatever comes after: not so deep that walking it overflows the stack, and without a key that
 * changes what an object is when it is copied. Walks level by level, so that it cannot overflow itself.
 */
export function isTameJson(body: unknown): boolean {
  let level: readonly unknown[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    const objects = level.filter((value): value is object => typeof value === 'object' && value !== null);
    if (depth > deepest || objects.some((value) => Object.hasOwn(value, '__proto__'))) return false;
    level = objects.flatMap((value) => Object.values(value));
  }
  return true;
}
