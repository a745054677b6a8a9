import type { Document } from '../knowledge/document.ts';
import { type KnowledgeBase, type Reader, findDocument } from '../knowledge/knowledge-base.ts';
import type { Language } from '../knowledge/language.ts';
import { otherDangers, type TriageData } from '../knowledge/triage-data.ts';
import { ownLanguage } from '../search/recognise-language.ts';
import type { Ranking, Search } from '../search/ranking.ts';
import { acuteAnswer } from './acute-answer.ts';
import type { Answer, OtherDanger } from './answer.ts';
import { answerFromPages } from './answer-from-pages.ts';
import { readAskedSection } from './asked-section.ts';
import { chooseAnswer } from './choose-answer.ts';
import { findDefinition } from './find-definition.ts';
import { isBareCall } from './bare-call.ts';
import { type ManagerPart, sparedBy } from './manager-part.ts';
import { readPasted } from './pasted.ts';
import { offersWithoutPage, sparingManager, withEmergency } from './order-offers.ts';
import type { Triage, Verdict } from './triage/triage.ts';
import { writtenGuidance, writtenReply } from './written-reply.ts';

export interface Guide {
  readonly base: KnowledgeBase;
  readonly search: Search;
  readonly triage: (question: string) => Triage;
  /** Whether a question shows that the manager is part of the problem. */
  readonly managerPart: (question: string) => ManagerPart;
}

export interface QuestionOptions {
  /** The language to answer in; recognised from the question when absent. */
  readonly language?: Language;
  /** The language of the talk so far, for a question so short that it may be in either; Swedish when absent. */
  readonly talkIn?: Language | undefined;
  /** The language to answer in whatever that of the question; the search still goes by the question's own. */
  readonly answerIn?: Language | undefined;
  /** The organisation whose local text to answer with; none means the city's. */
  readonly organisation?: string | undefined;
}

const mostPages = 5;
/** In danger only pages that are likely meant stand beside the one that leads; anything else would be in the way. */
const leastShareBesideDanger = 0.1;
/** How sure the search must be of another page to speak against a refusal, and of a calm one to speak against danger. */
const likelihoodAgainstRefusal = 0.8;
const likelihoodAgainstDanger = 0.9;

/**
 * What to do with a question. Triage comes before search, and danger is answered even when search fails.
 * Nothing of the question is kept in the answer but its language.
 */
export function answerQuestion(question: string, guide: Guide, options: QuestionOptions = {}): Answer {
  const { base } = guide;
  const asked = options.language ?? ownLanguage(question) ?? options.talkIn ?? 'sv';
  const language = options.answerIn ?? options.language ?? ownLanguage(readPasted(question)?.own ?? '') ?? asked;
  const reader: Reader = { language, organisation: options.organisation };
  const find = (slug: string) => findDocument(base, slug, reader);
  const triage = guide.triage(question);
  const { personalData, outside } = triage;
  const found = isSearched(triage) ? rank(question, guide, { language: asked, mustNotFail: triage.verdict.kind !== 'question' }) : undefined;
  const ranking = found ?? nothingFound;
  const verdict = found === undefined ? triage.verdict : withSecondWitness(triage, found, { data: base.triageData, find });
  const definition = findDefinition(question, base.vocabulary.glossary);
  const managerPart = guide.managerPart(question);
  const spares = sparedBy(managerPart);
  const common = { language, personalData, ...(definition && { definition }), ...(spares && { spares }) };

  switch (verdict.kind) {
    case 'danger': {
      const document = find(verdict.page);
      const likely = ranking.hits.filter(({ score }) => score >= leastShareBesideDanger).map(({ slug }) => slug);
      const pages = [...new Set([verdict.page, ...likely])].filter((slug) => find(slug) !== undefined).slice(0, mostPages);
      return { ...acuteAnswer({ language, document, pages, spares, danger: otherDanger(verdict, base.triageData) }), ...common, ...(isBareCall(question) && { isBareCall: true }) };
    }
    case 'refuse':
    case 'stop': {
      const { reply, pages, offers } = writtenGuidance(verdict, base.triageData);
      const documents = pages.flatMap((slug) => find(slug) ?? []);
      return { ...common, kind: verdict.kind, reply, documents, pages: slugsOf(documents), offers: sparingManager(offers, { spares }) };
    }
    case 'small-talk':
    case 'out-of-scope': {
      const reply = writtenReply(verdict, base.triageData);
      // Whoever only greets or thanks has asked for nobody.
      const offers = verdict.kind === 'small-talk' ? [] : sparingManager(offersWithoutPage, { spares });
      return { ...common, kind: 'decline', suggestions: [], pages: [], offers, topic: verdict.topic, ...(reply && { reply }) };
    }
    case 'question': {
      const fromPages = answerFromPages(ranking, { find, managerPart, outside, section: readAskedSection(question) });
      return { ...common, ...fromPages, ...(triage.verdict.kind === 'danger' && { offers: withEmergency(fromPages.offers) }) };
    }
  }
}

type FindPage = (slug: string) => Document | undefined;

interface WitnessParts {
  readonly data: TriageData;
  readonly find: FindPage;
}

/**
 * The search, which knows other words, is asked where triage was in doubt. A message near to a danger is danger when it is sure of the
 * page for that danger, and what is only faintly like danger is a question when it is sure of a page that has something else to offer before 112:
 * "he is livestreaming in the reception". What is only faintly like a refusal or a stop is a question when nothing in it can be looked up; like a
 * refusal, also when the one word that can leads surely to a page that the refusal does not show. A stop keeps people from telling more.
 */
function withSecondWitness({ verdict, nearDanger, isFaint }: Triage, ranking: Ranking, { data, find }: WitnessParts): Verdict {
  if (verdict.kind === 'question' && nearDanger !== undefined) {
    const choice = chooseAnswer(ranking);
    return choice.kind === 'answer' && choice.hit.slug === nearDanger ? { kind: 'danger', page: nearDanger, why: [nearDanger] } : verdict;
  }
  if (!isFaint) return verdict;
  if (verdict.kind === 'danger') return leadsToCalm(ranking, find) ? { kind: 'question' } : verdict;
  return ranking.termCount === 0 || (verdict.kind === 'refuse' && leadsElsewhere(verdict, ranking, data)) ? { kind: 'question' } : verdict;
}

function leadsToCalm({ hits: [best], likelihood = 0 }: Ranking, find: FindPage): boolean {
  const page = best && find(best.slug);
  return page !== undefined && likelihood >= likelihoodAgainstDanger && page.frontMatter.offers[0] !== '112';
}

function otherDanger({ page, concernsReader }: Extract<Verdict, { kind: 'danger' }>, data: TriageData): OtherDanger | undefined {
  if (concernsReader) return 'own';
  return otherDangers(data).includes(page) ? 'other' : undefined;
}

function leadsElsewhere(verdict: Extract<Verdict, { kind: 'refuse' }>, { hits: [best], termCount, likelihood = 0 }: Ranking, data: TriageData): boolean {
  // Danger has its own way in.
  const isShownAnyway = best === undefined || best.slug === data.danger?.examples?.page || writtenGuidance(verdict, data).pages.includes(best.slug);
  return termCount === 1 && likelihood >= likelihoodAgainstRefusal && !isShownAnyway;
}

const nothingFound: Ranking = { hits: [], termCount: 0 };

function isSearched({ verdict, isFaint }: Triage): boolean {
  return verdict.kind === 'danger' || verdict.kind === 'question' || isFaint === true;
}

interface RankOptions {
  readonly language: Language;
  readonly mustNotFail: boolean;
}

/** In danger a broken index must not keep 112 from the person, nor open what is turned away: undefined then. */
function rank(question: string, { search }: Guide, { language, mustNotFail }: RankOptions): Ranking | undefined {
  try {
    return search(question, { language, limit: mostPages });
  } catch (error) {
    if (mustNotFail) return undefined;
    throw error;
  }
}

function slugsOf(documents: readonly Document[]): readonly string[] {
  return documents.slice(0, mostPages).map(({ slug }) => slug);
}
