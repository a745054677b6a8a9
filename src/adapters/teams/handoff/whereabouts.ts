import { type SecurityContacts, securityContacts } from '../../../handoff/security-contact.ts';
import type { KnowledgeBase } from '../../../knowledge/knowledge-base.ts';
import { anyOrganisation } from '../../../cards/handoff/form-parts.ts';
import type { TurnDeps } from '../turn-deps.ts';

/** The page that everything is about which comes from no page. */
export const usualTopic = 'vem-vander-jag-mig-till';

/** An organisation as a card brings it back: one of the directory's, the person's own where it brings none, or something that no card of ours holds. */
export type ChosenOrganisation = { readonly kind: 'known'; readonly organisation: string | undefined } | { readonly kind: 'unknown' };

export function readOrganisation(value: unknown, base: KnowledgeBase): ChosenOrganisation {
  if (value === undefined || value === '') return { kind: 'known', organisation: base.organisation };
  if (value === anyOrganisation) return { kind: 'known', organisation: undefined };
  const known = base.contacts.organisations.find(({ key }) => key === value && key !== 'national');
  return known === undefined ? { kind: 'unknown' } : { kind: 'known', organisation: known.key };
}

/** Whom in security to turn to now. */
export function contactsNow({ guide, now, handoff }: TurnDeps, organisation: string | undefined): SecurityContacts {
  return securityContacts({ directory: guide.base.contacts, organisation, at: now(), isHoliday: handoff.isHoliday });
}
