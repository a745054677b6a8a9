import type { Document } from '../knowledge/document.ts';
import { type KnowledgeBase, type Reader, findDocument } from '../knowledge/knowledge-base.ts';
import type { Language } from '../knowledge/language.ts';
import type { Offer } from '../knowledge/offer.ts';
import { recogniseLanguage } from '../search/recognise-language.ts';
import type { Hit, Search } from '../search/ranking.ts';
import type { Answer } from './answer.ts';
import { chooseAnswer } from './choose-answer.ts';
import { orderOffers } from './order-offers.ts';
import { writtenGuidance, writtenReply } from './written-reply.ts';
import type { Triage } from './triage/triage.ts';

export interface Guide {
  readonly base: KnowledgeBase;
  readonly search: Search;
  readonly triage: (question: string) => Triage;
}

export interface QuestionOptions {
  /** The language to answer in; recognised from the question when absent. */
  readonly language?: Language;
  /** The organisation whose local text to answer with; none means the city's. */
  readonly organisation?: string | undefined;
}

const mostPages = 5;
const offersWithoutPage: readonly Offer[] = ['security', 'manager', '114-14', '112'];
const offersInDanger: readonly Offer[] = ['112', 'security', 'manager'];

/**
 * What to do with a question. Triage comes before search, and danger is answered even when search fails.
 * Nothing of the question is kept in the answer but its language.
 */
export function answerQuestion(question: string, guide: Guide, options: QuestionOptions = {}): Answer {
  const language = options.language ?? recogniseLanguage(question);
  const { verdict, personalData } = guide.triage(question);
  const reader: Reader = { language, organisation: options.organisation };
  const find = (slug: string) => findDocument(guide.base, slug, reader);
  const findAll = (slugs: readonly string[]) => slugs.flatMap((slug) => find(slug) ?? []);
  const common = { language, personalData };

  switch (verdict.kind) {
    case 'danger': {
      const document = find(verdict.page);
      const nearest = hitsOrNone(question, guide, language).map(({ slug }) => slug);
      const pages = unique([verdict.page, ...nearest]).filter((slug) => find(slug) !== undefined);
      const offers = unique<Offer>([...offersInDanger, ...(document?.frontMatter.offers ?? [])]);
      return { ...common, kind: 'acute', pages: pages.slice(0, mostPages), offers, ...(document && { document }) };
    }
    case 'refuse':
    case 'stop': {
      const { reply, pages, offers } = writtenGuidance(verdict, guide.base.triageData);
      const documents = findAll(pages);
      return { ...common, kind: verdict.kind, reply, documents, pages: slugsOf(documents), offers };
    }
    case 'small-talk':
    case 'out-of-scope': {
      const reply = writtenReply(verdict, guide.base.triageData);
      return { ...common, kind: 'decline', suggestions: [], pages: [], offers: offersWithoutPage, ...(reply && { reply }) };
    }
    case 'question':
      return { ...common, ...answerFromPages(question, guide, reader) };
  }
}

type PageAnswer = DistributiveOmit<Extract<Answer, { kind: 'answer' | 'choices' | 'decline' }>, 'language' | 'personalData'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

function answerFromPages(question: string, { base, search }: Guide, reader: Reader): PageAnswer {
  const situation = { managerInvolved: false };
  const ranking = search(question, { language: reader.language, limit: mostPages });
  const documentOf = (hit: Hit) => findDocument(base, hit.slug, reader);
  const pages = ranking.hits.map(({ slug }) => slug);
  const choice = chooseAnswer(ranking);
  switch (choice.kind) {
    case 'answer': {
      const document = documentOf(choice.hit);
      if (document === undefined) break;
      const passage = document.passages.find(({ id }) => id === choice.hit.passageId);
      const offers = orderOffers(document.frontMatter.offers, situation);
      return {
        kind: 'answer',
        document,
        matches: choice.hit.matches,
        pages,
        offers,
        ...(passage !== undefined && passage.section !== 'lead' && { passage }),
      };
    }
    case 'choices': {
      const documents = choice.hits.flatMap((hit) => documentOf(hit) ?? []);
      const offers = unique(documents.flatMap(({ frontMatter }) => frontMatter.offers));
      return { kind: 'choices', documents, pages, offers: orderOffers(offers, situation) };
    }
    case 'decline':
      return {
        kind: 'decline',
        suggestions: choice.nearest.flatMap((hit) => documentOf(hit) ?? []),
        pages,
        offers: offersWithoutPage,
      };
  }
  return { kind: 'decline', suggestions: [], pages, offers: offersWithoutPage };
}

/** In danger a broken index must not keep 112 from the person. */
function hitsOrNone(question: string, { search }: Guide, language: Language): readonly Hit[] {
  try {
    return search(question, { language, limit: mostPages }).hits;
  } catch {
    return [];
  }
}

function slugsOf(documents: readonly Document[]): readonly string[] {
  return documents.slice(0, mostPages).map(({ slug }) => slug);
}

function unique<T>(values: readonly T[]): readonly T[] {
  return [...new Set(values)];
}
