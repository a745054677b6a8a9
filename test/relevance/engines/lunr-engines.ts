import lunr from 'lunr';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import swedish from 'lunr-languages/lunr.sv.js';
import type { Language } from '../../../src/knowledge/language.ts';
import { type Engine, type Find, type Item, fields, weights } from './engine.ts';

/** Lunr as it comes, with its English stemmer and stop words. */
export const plainLunr: Engine = { name: 'Lunr', index: (items) => findInLunr(buildPlainLunr(items)) };

/** Lunr with the Swedish plug-in of lunr-languages for Swedish items. */
export const swedishLunr: Engine = {
  name: 'Lunr + lunr-languages sv',
  index: (items, language) => findInLunr(language === 'sv' ? buildSwedishLunr(items) : buildPlainLunr(items)),
};

type LanguagePack = (library: typeof lunr) => void;
type BuildLunr = (items: readonly Item[]) => lunr.Index;

export const buildPlainLunr: BuildLunr = (items) => buildWith(items, () => undefined);

export const buildSwedishLunr: BuildLunr = (items) => {
  const plugin = swedishPlugin();
  return buildWith(items, (builder) => builder.use(plugin));
};

/** Opens an index that was written as JSON; a Swedish one needs its stemmer to be known beforehand. */
export function loadLunr(json: string, language: Language): lunr.Index {
  if (language === 'sv') swedishPlugin();
  return lunr.Index.load(JSON.parse(json) as object);
}

function swedishPlugin(): lunr.Builder.Plugin {
  const library = lunr as typeof lunr & { sv?: lunr.Builder.Plugin; stemmerSupport?: unknown };
  if (library.stemmerSupport === undefined) (stemmerSupport as unknown as LanguagePack)(lunr);
  if (library.sv === undefined) (swedish as unknown as LanguagePack)(lunr);
  if (library.sv === undefined) throw new Error('lunr-languages did not register Swedish.');
  return library.sv;
}

function buildWith(items: readonly Item[], prepare: (builder: lunr.Builder) => void): lunr.Index {
  return lunr(function build(this: lunr.Builder) {
    prepare(this);
    this.ref('id');
    for (const field of fields) this.field(field, { boost: weights[field] });
    for (const item of items) this.add(item);
  });
}

export function findInLunr(index: lunr.Index): Find {
  return (question) => {
    // Lunr trims signs off the words of a text but not off those of a question; without this it would miss every last word.
    const words = lunr.tokenizer(question.replace(/[^\p{L}\p{N}\s-]/gu, ' ')).map((token) => token.toString()).filter(Boolean);
    if (words.length === 0) return [];
    // Terms instead of `search`, which would read the question as a query language and throw on a colon.
    return index.query((query) => words.forEach((word) => query.term(word, {}))).map(({ ref }) => ref);
  };
}
