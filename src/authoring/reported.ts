import type { Rule } from './rule.ts';

/** The check of a fault that the reader of the base meets before any rule: it hands on what the reader has told. */
export function reported(id: string): Rule['check'] {
  return ({ readerFindings }) => readerFindings.filter(({ rule }) => rule === id);
}
