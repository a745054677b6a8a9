import type { Contact } from '../knowledge/contact.ts';
import { forEverybody } from '../knowledge/contact-directory.ts';
import type { Place } from '../knowledge/yaml-places.ts';
import { foldDiacritics } from '../search/normalise.ts';
import type { CheckContext } from './check-context.ts';
import { contactPlaces } from './contact-places.ts';
import { contactReferences } from './contact-references.ts';
import { nearest } from './nearest.ts';

/** A contact in an organisation's own file that its staff never see. */
export interface UnshownContact extends Place {
  readonly file: string;
  readonly key: string;
  /** The key of the contact for everybody that it was meant to stand before, where its key or its name tells. */
  readonly meant?: string;
}

/** Keys that cards and buttons show whatever the pages say. */
export const shownByCards: readonly string[] = [
  'emergency',
  'police',
  'security',
  'security-on-call',
  'incident-system',
  'whistleblower',
  'hr',
  'occupational-health',
  'victim-support',
  'suicide-line',
  'health-advice',
];

/** The contacts of organisations whose key everybody's files, the pages and the cards all lack. An owner's name is shown in English by its contact. */
export function unshownContacts(context: CheckContext): readonly UnshownContact[] {
  const { organisations } = context.base.contacts;
  const common = organisations.filter(({ key }) => forEverybody.includes(key)).flatMap(({ contacts }) => [...contacts.values()]);
  const shown = new Set([...common.map(({ key }) => key), ...shownByCards, ...context.pages.flatMap(contactReferences).map(({ key }) => key)]);
  const owners = new Set(context.ownedPages.map(({ document }) => document.frontMatter.owner));
  return organisations
    .filter(({ key }) => !forEverybody.includes(key))
    .flatMap(({ key: organisation, contacts }) => {
      const file = `contacts/${organisation}.md`;
      const unshown = [...contacts.values()].filter(({ key, name }) => !shown.has(key) && !Object.values(name).some((written) => owners.has(written)));
      const placeOf = unshown.length > 0 ? contactPlaces(file, context) : undefined;
      return unshown.flatMap((contact) => {
        if (placeOf === undefined) return [];
        const meant = nearest(contact.key, common.map(({ key }) => key)) ?? namedAlike(contact, common);
        return [{ file, key: contact.key, ...placeOf(contact.key), ...(meant !== undefined && { meant }) }];
      });
    });
}

/** As many letters tell a function by its name: "säkerhet på bolaget", "säkerhetsfunktionen". */
const tellingLetters = 6;

/** The contact whose name or key begins a word most like this one's: `sakerhet` is meant for `security`, Säkerhetsfunktionen. */
function namedAlike(contact: Contact, common: readonly Contact[]): string | undefined {
  const own = wordsOf(contact);
  const [best] = common
    .map((other) => ({ key: other.key, shared: Math.max(0, ...wordsOf(other).flatMap((word) => own.map((mine) => sharedLetters(mine, word)))) }))
    .filter(({ shared }) => shared >= tellingLetters)
    .toSorted((a, b) => b.shared - a.shared);
  return best?.key;
}

function wordsOf({ key, name }: Contact): readonly string[] {
  return `${key} ${foldDiacritics(name.sv.toLowerCase())}`.split(/[^a-z0-9]+/);
}

function sharedLetters(a: string, b: string): number {
  const differs = [...a].findIndex((letter, at) => letter !== b[at]);
  return differs === -1 ? a.length : differs;
}
