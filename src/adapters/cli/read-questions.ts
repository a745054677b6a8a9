import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { AppError } from '../../errors.ts';

const asked = z.object({ q: z.string(), lang: z.string().nullish() });

export type AskedQuestion = z.infer<typeof asked>;

/** Reads questions, one JSON object a line. Throws INPUT_UNREADABLE with the line that is wrong. */
export async function readQuestions(path: string): Promise<readonly AskedQuestion[]> {
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new AppError('INPUT_UNREADABLE', `The file "${path}" cannot be read.`, { cause });
  });
  return text.replace(/^\uFEFF/, '').split('\n').flatMap((line, position) => {
    if (line.trim() === '') return [];
    const parsed = asked.safeParse(jsonOrUndefined(line));
    if (!parsed.success) {
      throw new AppError('INPUT_UNREADABLE', `${path}:${position + 1} is not a JSON object with a text "q".`);
    }
    return [parsed.data];
  });
}

function jsonOrUndefined(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
