import { type ContactDirectory, createContactDirectory } from './contact-directory.ts';
import { contactInText, type Organisation } from './contact.ts';
import type { Document } from './document.ts';
import type { ExampleSet } from './example.ts';
import type { Finding } from './finding.ts';
import type { HandOffData } from './hand-off-data.ts';
import { type Language, languages } from './language.ts';
import { type LocalPage, withLocalPage } from './local-page.ts';
import type { TriageData } from './triage-data.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Everything that the editors have written, read once; `findings` tell what was left out of it and why. */
export interface KnowledgeBase {
  readonly documents: readonly Document[];
  readonly localPages: readonly LocalPage[];
  readonly contacts: ContactDirectory;
  readonly vocabulary: Vocabulary;
  readonly triageData: TriageData;
  readonly examples: readonly ExampleSet[];
  readonly handOff?: HandOffData;
  readonly findings: readonly Finding[];
  /** The day on which it is read, `YYYY-MM-DD`, so that a page can tell that its review is late; none does without it. */
  readonly today?: string;
  /** Where the person who is answered has said that they work; holds for a reader who names no organisation. */
  readonly organisation?: string | undefined;
}

/** The knowledge base as plain data. */
export type WrittenKnowledge = Omit<KnowledgeBase, 'contacts'> & { readonly organisations: readonly Organisation[] };

export function openKnowledge({ organisations, ...written }: WrittenKnowledge): KnowledgeBase {
  return { ...written, contacts: createContactDirectory(organisations) };
}

/** Without what only search and triage learn from, which is most of it. */
export function forShowing<Knowledge extends Pick<KnowledgeBase, 'documents' | 'examples'>>(knowledge: Knowledge): Knowledge {
  return { ...knowledge, documents: knowledge.documents.map((document) => ({ ...document, phrasings: [] })), examples: [] };
}

/** Pages and what organisations have of their own, by the file they were read from. */
export function documentsByFile({ documents, localPages }: KnowledgeBase): ReadonlyMap<string, Document> {
  return new Map([...documents, ...localPages.map(({ document }) => document)].map((document) => [document.file, document]));
}

export interface Reader {
  readonly language: Language;
  /** The organisation whose local text and contacts the reader should see; none means the base's own, or else the city's. */
  readonly organisation?: string | undefined;
}

/** The page in the reader's language, else in the other, with the organisation's own text; undefined when there is none. */
export function findDocument(base: KnowledgeBase, slug: string, { language, organisation = base.organisation }: Reader): Document | undefined {
  const versions = base.documents.filter((document) => document.slug === slug);
  const document = versions.find((version) => version.language === language) ?? versions.toSorted(byLanguage)[0];
  if (document === undefined || organisation === undefined) return document;
  const local = base.localPages.find(
    (page) =>
      page.organisation === organisation &&
      page.document.slug === slug &&
      page.document.language === document.language,
  );
  return withLocalPage(document, local);
}

/** Names a contact in running text; a key that nobody has becomes `unknown`, words that are always true. */
export function contactNamer(base: KnowledgeBase, { language, organisation = base.organisation }: Reader, unknown: string): (key: string) => string {
  return (key) => {
    const contact = base.contacts.find(key, organisation);
    return contact === undefined ? unknown : contactInText(contact, language);
  };
}

function byLanguage(a: Document, b: Document): number {
  return languages.indexOf(a.language) - languages.indexOf(b.language);
}
