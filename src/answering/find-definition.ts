import type { GlossaryEntry } from '../knowledge/vocabulary.ts';

/** "Vad är en möjliggörare?", "vad betyder jäv", "what does bisyssla mean": the words before and after the term. */
const asksForMeaning =
  /^\s*(?:vad|va)\s+(?:är|e|betyder|menas\s+med|innebär|menar\s+(?:ni|man|du)\s+med)\s+(?:egentligen\s+)?(?:(?:en|ett|det|den|ordet)\s+)?(?<sv>.+?)\s*(?:för\s+(?:nåt|något|nånting))?[\s?!.]*$|^\s*what(?:['’]s|\s+is|\s+are|\s+does)\s+(?:an?\s+|the\s+)?(?<en>.+?)(?:\s+mean)?[\s?!.]*$/iu;
const longestQuestion = 120;

/** The glossary's entry for the term whose meaning a question asks for; undefined when it asks for something else. */
export function findDefinition(question: string, glossary: readonly GlossaryEntry[]): GlossaryEntry | undefined {
  if (question.length > longestQuestion) return undefined;
  const { sv, en } = asksForMeaning.exec(question)?.groups ?? {};
  const asked = plainTerm(sv ?? en ?? '');
  if (asked === '') return undefined;
  return glossary.find((entry) => namesOf(entry).some((name) => plainTerm(name) === asked));
}

function namesOf({ term, term_en, synonyms = [], abbreviation }: GlossaryEntry): readonly string[] {
  return [term, term_en, ...synonyms, ...(abbreviation === undefined ? [] : [abbreviation])];
}

function plainTerm(term: string): string {
  return term.toLowerCase().replace(/["”“'«»]/g, '').replace(/\s+/g, ' ').trim();
}
