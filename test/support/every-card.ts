import type { Answer } from '../../src/answering/answer.ts';
import { type AdaptiveCard } from '../../src/cards/adaptive-card.ts';
import { pageCard } from '../../src/cards/answer-card.ts';
import { type CardContext, cardContext } from '../../src/cards/card-context.ts';
import { failureCard } from '../../src/cards/failure-card.ts';
import { noticeCard } from '../../src/cards/notice-card.ts';
import { offerCard, type PlainOffer } from '../../src/cards/offer-card.ts';
import { pausedCard } from '../../src/cards/paused-card.ts';
import { waitCard } from '../../src/cards/wait-card.ts';
import { type Note, present } from '../../src/cards/present.ts';
import { welcomeCard } from '../../src/cards/welcome-card.ts';
import { wholePageCard } from '../../src/cards/whole-page-card.ts';
import type { Document } from '../../src/knowledge/document.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Language } from '../../src/knowledge/language.ts';
import { offers as everyOffer } from '../../src/knowledge/offer.ts';
import { conversationCards, conversationCardsOfPage } from './conversation-cards.ts';
import { handoffCards } from './handoff-cards.ts';
import { reviewCards } from './review-cards.ts';
import { routineCards, routineCardsOfPage } from './routine-cards.ts';

export interface NamedCard {
  /** The kind of card, then what it is about: `answer hot-per-telefon#3`. */
  readonly name: string;
  readonly card: AdaptiveCard;
}

const plainOffers: readonly PlainOffer[] = ['112', '114-14', 'manager', 'support', 'union'];

export const everyNote: readonly Note[] = ['edited', 'attachments', 'personalData', 'names', 'deleteHere', 'noKnowledge'];

/** Every card that the guide can show from a knowledge base in one language. */
export function everyCard(base: KnowledgeBase, language: Language): readonly NamedCard[] {
  const context = cardContext(base, { language });
  const slugs = [...new Set(base.documents.map(({ slug }) => slug))];
  const documents = slugs.flatMap((slug) => context.findDocument(slug) ?? []);
  return [
    ...cardsWithoutPage(context, documents),
    ...conversationCards(context, documents),
    ...handoffCards(base, context),
    ...routineCards(context, documents),
    ...reviewCards(base, context),
    ...documents.flatMap((document) => [...cardsOfPage(document, context), ...conversationCardsOfPage(document, context), ...routineCardsOfPage(document, context)]),
  ];
}

/** One card of each kind, for what takes long to look at. */
export function oneOfEachKind(base: KnowledgeBase, language: Language): readonly NamedCard[] {
  const seen = new Set<string>();
  return everyCard(base, language).filter(({ name }) => {
    const [kind = ''] = name.split(' ');
    return !seen.has(kind) && seen.add(kind);
  });
}

function cardsWithoutPage(context: CardContext, documents: readonly Document[]): readonly NamedCard[] {
  const { language, texts } = context;
  const common = { language, pages: [], offers: everyOffer, personalData: [] };
  const reply = { sv: 'Hej! Fråga mig med egna ord.', en: 'Hello! Ask me in your own words.' };
  const longest = documents.toSorted((a, b) => b.frontMatter.title.length - a.frontMatter.title.length).slice(0, 4);
  const answers: Readonly<Record<string, Answer>> = {
    acute: { ...common, kind: 'acute', offers: ['112', 'security', 'manager'] },
    choices: { ...common, kind: 'choices', documents: longest },
    decline: { ...common, kind: 'decline', suggestions: longest.slice(0, 2) },
    'small-talk': { ...common, kind: 'decline', suggestions: [], reply },
    refuse: { ...common, kind: 'refuse', reply, documents: longest },
    stop: { ...common, kind: 'stop', reply, documents: longest },
  };
  return [
    ...Object.entries(answers).flatMap(([name, answer]) => [
      { name, card: present(answer, [], context) },
      { name: `${name} with notes`, card: present(answer, everyNote, context) },
    ]),
    { name: 'welcome', card: welcomeCard(context) },
    { name: 'failure', card: failureCard('1a2b3c4d', context) },
    { name: 'failure of sending', card: failureCard('1a2b3c4d', context, { maySaved: true }) },
    { name: 'paused', card: pausedCard(context) },
    { name: 'wait', card: waitCard(context) },
    ...Object.entries(texts.notes).map(([name, sentence]) => ({ name: `notice ${name}`, card: noticeCard(sentence, context) })),
    ...plainOffers.map((offer) => ({ name: `offer ${offer}`, card: offerCard(offer, context) })),
  ];
}

function cardsOfPage(document: Document, context: CardContext): readonly NamedCard[] {
  const { slug, frontMatter, passages } = document;
  const { offers, related } = frontMatter;
  const common = { language: context.language, pages: [slug, ...related].slice(0, 5), offers, personalData: [] };
  const answer = (rest: Partial<Extract<Answer, { kind: 'answer' }>>): Answer => ({ ...common, kind: 'answer', document, passages: [], matches: [], ...rest });
  return [
    { name: `page ${slug}`, card: pageCard({ document, offers, passage: undefined, notes: [] }, context) },
    { name: `whole-page ${slug}`, card: wholePageCard(document, context) },
    { name: `acute ${slug}`, card: present({ ...common, kind: 'acute', document }, everyNote, context) },
    ...passages.map((passage) => ({ name: `answer ${passage.id}`, card: present(answer({ passages: [passage, ...passages.filter((other) => other !== passage)] }), everyNote, context) })),
  ];
}
