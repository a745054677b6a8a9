import type { Contact, Organisation } from './contact.ts';

/** Whose contacts everybody has, the nearest first; an organisation's contact of the same key stands before them. */
export const forEverybody: readonly string[] = ['city', 'national'];

/** Finds contacts by key for the staff of an organisation: its own first, then the city's, then the national ones. */
export interface ContactDirectory {
  readonly organisations: readonly Organisation[];
  find(key: string, organisation?: string): Contact | undefined;
  /** Contacts that stand for real ones still to be filled in, as `<organisation>/<key>`. */
  readonly examples: readonly string[];
}

export function createContactDirectory(organisations: readonly Organisation[]): ContactDirectory {
  const byKey = new Map(organisations.map((organisation) => [organisation.key, organisation]));
  return {
    organisations,
    find: (key, organisation) =>
      [organisation, ...forEverybody]
        .map((name) => (name === undefined ? undefined : byKey.get(name)?.contacts.get(key)))
        .find((contact) => contact !== undefined),
    examples: organisations.flatMap(({ key, contacts }) =>
      [...contacts.values()].filter(({ example }) => example).map((contact) => `${key}/${contact.key}`),
    ),
  };
}
