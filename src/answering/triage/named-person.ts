import { fold, type Message, type Word } from './words.ts';

const initials = /^N\.?N\.?$/;
const capitalised = /^\p{Lu}\p{Ll}+$/u;
/** The commonest surnames are known without a capital, too: many write without one on a phone. */
const surnameInAnyCase = /\p{L}sson$/u;
/** Words before one's own name, without diacritics. */
const presentsOneself = /(?:^| )(?:jag heter|jag ar|mitt namn ar|my name is|i am|im)$/;

/**
 * Prepares the finding of a person's name: a common given name, with a capital or followed by a surname, or "NN".
 * In a message typed all in capitals only given names count.
 */
export function createNameReader(givenNames: readonly string[]): (message: Message) => boolean {
  const isGiven = givenNameReader(givenNames);
  return ({ words }) =>
    words.some((word, at) => {
      if (initials.test(word.typed)) return true;
      if (isGiven(word)) return /^\p{Lu}/u.test(word.typed) || surnameAt(words, at + 1) !== undefined;
      return isUnknownName(words, at);
    });
}

/** Prepares the finding of somebody's full name, a given name and a surname, but one's own: "hon heter Anna Svensson". */
export function createFullNameReader(givenNames: readonly string[]): (message: Message) => boolean {
  const isGiven = givenNameReader(givenNames);
  return ({ words }) =>
    words.some((word, at) => {
      const next = words[at + 1];
      const isWritten = surnameAt(words, at + 1) !== undefined || (next?.clause === word.clause && surnameInAnyCase.test(next.text));
      return ((isGiven(word) && isWritten) || isUnknownName(words, at)) && !isOwn(words, at);
    });
}

function givenNameReader(givenNames: readonly string[]): (word: Word) => boolean {
  const given = new Set(givenNames.map((name) => fold(name.toLowerCase())));
  return ({ folded }) => given.has(folded) || given.has(folded.replace(/s$/, ''));
}

/** The word with a capital that stands right behind another in the same clause. */
function surnameAt(words: readonly Word[], at: number): Word | undefined {
  const word = words[at];
  return word !== undefined && word.clause === words[at - 1]?.clause && capitalised.test(word.typed) ? word : undefined;
}

/** A given name that is not among the common ones: two words with capitals, not first in a sentence, of which the second is made like a surname. */
function isUnknownName(words: readonly Word[], at: number): boolean {
  const word = words[at];
  const surname = surnameAt(words, at + 1);
  return word !== undefined && words[at - 1]?.sentence === word.sentence && capitalised.test(word.typed) && surname !== undefined && isSurname(surname);
}

function isOwn(words: readonly Word[], at: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at).filter(({ clause }) => clause === words[at]?.clause);
  return presentsOneself.test(before.map(({ folded }) => folded).join(' '));
}

/** Endings that Swedish surnames have and other words in capitals seldom. */
function isSurname({ folded }: Word): boolean {
  return /(?:son|qvist|kvist|berg|strom|lund|gren|blad|holm|dahl|dal|man|stedt|ic|oglu|zadeh|ski|sen|lof|borg)$/.test(folded) && folded.length > 4;
}
