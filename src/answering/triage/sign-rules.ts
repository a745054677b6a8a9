import type { SignRule } from '../../knowledge/triage-data.ts';

/** True when one of the rules has all its signs and none of those that it must be without. */
export function someRuleHolds(rules: readonly SignRule[], signs: ReadonlySet<string>, wordCount: number): boolean {
  return rules.some(
    ({ all, unless, short }) =>
      (short === undefined || wordCount <= short) &&
      all.every((sign) => signs.has(sign)) &&
      !unless.some((sign) => signs.has(sign)),
  );
}
