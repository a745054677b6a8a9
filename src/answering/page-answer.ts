import type { Document } from '../knowledge/document.ts';
import type { Language } from '../knowledge/language.ts';
import type { Choices, DirectAnswer } from './answer.ts';
import { type ManagerPart, sparedBy } from './manager-part.ts';
import { orderOffers } from './order-offers.ts';
import type { PersonalData } from './triage/triage.ts';

export interface AnswerParts {
  readonly language: Language;
  readonly personalData: readonly PersonalData[];
  readonly managerPart: ManagerPart;
}

/** An answer by a page that the talk led to, rather than the words of one question. */
export function pageAnswer(document: Document, { language, personalData, managerPart }: AnswerParts): DirectAnswer {
  const offers = orderOffers(document.frontMatter.offers, { managerPart });
  return { kind: 'answer', language, personalData, document, passages: [], matches: [], pages: [document.slug], offers, spares: sparedBy(managerPart) };
}

/** Pages to choose between, with what they offer together. */
export function choicesOf(documents: readonly Document[], { language, personalData, managerPart }: AnswerParts): Choices {
  const offers = [...new Set(documents.flatMap(({ frontMatter }) => frontMatter.offers))];
  const pages = documents.map(({ slug }) => slug);
  return { kind: 'choices', language, personalData, documents, pages, offers: orderOffers(offers, { managerPart }), spares: sparedBy(managerPart) };
}
