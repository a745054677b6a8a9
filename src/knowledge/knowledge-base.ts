import type { ContactDirectory } from './contact-directory.ts';
import { contactInText } from './contact.ts';
import type { Document } from './document.ts';
import type { Finding } from './finding.ts';
import { type Language, languages } from './language.ts';
import type { TriageData } from './triage-data.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything that the editors have written, read once; `findings` tell what was left out of it and why. */
export interface KnowledgeBase {
  readonly documents: readonly Document[];
  readonly contacts: ContactDirectory;
  readonly vocabulary: Vocabulary;
  readonly triageData: TriageData;
  readonly findings: readonly Finding[];
}

/** The page in the wanted language, else in the other; undefined when no such page is there. */
export function findDocument(base: KnowledgeBase, slug: string, language: Language): Document | undefined {
  const versions = base.documents.filter((document) => document.slug === slug);
  return versions.find((document) => document.language === language) ?? versions.toSorted(byLanguage)[0];
}

/** Names a contact in running text; a key that nobody has becomes the words that are always true. */
export function contactNamer(
  base: KnowledgeBase,
  language: Language,
  organisation?: string,
): (key: string) => string {
  return (key) => {
    const contact = base.contacts.find(key, organisation);
    return contact === undefined ? unknownContact[language] : contactInText(contact, language);
  };
}

const unknownContact = { sv: 'rätt funktion (fråga din chef eller sök på intranätet)', en: 'the right function (ask your manager or search the intranet)' };

function byLanguage(a: Document, b: Document): number {
  return languages.indexOf(a.language) - languages.indexOf(b.language);
}
