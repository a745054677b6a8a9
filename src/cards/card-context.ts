import type { Spared } from '../answering/manager-part.ts';
import { type KnowledgeBase, type Reader, contactNamer, findDocument } from '../knowledge/knowledge-base.ts';
import type { Contact, Organisation } from '../knowledge/contact.ts';
import type { Document } from '../knowledge/document.ts';
import type { Language } from '../knowledge/language.ts';
import { type Texts, texts } from './texts/texts.ts';

/** What a card needs to know beside its answer: the language, its texts, and how contacts and pages are found. */
export interface CardContext {
  readonly language: Language;
  readonly texts: Texts;
  readonly nameContact: (key: string) => string;
  readonly findContact: (key: string) => Contact | undefined;
  /** The function that answers for a page, in the reader's language where the contact directory has it; front matter names it in one. */
  readonly ownerName: (owner: string) => string;
  readonly findDocument: (slug: string) => Document | undefined;
  readonly organisationName: (key: string) => string;
  /** The day, `YYYY-MM-DD`; without it no card speaks of reviews to come. */
  readonly today?: string;
  /** The organisations that a person can work in, as far as the contact directory names them. */
  readonly organisations: readonly Organisation[];
  /** Where the person works, as far as they have said so. */
  readonly organisation?: string;
  /** Where the card is seen: by one person and the bot, by others too, or in a dialog of one person. Absent: as in a private chat. */
  readonly place?: 'private' | 'shared' | 'dialog';
  /** The address that opens the person's own chat with the bot, where there is one. */
  readonly privateChat?: string;
  /** Whom the card leaves out. Its buttons carry it on, so that an old card stays right after a restart. */
  readonly spares?: Spared | undefined;
}

export type CardReader = Reader & { readonly spares?: Spared | undefined };

/** What every button carries: the language of its card, and whom the card spares. */
export function carried({ language, spares }: CardContext): Pick<CardContext, 'language'> & { readonly spares?: Spared } {
  return { language, ...(spares !== undefined && { spares }) };
}

export function cardContext(base: KnowledgeBase, reader: CardReader): CardContext {
  const { language, organisation = base.organisation, spares } = reader;
  return {
    language,
    texts: texts[language],
    nameContact: contactNamer(base, reader, spares === undefined ? texts[language].unknownContactInText : texts[language].unknownContactInTextButManager),
    findContact: (key) => base.contacts.find(key, organisation),
    ownerName: (owner) => base.contacts.named(owner, organisation)?.name[language] ?? owner,
    findDocument: (slug) => findDocument(base, slug, reader),
    organisations: base.contacts.organisations.filter(({ key }) => key !== 'national' && key !== 'city'),
    ...(spares !== undefined && { spares }),
    ...(base.today !== undefined && { today: base.today }),
    ...(organisation !== undefined && { organisation }),
    organisationName: (key) => base.contacts.organisations.find((known) => known.key === key)?.name[language] ?? key,
  };
}
