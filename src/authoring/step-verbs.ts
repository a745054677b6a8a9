import { z } from 'zod';
import type { Language } from '../knowledge/language.ts';
import { words } from './sentences.ts';

const wordList = z
  .string()
  .transform((block) => new Set(block.split(/\s+/u).filter((word) => word !== '')))
  .prefault('');

const lists = z
  .strictObject({
    /** Words that call for something: ring, call. Swedish ones that end in -a need not be listed. */
    verbs: wordList,
    /** Words that end in -a without calling for anything. */
    not_verbs: wordList,
    /** Words that may stand before the verb: genast, then. */
    before: wordList,
    /** Words that open a condition; the verb is looked for after its comma, colon or question mark. */
    conditions: wordList,
  })
  .prefault({});

/** `language/step-verbs.yaml`: how a step may begin. */
export const stepVerbsSchema = z.strictObject({ sv: lists, en: lists });

export type StepVerbs = z.infer<typeof stepVerbsSchema>;

const svPrefixes = /^(?:an|av|be|bort|efter|för|genom|hop|in|ifrån|kring|med|mot|ned|ner|om|på|sam|till|und|under|upp|ut|vidare|åter|över)/;
/** Plural nouns in the definite form, which end in -a as imperatives do. */
const pluralNoun = /.(?:arna|erna|orna)$/;
const enVerbEnding = /(?:ise|ize|ify)$/;

/** Tells whether a step calls upon its reader to do something, verb first. */
export function beginsWithVerb(step: string, language: Language, stepVerbs: StepVerbs): boolean {
  const { before, conditions } = stepVerbs[language];
  const [first, second] = words(step).map((word) => word.toLowerCase());
  if (first === undefined) return false;
  if (isVerb(first, language, stepVerbs)) return true;
  if (before.has(first)) return second !== undefined && isVerb(second, language, stepVerbs);
  if (!conditions.has(first)) return false;
  const [, ...clauses] = step.split(/[,:?]/u);
  return clauses.some((clause) => {
    const [opening] = words(clause);
    return opening !== undefined && isVerb(opening.toLowerCase(), language, stepVerbs);
  });
}

function isVerb(word: string, language: Language, stepVerbs: StepVerbs): boolean {
  const { verbs, not_verbs: notVerbs } = stepVerbs[language];
  if (verbs.has(word)) return true;
  if (notVerbs.has(word)) return false;
  if (language === 'en') return enVerbEnding.test(word);
  const withoutPrefix = word.replace(svPrefixes, '');
  if (withoutPrefix !== word && verbs.has(withoutPrefix)) return true;
  return word.length > 2 && word.endsWith('a') && !pluralNoun.test(word);
}
