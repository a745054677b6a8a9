/**
 * Gives what was worked out before from the same files under this name, or works it out now.
 * What is made must be plain data: numbers, texts, arrays, maps and typed arrays.
 */
export type Remember = <T>(name: string, make: () => T) => T;

/** Works everything out anew. */
export const rememberNothing: Remember = (_name, make) => make();
