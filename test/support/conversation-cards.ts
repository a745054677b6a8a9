import { pageCard } from '../../src/cards/answer-card.ts';
import type { CardContext } from '../../src/cards/card-context.ts';
import { afterwardsCard } from '../../src/cards/conversation/afterwards-card.ts';
import { cleanedCard } from '../../src/cards/conversation/cleaned-card.ts';
import { forgottenCard } from '../../src/cards/conversation/forgotten-card.ts';
import { helpCard } from '../../src/cards/conversation/help-card.ts';
import { languageCard, languageSavedCard } from '../../src/cards/conversation/language-card.ts';
import { noPageCard } from '../../src/cards/conversation/no-page-card.ts';
import { notHelpedCard } from '../../src/cards/conversation/not-helped-card.ts';
import { organisationCard, organisationSavedCard } from '../../src/cards/conversation/organisation-card.ts';
import { whereOthersRead } from '../../src/cards/conversation/private-chat.ts';
import { topicPagesCard, topicsCard } from '../../src/cards/conversation/topics-card.ts';
import { whomCard } from '../../src/cards/conversation/whom-card.ts';
import { present } from '../../src/cards/present.ts';
import { welcomeCard } from '../../src/cards/welcome-card.ts';
import { wholePageCard } from '../../src/cards/whole-page-card.ts';
import type { Document } from '../../src/knowledge/document.ts';
import { kinds } from '../../src/knowledge/kind.ts';
import { offers } from '../../src/knowledge/offer.ts';
import type { NamedCard } from './every-card.ts';

const privateChat = 'https://teams.microsoft.com/l/chat/0/0?users=28:00000000-0000-4000-8000-000000000000';

/** The cards of first contact, choices, follow-ups and traces. */
export function conversationCards(context: CardContext, documents: readonly Document[]): readonly NamedCard[] {
  const shared: CardContext = { ...context, place: 'shared', privateChat };
  const { language } = context;
  const everything = { kept: { preferences: { organisation: 'city', language }, closedCases: 12, openCases: 3, ownRuns: 1 }, hadLastPage: true, hadCards: true };
  const nothing = { kept: { preferences: {}, closedCases: 0, openCases: 0, ownRuns: 0 }, hadLastPage: false, hadCards: false };
  const common = { language, pages: [], personalData: [], offers };
  const choices = present({ ...common, kind: 'choices', documents: documents.slice(0, 4) }, ['deleteHere'], shared);
  return [
    { name: 'help', card: helpCard(context) },
    { name: 'help-shared', card: helpCard(shared) },
    { name: 'welcome-shared', card: welcomeCard(shared) },
    { name: 'bare-call', card: present({ ...common, kind: 'acute', isBareCall: true }, [], context) },
    { name: 'choices-shared', card: whereOthersRead(choices, shared) },
    { name: 'acute-shared', card: whereOthersRead(present({ ...common, kind: 'acute' }, ['deleteHere'], shared), shared) },
    { name: 'topics', card: topicsCard(documents, context) },
    ...kinds.map((kind) => ({ name: `topic-pages ${kind}`, card: topicPagesCard(kind, documents, context) })),
    ...[true, false].flatMap((isKept) => [
      { name: `organisation ${isKept}`, card: organisationCard({ isKept }, context) },
      { name: `organisation-saved ${isKept}`, card: organisationSavedCard('bolag', { isKept }, context) },
      { name: `organisation-saved none ${isKept}`, card: organisationSavedCard(undefined, { isKept }, context) },
      { name: `language-saved ${isKept}`, card: languageSavedCard({ isAsWritten: isKept, isKept }, context) },
    ]),
    { name: 'language', card: languageCard(context) },
    { name: 'forgotten', card: forgottenCard(everything, context) },
    { name: 'forgotten nothing', card: forgottenCard(nothing, context) },
    ...[{ deleted: 0, failed: 0 }, { deleted: 1, failed: 0 }, { deleted: 9, failed: 2 }, { deleted: 0, failed: 2 }].map((cleaned, at) => ({ name: `cleaned ${at}`, card: cleanedCard(cleaned, at === 2 ? shared : context) })),
    { name: 'no-page', card: noPageCard(context) },
    { name: 'stop-again', card: present({ ...common, kind: 'stop', documents: documents.slice(0, 2) }, [], context) },
    { name: 'shown-again', card: present({ ...common, kind: 'choices', documents: documents.slice(0, 4) }, ['shownAgain'], context) },
    { name: 'not-helped no page', card: notHelpedCard({ document: undefined, others: [] }, context) },
  ];
}

/** The cards of a page in the course of a conversation. */
export function conversationCardsOfPage(document: Document, context: CardContext): readonly NamedCard[] {
  const shared: CardContext = { ...context, place: 'shared', privateChat };
  const { slug, frontMatter, passages } = document;
  const { offers: ofPage, related } = frontMatter;
  const sparing: CardContext = { ...context, spares: 'manager' };
  return [
    { name: `afterwards ${slug}`, card: afterwardsCard(document, context) },
    { name: `whom-sparing ${slug}`, card: whomCard(document, sparing) },
    { name: `not-helped-sparing ${slug}`, card: notHelpedCard({ document, others: related }, sparing) },
    { name: `whole-page-sparing ${slug}`, card: wholePageCard(document, sparing) },
    { name: `whom ${slug}`, card: whomCard(document, context) },
    { name: `not-helped ${slug}`, card: notHelpedCard({ document, others: related }, context) },
    { name: `page-shared ${slug}`, card: whereOthersRead(pageCard({ document, offers: ofPage, passage: undefined, notes: [] }, shared), shared) },
    ...passages.map((passage) => ({ name: `section ${passage.id}`, card: pageCard({ document, offers: ofPage, passage, notes: [], others: related.slice(0, 4) }, context) })),
  ];
}
