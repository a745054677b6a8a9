import type { Contact } from '../knowledge/contact.ts';
import type { ContactDirectory } from '../knowledge/contact-directory.ts';
import { type IsHoliday, openness } from './opening-hours.ts';

/** Whom to turn to at one moment. Nothing here is made up: every contact is from the directory. */
export interface SecurityContacts {
  /** Who answers now, in the order of the chain; those whose hours are not known come last. */
  readonly now: readonly Contact[];
  /** Who is closed now, in the order of the chain: for e-mail, or for tomorrow. */
  readonly later: readonly Contact[];
  /** The police's number for what is not urgent. The sentence with it is shown always, and alone when `now` is empty. */
  readonly police: Contact | undefined;
}

export interface SecurityQuestion {
  readonly directory: ContactDirectory;
  readonly organisation?: string | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly isHoliday: IsHoliday;
}

/**
 * The chain of security contacts for the staff of an organisation: its own security function, its own or the city's security
 * on call, the city's security function, the police. A contact stands in the chain once.
 */
export function securityContacts({ directory, organisation, at, isHoliday }: SecurityQuestion): SecurityContacts {
  const chain = [
    directory.find('security', organisation),
    directory.find('security-on-call', organisation),
    directory.find('security-on-call', 'city'),
    directory.find('security', 'city'),
  ];
  const contacts = [...new Set(chain)].filter((contact) => contact !== undefined);
  const those = (state: string) => contacts.filter(({ hours }) => openness(hours, at, isHoliday) === state);
  return { now: [...those('open'), ...those('unknown')], later: those('closed'), police: directory.find('police', 'national') };
}
