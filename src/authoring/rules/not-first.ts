import type { CheckContext } from '../check-context.ts';
import { isCopy } from '../is-copy.ts';
import type { ReadPage } from '../page.ts';
import { foundIn, type Rule, type RuleFinding } from '../rule.ts';
import { isSlug } from '../slug.ts';

export const notFirst: Rule = {
  id: 'not-first',
  severity: 'error',
  what: 'Sidan kommer inte först när någon frågar med dess egen rubrik eller en av dess egna frågor.',
  why: 'Den som frågar just så får fel sida.',
  mend: 'Jämför med frågorna på den andra sidan, och flytta den som står fel. Gör annars frågan tydligare, eller ge sidan fler frågor av samma slag.',
  wide: true,
  example: { file: 'sv/hot-per-telefon.md', replace: '  - kan polisen spåra numret\n', with: '  - "???"\n', at: '???' },
  check: (context) => {
    // The search of a base whose synonyms cannot be read is not the one that people get.
    const isSpoilt = context.readerFindings.some(({ file, rule }) => words.includes(file) && (rule === 'yaml' || rule === 'schema'));
    return isSpoilt ? [] : lostQuestions(context);
  },
};

const words = ['language/synonyms.yaml', 'language/glossary.yaml'];

/** Where nothing has changed, nothing is asked. */
function lostQuestions({ search, readPages, memory }: CheckContext): readonly RuleFinding[] {
  const firsts = memory.whole('first-for-own-questions', () =>
    readPages.map((page) => questionsOf(page).map(({ question }) => search(question, { language: page.language, limit: 1, firstOnly: true }).hits[0]?.slug)),
  );
  return readPages.flatMap((page, at) => lost(page, firsts[at] ?? [], readPages));
}

function questionsOf({ document: { frontMatter: { title, asked_as } } }: ReadPage) {
  return [{ question: title, path: ['title'] }, ...asked_as.map((question, at) => ({ question, path: ['asked_as', at] }))];
}

/** `firsts` are the slugs that come first for the page's questions. */
function lost(page: ReadPage, firsts: readonly (string | undefined)[], readPages: readonly ReadPage[]): readonly RuleFinding[] {
  return questionsOf(page).flatMap(({ question, path }, asked) => {
    const first = firsts[asked];
    // A file whose name is wrong is often a copy of this one, and is told of by its name.
    if (first !== undefined && (first === page.slug || !isSlug(first))) return [];
    const other = readPages.find(({ slug, language }) => slug === first && language === page.language);
    // Of pages that share most of their questions another rule tells.
    if (other !== undefined && (isCopy(page.document, other.document) || isCopy(other.document, page.document))) return [];
    const winner = other?.file ?? first;
    const result = winner === undefined ? 'leder inte till någon sida' : `leder till ${winner} före den här sidan`;
    return [foundIn(page, page.places.of(path), { what: `Frågan "${question}" ${result}.` })];
  });
}
