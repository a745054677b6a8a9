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
    return isSpoilt ? [] : context.readPages.flatMap((page) => lost(page, context));
  },
};

const words = ['language/synonyms.yaml', 'language/glossary.yaml'];

function lost(page: ReadPage, { search, readPages }: CheckContext): readonly RuleFinding[] {
  const { title, asked_as } = page.document.frontMatter;
  const questions = [{ question: title, path: ['title'] }, ...asked_as.map((question, at) => ({ question, path: ['asked_as', at] }))];
  return questions.flatMap(({ question, path }) => {
    const [first] = search(question, { language: page.language, limit: 1, firstOnly: true }).hits;
    // A file whose name is wrong is often a copy of this one, and is told of by its name.
    if (first !== undefined && (first.slug === page.slug || !isSlug(first.slug))) return [];
    const other = readPages.find(({ slug, language }) => slug === first?.slug && language === page.language);
    // Of pages that share most of their questions another rule tells.
    if (other !== undefined && (isCopy(page.document, other.document) || isCopy(other.document, page.document))) return [];
    const winner = other?.file ?? first?.slug;
    const result = winner === undefined ? 'leder inte till någon sida' : `leder till ${winner} före den här sidan`;
    return [foundIn(page, page.places.of(path), { what: `Frågan "${question}" ${result}.` })];
  });
}
