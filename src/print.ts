import { writeSync } from 'node:fs';

const descriptors = { output: 1, error: 2 } as const;

/**
 * Writes lines to standard output, or to standard error, at once. What cannot be written is dropped: a full disk under the log, or a
 * reader that is gone, must neither end the bot nor keep it from ending.
 */
export function print(lines: string, to: keyof typeof descriptors = 'output'): void {
  try {
    writeSync(descriptors[to], lines);
  } catch {
    // There is nowhere left to tell of it.
  }
}
