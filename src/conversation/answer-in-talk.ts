import type { Answer } from '../answering/answer.ts';
import { answerQuestion, type Guide, type QuestionOptions } from '../answering/answer-question.ts';
import { pageAnswer } from '../answering/page-answer.ts';
import { plainMessage } from '../answering/plain-message.ts';
import type { Document } from '../knowledge/document.ts';
import { findDocument } from '../knowledge/knowledge-base.ts';
import type { Language } from '../knowledge/language.ts';
import { otherDangers } from '../knowledge/triage-data.ts';
import { answerAgain } from './answer-again.ts';
import { answerVariation, type Variation } from './answer-variation.ts';
import { isShortQuestion, isWhereabouts, readVariation } from './follow-up.ts';
import { pickByTitle } from './pick-by-title.ts';
import { saysWhatAbout } from './says-what-about.ts';
import { listOf, mostBesideAlarm, openDangerOf, pageOf, type Shown } from './shown.ts';

export interface InTalk {
  readonly answer: Answer;
  /** What to remember, where the answer alone does not tell it. */
  readonly shown?: Shown | undefined;
  /** What the message brought by itself, where that was nothing: this is what is counted and logged. */
  readonly found?: Answer;
}

interface Talk {
  readonly question: string;
  readonly shown: Shown;
  readonly guide: Guide;
  readonly options: QuestionOptions;
}

/** Answers a message with what was shown last in mind, unless it is clear by itself: danger, a refusal and a page that answers come first. */
export function answerInTalk(question: string, shown: Shown | undefined, guide: Guide, options: QuestionOptions = {}): InTalk {
  if (shown === undefined) return { answer: answerQuestion(question, guide, options) };
  const talk = { question, shown, guide, options };
  const rest = readVariation(question);
  const after = pageOf(shown);
  if (rest !== undefined && after !== undefined) return goingOn({ question, rest, after }, talk);
  const alone = answerQuestion(question, guide, options);
  let isLeaning: boolean | undefined;
  const leaning: Leaning = () => (isLeaning ??= leans(alone, talk));
  const piece = besideOpenDanger(alone, talk) ?? pieceInDanger(alone, talk, leaning) ?? aboutWhatIsShown(alone, talk) ?? leaningOn(alone, talk, leaning);
  if (piece !== undefined) return piece;
  if (alone.kind === 'answer' && listOf(shown).includes(alone.document.slug)) return { answer: alone, shown: pickedOf(shown, alone) };
  const isOpen = alone.kind === 'choices' || (alone.kind === 'decline' && alone.reply === undefined);
  return (isOpen ? (namedOfList(alone, talk) ?? shownAgain(alone, talk, leaning)) : undefined) ?? { answer: alone };
}

/** Whether the message leans on the talk; the search is asked for that at most once. */
type Leaning = () => boolean;

/**
 * Whoever is frightened writes on in pieces: "min kollega", "i hissen", "jag slog honom". With more words a message may be of another
 * matter, where one page answers. What a stop is about takes a sentence to say: "min kollega tar mutor". "I do not know where she lives" asks for nothing.
 */
const mostWordsInDanger = { answer: 6, choices: 8, stop: 3, refuse: 8 } as const;
/** A question that one page answers is sooner of another matter than a statement: "how do I report it to the police". */
const mostWordsOfAnsweredQuestion = 4;

/** After an alarm a piece of a story, a question that leans on it, and what leads to its own page take nothing of 112 away; the pages that were found stand below. */
function pieceInDanger(alone: Answer, talk: Talk, leaning: Leaning): InTalk | undefined {
  const { question, shown } = talk;
  // Whoever wrote "hjälp" and nothing else may have meant the guide, and now says what it is about.
  if (shown.kind !== 'alarm' || (shown.isBareCall && alone.kind === 'answer') || alone.kind === 'acute' || alone.kind === 'decline') return undefined;
  const mostWords = alone.kind === 'answer' && isShortQuestion(question) ? mostWordsOfAnsweredQuestion : mostWordsInDanger[alone.kind];
  const isPiece = countWords(question) <= mostWords;
  const isOfAlarm = alone.kind === 'answer' && alone.document.slug === shown.slug;
  if (!isPiece && !isOfAlarm && !leaning()) return undefined;
  const found = alone.kind === 'stop' || alone.kind === 'refuse' ? [] : alone.pages;
  const next: Shown = { ...shown, others: besideAlarm(shown.slug, found, talk), isBareCall: undefined };
  const answer = again({ ...talk, shown: next });
  return answer && { answer: { ...answer, personalData: alone.personalData }, shown: next };
}

/** A danger that nobody's leaving ends stands below the one that is told of after it: "polisen är här" after a bomb. */
function besideOpenDanger(alone: Answer, talk: Talk): InTalk | undefined {
  const open = openIn(talk);
  if (alone.kind !== 'acute' || alone.document === undefined || open === undefined || open === alone.document.slug) return undefined;
  const { language, document: { slug }, spares, danger } = alone;
  const next: Shown = { kind: 'alarm', language, slug, others: besideAlarm(slug, alone.pages, talk), spares, danger };
  const answer = answerAgain(next, { language, find: finder(talk.guide, language) });
  return answer && { answer: { ...answer, personalData: alone.personalData }, shown: next };
}

/** The pages below an alarm: on the danger that stays open, then what was found. */
function besideAlarm(slug: string | undefined, found: readonly string[], talk: Talk): readonly string[] {
  const open = openIn(talk);
  const pages = new Set([...(open === undefined ? [] : [open]), ...found]);
  return [...pages].filter((page) => page !== slug).slice(0, mostBesideAlarm);
}

function openIn({ shown, guide }: Talk): string | undefined {
  return openDangerOf(shown, otherDangers(guide.base.triageData));
}

/** Small talk that has another meaning beside what is shown: "ok" after a stop, "kan jag radera det?" after a page on threats. */
function aboutWhatIsShown(alone: Answer, talk: Talk): InTalk | undefined {
  const { question, shown } = talk;
  if (alone.kind !== 'decline' || alone.topic === undefined) return undefined;
  const isMeant = alone.topic === 'waiting' ? ['alarm', 'stop', 'refuse'].includes(shown.kind) : aboutChat.includes(alone.topic) && pageOf(shown) !== undefined && !namesChat.test(question);
  const answer = isMeant ? again(talk) : undefined;
  return answer && { answer, shown };
}

/** Topics of small talk about the chat itself. */
const aboutChat = ['privacy', 'own-message'];
const namesChat = /(?:^|[^\p{L}])(?:du|dig|dina|chatt\p{L}*|skriver|skrev|skrivit|frågar|frågade|mitt|mina|you|your|chat|write|wrote|written|ask|asked|my)(?![\p{L}])/iu;

/** Whether a short question, or a place, says nothing of what the pages that it found are about: "får jag gå hem", "i trappan". Keywords are full of places. */
function leans(alone: Answer, { question, guide }: Talk): boolean {
  const found = alone.kind === 'answer' ? [alone.document] : alone.kind === 'choices' ? alone.documents : alone.kind === 'decline' ? alone.suggestions : undefined;
  if (found === undefined) return false;
  if (isWhereabouts(question)) return pickByTitle(question, found.map(({ slug, frontMatter: { title } }) => ({ slug, title }))) === undefined;
  return isShortQuestion(question) && !saysWhatAbout(plainMessage(question), found, guide);
}

/** Such a question is about what was shown: the page stands before those that were found, and whoever was turned away is not led on. */
function leaningOn(alone: Answer, talk: Talk, leaning: Leaning): InTalk | undefined {
  const { question, shown } = talk;
  if ((alone.kind !== 'answer' && alone.kind !== 'choices') || !leaning()) return undefined;
  if (shown.kind === 'page' && alone.pages[0] !== shown.slug) return goingOn({ question, rest: plainMessage(question), after: shown.slug }, talk);
  const answer = shown.kind === 'stop' || shown.kind === 'refuse' ? again(talk) : undefined;
  return answer && { answer, shown };
}

function pickedOf(shown: Shown, { language, document }: Extract<Answer, { kind: 'answer' }>): Shown {
  return { kind: 'page', language, slug: document.slug, offered: listOf(shown) };
}

/** The page of the talk stands first among the choices, and the talk stays with it until another is chosen. In danger it stays with the alarm. */
function goingOn(variation: Variation, talk: Talk): InTalk {
  const { after } = variation;
  const { shown, guide, options } = talk;
  const answer = answerVariation(variation, guide, options);
  const { language } = answer;
  if (shown.kind === 'alarm' && (answer.kind === 'choices' || (answer.kind === 'answer' && answer.document.slug === after))) {
    const next: Shown = { ...shown, others: besideAlarm(after, answer.pages, talk), isBareCall: undefined };
    return { answer: answerAgain(next, { language, find: finder(guide, language) }) ?? answer, shown: next };
  }
  const isAboutPage = answer.kind === 'choices' && answer.pages[0] === after;
  return isAboutPage ? { answer, shown: { kind: 'page', language, slug: after, offered: answer.pages } } : { answer };
}

/** "Telefonen", after a list with "Hot per telefon" in it. In danger a question picks nothing: "can we go home". */
function namedOfList(alone: Answer, { question, shown, guide, options }: Talk): InTalk | undefined {
  if (shown.kind === 'alarm' && isShortQuestion(question)) return undefined;
  const language = options.answerIn ?? shown.language;
  const find = finder(guide, language);
  const offered = listOf(shown);
  const named = pickByTitle(question, offered.flatMap((slug) => find(slug) ?? []).map(({ slug, frontMatter: { title } }) => ({ slug, title })));
  const document = named === undefined || (alone.kind === 'choices' && !alone.pages.includes(named)) ? undefined : find(named);
  if (document === undefined) return undefined;
  const answer = pageAnswer(document, { language, personalData: alone.personalData, managerPart: guide.managerPart(question) });
  return { answer, shown: { kind: 'page', language, slug: document.slug, offered } };
}

/** In a longer message in which nothing is found the guide says that it does not know. */
const mostWordsAgain = 8;
/** "Hur lång tid tar det", whatever page has such words. */
const mostWordsOfAside = 5;

/** Nothing of it was found, so that it can only be about what stands above. After an alarm no guess takes its place either: "jag vet inte". */
function shownAgain(alone: Answer, talk: Talk, leaning: Leaning): InTalk | undefined {
  const { question, shown } = talk;
  const isNothingFound = alone.kind === 'decline' && (alone.pages.length === 0 || shown.kind === 'alarm' || (isShortQuestion(question) && (countWords(question) <= mostWordsOfAside || leaning())));
  const isGuess = shown.kind === 'list' && shown.isGuess === true;
  if (!isNothingFound || isGuess || countWords(question) > mostWordsAgain) return undefined;
  const answer = again(talk);
  return answer && { answer: { ...answer, personalData: alone.personalData }, shown, found: alone };
}

/** What is shown, once more, in the language of the talk unless another is asked for. */
function again({ shown, guide, options }: Talk): Answer | undefined {
  const language = options.answerIn ?? shown.language;
  return answerAgain(shown, { language, find: finder(guide, language) });
}

function countWords(question: string): number {
  return plainMessage(question).split(' ').length;
}

function finder({ base }: Guide, language: Language): (slug: string) => Document | undefined {
  return (slug) => findDocument(base, slug, { language });
}
