import { fold, type Message, type Word } from './words.ts';

const initials = /^N\.?N\.?$/;
const capitalised = /^\p{Lu}\p{Ll}+$/u;

/**
 * Prepares the finding of a person's name: a common given name, with a capital or followed by a surname, or "NN".
 * In a message typed all in capitals only given names count.
 */
export function createNameReader(givenNames: readonly string[]): (message: Message) => boolean {
  const given = new Set(givenNames.map((name) => fold(name.toLowerCase())));
  const isGiven = (word: Word | undefined) => word !== undefined && given.has(word.folded.replace(/s$/, '')) || (word !== undefined && given.has(word.folded));

  return ({ words }) =>
    words.some((word, at) => {
      if (initials.test(word.typed)) return true;
      const next = words[at + 1];
      const startsSentence = words[at - 1]?.sentence !== word.sentence;
      const surname = next !== undefined && next.clause === word.clause && capitalised.test(next.typed);
      if (isGiven(word)) return /^\p{Lu}/u.test(word.typed) || surname;
      return !startsSentence && capitalised.test(word.typed) && surname && isSurname(next);
    });
}

/** Endings that Swedish surnames have and other words in capitals seldom. */
function isSurname({ folded }: Word): boolean {
  return /(?:sson|son|qvist|kvist|berg|strom|lund|gren|blad|holm|dahl|dal|man|stedt|ström|ic|oglu|zadeh|ski|sen|lof|borg)$/.test(folded) && folded.length > 4;
}
