import type { Guide } from '../../../src/answering/answer-question.ts';
import type { Document } from '../../../src/knowledge/document.ts';
import { languages } from '../../../src/knowledge/language.ts';
import { passageText } from '../../../src/knowledge/passage.ts';
import type { Question } from '../questions.ts';
import { leadsOf, runEngine } from './compare.ts';
import { type Comparison, otherEngines } from './compare-on-swefaq.ts';
import type { Engine, Find, Item } from './engine.ts';

const mostResults = 50;

/**
 * Questions about the shipped pages, ranking only: no triage and no choosing, so acute questions stay out. The others
 * search the pages of the question's language with the same title, asked-as (phrasings among them), keywords and text; synonyms are ours.
 */
export function compareOnPages(questions: readonly Question[], { base, search }: Guide): Comparison {
  const asked = questions.filter(({ page, class: kind }) => page.length > 0 && kind !== 'acute');
  const run = (name: string, findFor: (question: Question) => Find) =>
    runEngine(name, asked.map((question) => ({ question: question.q, right: question.page, find: findFor(question) })));
  const ours = run('Rådrum', ({ lang }) => (text) => search(text, { language: lang, limit: mostResults }).hits.map(({ slug }) => slug));
  const others = otherEngines.map((engine) => {
    const finders = findersByLanguage(engine, base.documents);
    return run(engine.name, ({ lang }) => finders[lang]);
  });
  return { questions: asked.length, engines: [ours, ...others], leads: leadsOf(ours, others) };
}

function findersByLanguage(engine: Engine, documents: readonly Document[]): Record<(typeof languages)[number], Find> {
  const finder = (wanted: (typeof languages)[number]) =>
    engine.index(documents.filter(({ language }) => language === wanted).map(itemOf), wanted);
  return { sv: finder('sv'), en: finder('en') };
}

function itemOf({ slug, frontMatter, passages, phrasings }: Document): Item {
  return {
    id: slug,
    title: frontMatter.title,
    asked: [...frontMatter.asked_as, ...phrasings].join('\n'),
    keywords: frontMatter.keywords.join('\n'),
    text: passages.map((passage) => `${passage.heading}\n${passageText(passage, () => '')}`).join('\n'),
  };
}
