import type { Answer } from '../answering/answer.ts';
import { createNameReader } from '../answering/triage/named-person.ts';
import { fold, type Message, readMessage } from '../answering/triage/words.ts';
import { languages } from '../knowledge/language.ts';
import type { TriageData } from '../knowledge/triage-data.ts';
import { isStopWord } from '../search/stop-words.ts';
import type { Outcome } from './count.ts';

/** A word that may be counted when the word lists know it, with its neighbours: beside a name stands a surname. */
export interface Candidate {
  readonly word: string;
  readonly beside: readonly string[];
}

/** A longer message is a story, of which names are looked for at both ends only: none of its words are counted. */
const longestRead = 2_000;
const mostWords = 60;
const fewestLetters = 3;
/** Lower case and nothing but letters, with hyphens between: no number, no address, no code, and no name that was given its capital. */
const plainWord = /^\p{Ll}+(?:-\p{Ll}+)*$/u;
const capitalised = /^\p{Lu}/u;
/** Two in a row are a name and a surname, or a firm, or a place: whose words are better left. */
const twoCapitalised = /(?<!\p{L})\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/u;
const endsSentence = /[.!?…:;]["'”’)]*$/;
/** What stands around words in writing; not the signs that make an address or a tag of one. */
const marks = /^[.,!?…:;"'“”’‘()[\]«»–—*-]+|[.,!?…:;"'“”’‘()[\]«»–—*-]+$/gu;

/** Whether the words of a message may be counted at all: it was a question without an answer, and tells of nobody as far as can be seen. */
export function mayCountWords(question: string, { outcome, personalData }: { readonly outcome: Outcome; readonly personalData: Answer['personalData'] }, { refusals }: TriageData): boolean {
  if ((outcome !== 'decline' && outcome !== 'elsewhere') || personalData.length > 0 || question.length > longestRead) return false;
  const message = readMessage(question, new Map());
  const names = refusals?.given_names ?? [];
  return !twoCapitalised.test(question.normalize('NFC')) && !createNameReader(names)(message) && !holdsGivenName(message, names);
}

/**
 * A given name in small letters too, also where that is a word besides, and as a part of "anna-lena" or "anna.berg": it may tell of
 * somebody. Not where it is a stop word, as "hans" is.
 */
function holdsGivenName({ words }: Message, givenNames: readonly string[]): boolean {
  const given = new Set(givenNames.map((name) => fold(name.toLowerCase())));
  return words.some(({ text, folded }) => (given.has(folded) || given.has(folded.replace(/s$/, ''))) && !languages.some((language) => isStopWord(text, language)));
}

/** The words of a question that may be counted, each once. What begins with a capital is left out, also at the beginning of a sentence, unless it is all that was written. */
export function countableWords(question: string): readonly Candidate[] {
  const pieces = question.slice(0, longestRead).normalize('NFC').trim().split(/\s+/);
  const only = pieces.length === 1;
  const words = pieces.map((piece, at) => ({ typed: piece.replace(marks, ''), startsSentence: at === 0 || endsSentence.test(pieces[at - 1] ?? '') }));
  const found = new Map<string, Set<string>>();
  for (const [at, { typed, startsSentence }] of words.entries()) {
    const word = only ? typed.toLocaleLowerCase('sv') : typed;
    if (!isCountable(word) || found.size >= mostWords) continue;
    const [before, after] = [startsSentence ? undefined : words[at - 1], words[at + 1]?.startsSentence === false ? words[at + 1] : undefined];
    const neighbours = [before, after].filter((neighbour) => neighbour !== undefined);
    // A capital within a sentence is a name's; whatever stands beside it may be the rest of the name.
    if (neighbours.some((neighbour) => !neighbour.startsSentence && capitalised.test(neighbour.typed))) continue;
    const beside = found.get(word) ?? new Set();
    for (const neighbour of neighbours.map((one) => one.typed.toLocaleLowerCase('sv')).filter(isCountable)) beside.add(neighbour);
    found.set(word, beside);
  }
  return [...found].map(([word, beside]) => ({ word, beside: [...beside] }));
}

function isCountable(word: string): boolean {
  return word.length >= fewestLetters && plainWord.test(word) && !languages.some((language) => isStopWord(word, language));
}
