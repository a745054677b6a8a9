/** A message of which a part was written by somebody else: a mail with its headers, quoted lines, a chat log, a quotation. */
export interface Pasted {
  /** What is left of it when that part is taken away; may be empty. */
  readonly own: string;
  /** A mail, quoted lines or a chat log, by which it is plain that “I” in them is somebody else. A quotation may be of oneself. */
  readonly isMail: boolean;
}

/** A quoted word or two are the writer's own way of speaking. */
const fewestQuotedWords = 4;
/** One line with a time in front may be a note of one's own; two are a log. */
const fewestLogLines = 2;
/** A lone “Till: …” is no header. */
const fewestHeaders = 2;
/** Longer texts are looked at this far, in UTF-16 units. */
const longestLookedAt = 8_000;

const header = /^\s*\*{0,2}(?:från|from|avsändare|skickat|skickades|sent|till|to|ämne|subject|datum|date|kopia|cc)\s*:/i;
const separator = /^\s*(?:-{2,}|_{5,})\s*(?:ursprungligt|vidarebefordrat|original|forwarded)[^\n]{0,40}$/i;
const quotedLine = /^\s*>/;
const logLine = /^\s*\[?(?:\d{4}-\d\d-\d\d[ ,T]{1,3})?\d{1,2}[:.]\d\d(?::\d\d)?\]?\s+\S/;
/** Where a sentence may begin, so that “who ‘talked to the paper’” stays whole. Up to 1,500 signs between the marks. */
const quotation = /(?<=^|[:.!?,;\-–—>]\s{0,4}|\n\s{0,4})["“”«»]([^"“”«»]{8,1500})["“”«»]/g;

/**
 * Takes the writer's own words out of a message with something pasted; undefined for one without. What somebody else demands, asks
 * for or admits is not what the writer wants.
 */
export function readPasted(message: string): Pasted | undefined {
  const lines = message.slice(0, longestLookedAt).replace(/\r\n?/g, '\n').split('\n');
  const mailFrom = firstOfMail(lines);
  const ofMail = lines.slice(0, mailFrom);
  const isLog = ofMail.filter((line) => logLine.test(line)).length >= fewestLogLines;
  const kept = ofMail.filter((line) => !quotedLine.test(line) && !(isLog && logLine.test(line)));
  const isMail = kept.length < lines.length;
  const text = kept.join('\n');
  const own = text.replace(quotation, (whole, quoted: string) => (countWords(quoted) >= fewestQuotedWords ? ' ' : whole));
  return isMail || own !== text ? { own: own.trim(), isMail } : undefined;
}

/** The line at which a pasted mail begins: its separator, or the first of its headers. The number of lines where there is none. */
function firstOfMail(lines: readonly string[]): number {
  const headers = lines.flatMap((line, at) => (header.test(line) ? [at] : []));
  const [firstHeader = lines.length] = headers.length >= fewestHeaders ? headers : [];
  const firstSeparator = lines.findIndex((line) => separator.test(line));
  return firstSeparator === -1 ? firstHeader : Math.min(firstHeader, firstSeparator);
}

function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}
