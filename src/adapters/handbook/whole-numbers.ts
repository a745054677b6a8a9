/** Telephone numbers of several groups: "114 14", and what begins with 0 or a country code. A date or a paragraph of a law is none. */
const telephoneNumbers = /(?<![\p{L}\d/:§=.,-])(?:11[346] \d{2,3}|(?:\+\d{1,3}|0)[\d -]{5,16}\d)(?![\p{L}\d/§-])/gu;

/** A text with each telephone number in it put another way. */
export function replaceNumbers(text: string, put: (number: string) => string): string {
  return text.replace(telephoneNumbers, put);
}
