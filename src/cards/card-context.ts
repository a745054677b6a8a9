import { type KnowledgeBase, contactNamer, findDocument } from '../knowledge/knowledge-base.ts';
import type { Contact } from '../knowledge/contact.ts';
import type { Document } from '../knowledge/document.ts';
import type { Language } from '../knowledge/language.ts';
import type { NameContact } from './passage-blocks.ts';
import { type Texts, texts } from './texts/texts.ts';

/** What a card needs to know beside its answer: the language, its texts, and how contacts and pages are found. */
export interface CardContext {
  readonly language: Language;
  readonly texts: Texts;
  readonly nameContact: NameContact;
  readonly findContact: (key: string) => Contact | undefined;
  readonly findDocument: (slug: string) => Document | undefined;
}

export function cardContext(base: KnowledgeBase, language: Language): CardContext {
  return {
    language,
    texts: texts[language],
    nameContact: contactNamer(base, language),
    findContact: (key) => base.contacts.find(key),
    findDocument: (slug) => findDocument(base, slug, language),
  };
}
