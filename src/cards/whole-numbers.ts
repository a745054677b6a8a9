/** Telephone numbers of several groups: "114 14", and what begins with 0 or a country code. A date or a paragraph of a law is none. */
const telephoneNumber = /(?<![\p{L}\d/:§=.,-])(?:11[346] \d{2,3}|(?:\+\d{1,3}|0)[\d -]{5,16}\d)(?![\p{L}\d/§-])/u;

const numbers = new RegExp(telephoneNumber.source, 'gu');
const numbersInMarkdown = new RegExp(`\\]\\([^)]*\\)|${telephoneNumber.source}`, 'gu');

/** Card markdown in which no telephone number breaks across lines: half a number is dialled wrongly. Addresses of links stay as they are. */
export function keepNumbersWhole(markdown: string): string {
  return markdown.replace(numbersInMarkdown, (found) => (found.startsWith(']') ? found : found.replaceAll(' ', '\u00A0').replaceAll('-', '\u2011')));
}

/** The text of a card with its numbers in the signs in which people write them and look for them, where lines break of themselves. */
export function plainNumbers(markdown: string): string {
  return markdown.replaceAll('\u2011', '-').replace(/(?<=\d)\u00A0(?=\d)/g, ' ');
}

/** A text with each telephone number in it put another way. */
export function replaceNumbers(text: string, put: (number: string) => string): string {
  return text.replace(numbers, put);
}
