import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { ImpactQuestion } from '../../authoring/impact.ts';
import { AppError } from '../../errors.ts';
import { languages } from '../../knowledge/language.ts';

const labelled = z.object({ q: z.string(), lang: z.enum(languages).optional(), page: z.array(z.string()) });

/** Reads questions with the pages that are right, one JSON object a line (test/relevance/FORMAT.md). Throws INPUT_UNREADABLE with the line that is wrong. */
export function readLabelledQuestions(path: string): readonly ImpactQuestion[] {
  const lines = read(path).split('\n');
  return lines.flatMap((line, at): ImpactQuestion[] => {
    if (line.trim() === '') return [];
    const { data } = labelled.safeParse(parse(line));
    if (data === undefined) throw new AppError('INPUT_UNREADABLE', `${path}:${at + 1} is not a JSON object with a text "q" and a list "page".`, { inSwedish: `${path}:${at + 1} är inte ett JSON-objekt med en text "q" och en lista "page".` });
    return [{ question: data.q, language: data.lang, accepted: data.page, origin: 'labelled' }];
  });
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new AppError('INPUT_UNREADABLE', `The file "${path}" cannot be read.`, { cause, inSwedish: `Filen "${path}" går inte att läsa.` });
  }
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
