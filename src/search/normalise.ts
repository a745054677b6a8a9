/** The longest question that is looked at, in UTF-16 units; what comes after is not read. Most stories fit twice. */
export const longestQuestion = 2_000;

/** Brings a question of any length to one that can be searched in bounded time. */
export function cutQuestion(text: string): string {
  return text.slice(0, longestQuestion).normalize('NFKC').slice(0, longestQuestion);
}

/**
 * One way of writing the same text: compatibility forms unfolded (NFKC), lower case, typographic quotes and dashes plain,
 * invisible characters and stacked accents gone. Letters such as å, ä, ö and é stay.
 */
export function normaliseText(text: string): string {
  if (plainSwedish.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{Mn}\p{Cf}]/gu, '')
    .replace(/[’‘´`]/g, "'")
    .replace(/[‐‑–—]/g, '-');
}

/** Texts in which there is nothing to unfold; most are. */
const plainSwedish = /^[\n\x20-\x5f\x61-\x7eåäöÅÄÖ§]*$/;

/** The word as someone types it without Swedish letters or accents: å, ä → a, ö → o, é → e. */
export function foldDiacritics(word: string): string {
  if (/^[a-z0-9 ]*$/.test(word)) return word;
  if (/^[a-z0-9 åäö]*$/.test(word)) return word.replace(/[åä]/g, 'a').replaceAll('ö', 'o');
  return word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/ø/g, 'o')
    .replace(/æ/g, 'a');
}
