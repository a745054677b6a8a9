import type { Language } from '../knowledge/language.ts';

/** How soon the law wants a step done, in the page's own words, and the paragraph that says so. */
export interface Deadline {
  readonly words: string;
  readonly paragraph: string;
}

const soon: Readonly<Record<Language, RegExp>> = {
  sv: /\b(?:utan dröjsmål|genast|omedelbart|skyndsamt|(?:senast )?inom \S+ (?:timm(?:e|ar)|dag(?:ar)?|dygn|veck(?:a|or)|månad(?:er)?))(?!\p{L})/iu,
  en: /\b(?:without (?:undue )?delay|at once|immediately|(?:no later than )?within \S+ (?:hours?|days?|weeks?|months?))(?!\p{L})/iu,
};

/** A parenthesis with a paragraph in it: "(AML 3 kap. 3 a §)", "(AML ch. 3 s. 3 a)". */
const paragraph = /\(([^()]*(?:§|\bs\. ?\d)[^()]*)\)/;

/** The deadline that a step names. Only what the page itself says counts: both how soon, and the paragraph. */
export function findDeadline(step: string, language: Language): Deadline | undefined {
  const words = soon[language].exec(step)?.[0];
  const source = paragraph.exec(step)?.[1]?.trim();
  return words === undefined || source === undefined ? undefined : { words: words.toLowerCase(), paragraph: source };
}
