import type { Contact, Organisation } from './contact.ts';

/** Whose contacts everybody has, the nearest first; an organisation's contact of the same key stands before them. */
export const forEverybody: readonly string[] = ['city', 'national'];

/** Finds contacts by key for the staff of an organisation: its own first, then the city's, then the national ones. */
export interface ContactDirectory {
  readonly organisations: readonly Organisation[];
  find(key: string, organisation?: string): Contact | undefined;
  /** The contact that has this name in any language. */
  named(name: string, organisation?: string): Contact | undefined;
  /** Contacts that stand for real ones still to be filled in, as `<organisation>/<key>`. */
  readonly examples: readonly string[];
}

export function createContactDirectory(organisations: readonly Organisation[]): ContactDirectory {
  const byKey = new Map(organisations.map((organisation) => [organisation.key, organisation]));
  /** The contacts of each, the nearest first. */
  const around = (organisation: string | undefined) => [organisation, ...forEverybody].flatMap((key) => (key === undefined ? [] : (byKey.get(key)?.contacts ?? [])));
  return {
    organisations,
    find: (key, organisation) => around(organisation).map((contacts) => contacts.get(key)).find((contact) => contact !== undefined),
    named: (name, organisation) => around(organisation).flatMap((contacts) => [...contacts.values()]).find((contact) => Object.values(contact.name).includes(name)),
    examples: organisations.flatMap(({ key, contacts }) =>
      [...contacts.values()].filter(({ example }) => example).map((contact) => `${key}/${contact.key}`),
    ),
  };
}
