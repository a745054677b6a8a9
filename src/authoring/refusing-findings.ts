import type { Finding } from '../knowledge/finding.ts';
import { rules } from './rules/index.ts';

/** A page grows old by itself; that must not keep a newer one from being shown. */
const growsOld = 'review-date-long-passed';

/**
 * The findings for which changed pages are not shown, and the ones before them go on: every error, and contacts that are
 * examples where people need real ones. What keeps a file from being read at all comes first, for others may follow from it.
 */
export function refusingFindings(findings: readonly Finding[], { allowExampleContacts }: { readonly allowExampleContacts: boolean }): readonly Finding[] {
  const refusing = findings.filter(({ severity, rule }) => (severity === 'error' && rule !== growsOld) || (rule === 'example-contact' && !allowExampleContacts));
  return refusing.toSorted((a, b) => Number(keepsFromReading(b)) - Number(keepsFromReading(a)));
}

function keepsFromReading({ rule }: Finding): boolean {
  return rules.find(({ id }) => id === rule)?.canBeSilenced === false;
}
