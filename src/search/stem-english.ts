import lunr from 'lunr';

/** The English stemmer that Lunr brings: M. F. Porter, "An algorithm for suffix stripping", 1980. */
export function stemEnglish(word: string): string {
  return lunr.stemmer(new lunr.Token(word, {})).toString();
}
