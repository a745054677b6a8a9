import type { FrontMatter } from './front-matter.ts';
import type { Language } from './language.ts';
import type { Passage } from './passage.ts';

/** One markdown page, read and checked. The same slug in two languages is the same page, translated. */
export interface Document {
  readonly slug: string;
  readonly language: Language;
  /** Path below the knowledge folder, with forward slashes. */
  readonly file: string;
  readonly frontMatter: FrontMatter;
  readonly passages: readonly Passage[];
  /** Further ways in which people ask for this page, from `phrasings/`; search learns from them, nobody is shown them. */
  readonly phrasings: readonly string[];
}
