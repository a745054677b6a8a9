import lunr from 'lunr';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';
import swedish from 'lunr-languages/lunr.sv.js';
import { type Engine, type Find, type Item, fields, weights } from './engine.ts';

/** Lunr as it comes, with its English stemmer and stop words. */
export const plainLunr: Engine = { name: 'Lunr', index: (items) => indexWith(items, () => undefined) };

/** Lunr with the Swedish plug-in of lunr-languages for Swedish items. */
export const swedishLunr: Engine = {
  name: 'Lunr + lunr-languages sv',
  index: (items, language) => indexWith(items, (builder) => (language === 'sv' ? builder.use(swedishPlugin()) : undefined)),
};

type LanguagePack = (library: typeof lunr) => void;

function swedishPlugin(): lunr.Builder.Plugin {
  const library = lunr as typeof lunr & { sv?: lunr.Builder.Plugin; stemmerSupport?: unknown };
  if (library.stemmerSupport === undefined) (stemmerSupport as unknown as LanguagePack)(lunr);
  if (library.sv === undefined) (swedish as unknown as LanguagePack)(lunr);
  if (library.sv === undefined) throw new Error('lunr-languages did not register Swedish.');
  return library.sv;
}

function indexWith(items: readonly Item[], prepare: (builder: lunr.Builder) => void): Find {
  const index = lunr(function build(this: lunr.Builder) {
    prepare(this);
    this.ref('id');
    for (const field of fields) this.field(field, { boost: weights[field] });
    for (const item of items) this.add(item);
  });
  return (question) => {
    // Lunr trims signs off the words of a text but not off those of a question; without this it would miss every last word.
    const words = lunr.tokenizer(question.replace(/[^\p{L}\p{N}\s-]/gu, ' ')).map((token) => token.toString()).filter(Boolean);
    if (words.length === 0) return [];
    // Terms instead of `search`, which would read the question as a query language and throw on a colon.
    return index.query((query) => words.forEach((word) => query.term(word, {}))).map(({ ref }) => ref);
  };
}
