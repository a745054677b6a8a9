import type { Finding, Severity } from '../knowledge/finding.ts';
import type { Place } from '../knowledge/yaml-places.ts';
import type { CheckContext } from './check-context.ts';

/** Where a rule found something, and what it says about just that. The rule's own `mend` stands in where none is given. */
export interface RuleFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly what: string;
  readonly mend?: string;
}

/**
 * What an editor may do to the clean base in `test/fixtures/knowledge` so that the rule has something to find.
 * It shows what the rule is about, and is its test.
 */
export interface RuleExample {
  /** The file that is changed, and its words that are replaced; without `replace` the file is written anew. */
  readonly file: string;
  readonly replace?: string;
  /** What stands there instead; `null` takes the file away. */
  readonly with: string | null;
  /** Words on the line where the fault is found, none for the first line; and its file where that is not the one that was changed. */
  readonly at: string;
  readonly in?: string;
}

/**
 * One thing that editors can get wrong. The three sentences are Swedish and are read by people who have never programmed:
 * what is unexpected, why it matters to the one who reads the page, and what to do.
 */
export interface Rule {
  /** The file's name. Permanent: pages name it when they silence it. */
  readonly id: string;
  readonly severity: Severity;
  readonly what: string;
  readonly why: string;
  readonly mend: string;
  /** False for faults that keep a page or a file from being read at all. */
  readonly canBeSilenced?: false;
  /** Looks further than one file, its translation and the contacts: at every page, or at what the search finds. */
  readonly wide?: true;
  /** Spoils its file: whatever else is found there follows from it, and is not told. */
  readonly alone?: true;
  readonly example: RuleExample;
  /** Finds every fault of its kind. `earlier` is what the rules before it in the list have found. */
  check(context: CheckContext, earlier: readonly Finding[]): readonly RuleFinding[];
}

/** A finding at a place of a page. */
export function foundIn({ file }: { readonly file: string }, { line, column }: Place, words: Pick<RuleFinding, 'what' | 'mend'>): RuleFinding {
  return { file, line, column, ...words };
}
