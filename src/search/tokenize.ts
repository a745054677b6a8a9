import { normaliseText } from './normalise.ts';

/** Letters of a word after this many are not looked at. */
const longestWord = 40;

/**
 * Cuts a text into words, numbers and references to laws, in lower case and in order.
 * `114 14` and `114-14` become `11414`; `17 kap. 1 §` and `17:1` become `17:1`; `33 §` becomes `33§`;
 * `e-post` becomes `epost`, other hyphens part words.
 */
export function tokenize(text: string): string[] {
  const plain = normaliseText(text);
  if (!/[\d-]/.test(plain)) return (plain.match(wordPattern) ?? []).map((word) => word.replaceAll("'", '').slice(0, longestWord));
  return Array.from(plain.matchAll(tokenPattern), tokenOf);
}

/** All that a text without digits and hyphens can hold, and much faster than the whole pattern. */
const wordPattern = /\p{L}[\p{L}\p{N}]*(?:'\p{L}+)?/gu;

const tokenPattern = new RegExp(
  [
    String.raw`(?<chapter>\d{1,3})\s?kap\b\.?(?:\s?(?<section>\d{1,3})(?:\s?(?<letter>[a-h])(?=\s?§))?\s?§{1,2})?`,
    String.raw`(?<colon>\d{1,3}:\d{1,3}(?:\s?[a-h]\b)?)`,
    String.raw`(?<paragraph>\d{1,3}(?:\s?[a-h])?)\s?§{1,2}`,
    String.raw`(?<number>\d+(?:[ -]\d{2,4})*)(?![\p{L}\d])`,
    String.raw`(?<word>(?<!\p{L})[a-zå]-\p{L}{2,}|\p{L}[\p{L}\p{N}]*(?:'\p{L}+)?|\d+\p{L}*)`,
  ].join('|'),
  'gu',
);

function tokenOf({ 0: all, groups = {} }: RegExpExecArray | RegExpMatchArray): string {
  const { chapter, section, letter = '', colon, paragraph, number } = groups;
  if (chapter !== undefined) return section === undefined ? `${chapter}kap` : `${chapter}:${section}${letter}`;
  if (colon !== undefined) return colon.replace(/\s/g, '');
  if (paragraph !== undefined) return `${paragraph.replace(/\s/g, '')}§`;
  if (number !== undefined) return number.replace(/[ -]/g, '').slice(0, longestWord);
  return all.replace(/[-']/g, '').slice(0, longestWord);
}
