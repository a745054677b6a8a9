/** All that is changed below. Hardly any file has one, and to look for them first takes a tenth of the time. */
const untyped = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\u0085\u00AD\u0300-\u036F\u061C\u200B\u200C\u200E\u200F\u2028-\u202E\u2060-\u206F\uFB00-\uFB06\uFEFF]/;
/** Breaks of lines and pages that are no line's end to an editor or to markdown. */
const oddBreaks = /[\u000B\u000C\u0085\u2028\u2029]/g;
/** Soft hyphens, marks of width and direction, control characters. A joiner may hold an emoji together, and is let be. */
const unseen = /[\u0000-\u0008\u000E-\u001F\u007F\u00AD\u061C\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g;
/** Letters that typesetting has joined, as in a PDF: ﬁ, ﬂ. */
const ligatures = /[\uFB00-\uFB06]/g;

/**
 * A text as its writer sees it. Word processors, PDF files and web pages put signs between the letters that nobody sees, and a
 * Mac may write å as two, a with a ring after it. Read as they stand they would part a word, a number or a contact in two for the
 * search, for the card and for every rule. Lines keep their numbers.
 */
export function asTyped(text: string): string {
  if (!untyped.test(text)) return text;
  return text.replace(oddBreaks, ' ').replace(unseen, '').replace(ligatures, (joined) => joined.normalize('NFKC')).normalize('NFC');
}
