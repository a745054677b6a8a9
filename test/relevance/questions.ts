import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { languages } from '../../src/knowledge/language.ts';
import { type Offer, offers } from '../../src/knowledge/offer.ts';

const questionSchema = z.object({
  id: z.string(),
  q: z.string(),
  lang: z.enum(languages),
  class: z.enum(['guidance', 'acute', 'route', 'out-of-scope']),
  page: z.array(z.string()),
  must_offer: z.array(z.string()).default([]),
  must_not: z.array(z.string()).default([]),
  note: z.string().default(''),
  style: z.string().optional(),
});

/** A labelled question; what each key means is told in `FORMAT.md`. */
export type Question = Readonly<z.infer<typeof questionSchema>>;

/** The sets in the order of the report. A set without a file is left out. */
export const setNames = ['golden', 'own', 'blind', 'later', 'unseen'] as const;
export type SetName = (typeof setNames)[number];

export interface QuestionSet {
  readonly name: string;
  readonly questions: readonly Question[];
}

export function readSets(names: readonly SetName[] = setNames): readonly QuestionSet[] {
  return names.flatMap((name) => {
    const path = fileURLToPath(new URL(`${name}.jsonl`, import.meta.url));
    return existsSync(path) ? [{ name, questions: readQuestions(path) }] : [];
  });
}

/** Reads one JSON object a line; throws with the line that is wrong. */
export function readQuestions(path: string): readonly Question[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, position) => {
      if (line.trim() === '') return [];
      try {
        return [questionSchema.parse(JSON.parse(line))];
      } catch (cause) {
        throw new Error(`${path}:${position + 1} is no labelled question.`, { cause });
      }
    });
}

/**
 * A question that is not acute but was written to look so: its note says "look-alike", or the label forbids 112 as the
 * first hand-off, which only makes sense where a false alarm was feared.
 */
export function isLookAlike({ class: kind, note, must_not }: Question): boolean {
  return kind !== 'acute' && (/look-alike/i.test(note) || must_not.includes('112') || must_not.includes('112-first'));
}

/** What the note expects of a question that the guide has to turn away or greet. */
export function expectedTurn({ note }: Question): 'stop' | 'refuse' | 'small talk' | undefined {
  if (note === 'stop') return 'stop';
  if (/^refuse\b/i.test(note)) return 'refuse';
  return /^small[ -]talk/i.test(note) ? 'small talk' : undefined;
}

/** The hand-offs that must be put in front of the person; "none" stands for nothing. */
export function requiredOffers({ must_offer }: Question): readonly string[] {
  return must_offer.filter((word) => word !== 'none');
}

/** The hand-offs that must not come first. Any other word in `must_not` is about content, for a reader to judge. */
export function forbiddenFirstOffers({ must_not }: Question): readonly Offer[] {
  return must_not.flatMap((word) => {
    const name = word === '112-first' ? '112' : word;
    return offers.filter((offer) => offer === name);
  });
}
