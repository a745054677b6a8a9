import type { Document } from '../knowledge/document.ts';
import type { Hit, Ranking } from '../search/ranking.ts';
import type { Choices, Decline, DirectAnswer } from './answer.ts';
import { askedFirst } from './asked-section.ts';
import { chooseAnswer } from './choose-answer.ts';
import { type ManagerPart, sparedBy } from './manager-part.ts';
import { offersWithoutPage, orderOffers, sparingManager } from './order-offers.ts';
import type { AskedSection } from './section-phrases.ts';

export interface PageSituation {
  readonly find: (slug: string) => Document | undefined;
  readonly managerPart: ManagerPart;
  /** How like another service's matter the question is: the margin of its likeness; absent where that is not known. */
  readonly outside: number | undefined;
  /** The section of a page that the question asks for, such as what the law says. */
  readonly section: AskedSection | undefined;
}

type ByQuestion = 'language' | 'personalData' | 'definition';
type PageAnswer = Omit<DirectAnswer, ByQuestion> | Omit<Choices, ByQuestion> | Omit<Decline, ByQuestion>;

/** One page, a few to choose between, or an honest "I do not know", with the hand-offs that belong to it. */
export function answerFromPages(ranking: Ranking, { find, managerPart, outside, section }: PageSituation): PageAnswer {
  const documentOf = (hit: Hit) => find(hit.slug);
  const pages = ranking.hits.map(({ slug }) => slug);
  const withoutPage = sparingManager(offersWithoutPage, { spares: sparedBy(managerPart) });
  const choice = chooseAnswer(ranking, { outside });
  if (choice.kind === 'decline') {
    const suggestions = choice.nearest.flatMap((hit) => documentOf(hit) ?? []);
    return { kind: 'decline', suggestions, pages, offers: withoutPage };
  }
  if (choice.kind === 'choices') {
    const documents = choice.hits.flatMap((hit) => documentOf(hit) ?? []);
    const offers = [...new Set(documents.flatMap(({ frontMatter }) => frontMatter.offers))];
    return { kind: 'choices', documents, pages, offers: orderOffers(offers, { managerPart }) };
  }
  const document = documentOf(choice.hit);
  if (document === undefined) return { kind: 'decline', suggestions: [], pages, offers: withoutPage };
  const met = choice.hit.passageIds.flatMap((asked) => document.passages.find(({ id, section: of }) => id === asked && of !== 'lead') ?? []);
  return {
    kind: 'answer',
    document,
    passages: askedFirst(met, document.passages, section),
    matches: choice.hit.matches,
    pages,
    offers: orderOffers(document.frontMatter.offers, { managerPart }),
  };
}
