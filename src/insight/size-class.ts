import type { Organisation, OrganisationSize } from '../knowledge/contact.ts';

export type SizeClass = OrganisationSize | 'unknown';

/** A class that fewer organisations share would be another name for one of them. */
const fewestOfOneSize = 3;

/** The size class that a turn is counted under; `unknown` too where too few organisations share it. */
export function sizeClassOf(key: string | undefined, organisations: readonly Organisation[]): SizeClass {
  const size = organisations.find((organisation) => organisation.key === key)?.size;
  if (size === undefined) return 'unknown';
  const sharing = organisations.filter((organisation) => organisation.size === size).length;
  return sharing < fewestOfOneSize ? 'unknown' : size;
}
