/**
 * An element of a phrase. Editors write them in order, with a space between:
 * `kniv` that word · `hota*` words that begin so · `*kniv` words that end so · `står|sitter` either ·
 * `<person>` any word of that group · `mot?` may be left out · `..` up to three words in between.
 */
export type Element =
  | { readonly kind: 'gap' }
  | { readonly kind: 'word'; readonly forms: readonly Form[]; readonly optional: boolean };

/** `is` the whole word, `starts` its beginning, `ends` its end. */
export interface Form {
  readonly kind: 'is' | 'starts' | 'ends';
  readonly text: string;
}

export type Groups = Readonly<Record<string, readonly string[]>>;

/** The elements of a phrase as they are written. */
export function phraseParts(phrase: string): readonly string[] {
  return phrase.trim().split(/\s+/u);
}

/** Reads an element of a phrase that `phraseProblem` had nothing against. */
export function parseElement(part: string, groups: Groups): Element {
  if (part === '..') return { kind: 'gap' };
  const optional = part.endsWith('?');
  const forms = (optional ? part.slice(0, -1) : part).split('|').flatMap((form) => parseForm(form, groups));
  return { kind: 'word', forms, optional };
}

function parseForm(form: string, groups: Groups): readonly Form[] {
  if (form.startsWith('<')) return (groups[form.slice(1, -1)] ?? []).flatMap((word) => parseForm(word, {}));
  const text = form.replaceAll('*', '').replace(/['’]/g, '').toLowerCase();
  if (form.endsWith('*')) return [{ kind: 'starts', text }];
  if (form.startsWith('*')) return [{ kind: 'ends', text }];
  return [{ kind: 'is', text }];
}
