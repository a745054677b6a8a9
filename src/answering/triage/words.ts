/** One word of a message, with the places that decide what belongs together. */
export interface Word {
  /** Lower case, spoken spellings made standard, å ä ö kept. */
  readonly text: string;
  /** `text` without diacritics. */
  readonly folded: string;
  /** As typed, for the sake of capitals. */
  readonly typed: string;
  readonly clause: number;
  readonly sentence: number;
}

export interface Message {
  readonly words: readonly Word[];
  /** False when the writer seems to have no å, ä and ö: then "har" may be "här". */
  readonly hasDiacritics: boolean;
}

/** Spoken or misspelled form → the standard word. */
export type Spellings = ReadonlyMap<string, string>;

/** How somebody writes who is learning the language: “han slå mig” is read as “han slår mig”. */
export interface BareInfinitives {
  /** Infinitive → present. */
  readonly present: ReadonlyMap<string, string>;
  /** Words after which an infinitive stands for the present. */
  readonly subjects: ReadonlySet<string>;
  /** Words before a subject after which an infinitive is one: “kan han slå”. */
  readonly notAfter: ReadonlySet<string>;
}

const noBareInfinitives: BareInfinitives = { present: new Map(), subjects: new Set(), notAfter: new Set() };

const pieces =
  /[\p{L}\p{M}\p{N}]+(?:['’´`][\p{L}\p{M}]+)*|[\u{1F52A}\u{1F52B}\u{1F198}]|[.!?;…\n\r]+|[,:()–—"”“«»]/gu;
const endsSentence = /^[.!?;…\n\r]/;
const endsClause = /^[,:()–—"”“«»]/;
const startsClause = new Set(['men', 'fast', 'but']);
const startsClauseAfterAnd = new Set(['nu', 'idag', 'now', 'just', 'precis']);
const conjunctions = new Set(['och', 'and']);

/** Longer texts are read at both ends: what matters stands there, and time stays bounded. */
const longest = { head: 1600, tail: 800 };

/** Cuts a message into words, clauses and sentences. Any string will do; the work is bounded whatever its length. */
export function readMessage(raw: string, spellings: Spellings, { present, subjects, notAfter } = noBareInfinitives): Message {
  const text = shorten(raw).normalize('NFKC').replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '');
  const words: Word[] = [];
  let clause = 0;
  let sentence = 0;
  let previous = '';
  let beforePrevious = '';
  let readAsPresent: string | undefined;
  for (const [piece] of text.matchAll(pieces)) {
    if (endsSentence.test(piece)) {
      sentence += 1;
      clause += 1;
      previous = '';
    } else if (endsClause.test(piece)) {
      clause += 1;
      previous = '';
    } else {
      const plain = plainWord(piece);
      const spelled = spellings.get(plain) ?? plain;
      const isFurtherVerb = readAsPresent === beforePrevious && conjunctions.has(previous);
      const isBare = isFurtherVerb || (subjects.has(previous) && !notAfter.has(beforePrevious));
      const standard = (isBare ? present.get(spelled) : undefined) ?? spelled;
      if (standard !== spelled) readAsPresent = standard;
      if (startsClause.has(standard)) clause += 1;
      else if (conjunctions.has(previous) && startsClauseAfterAnd.has(standard)) clause += 1;
      words.push({ text: standard, folded: fold(standard), typed: piece, clause, sentence });
      beforePrevious = previous;
      previous = standard;
    }
  }
  return { words, hasDiacritics: /[åäö]/iu.test(text) };
}

/** Lower case, no apostrophes, and three or more of a letter read as one: "HJÄÄÄLP" is "hjälp". */
export function plainWord(word: string): string {
  return word
    .toLowerCase()
    .replace(/['’´`]/g, '')
    .replace(/(\p{L})\1{2,}/gu, '$1');
}

/** Takes diacritics away, as on a keyboard without å, ä and ö. */
export function fold(word: string): string {
  return /^[\x00-\x7f]*$/.test(word) ? word : word.replace(/[æ]/g, 'a').replace(/[ø]/g, 'o').normalize('NFD').replace(/\p{M}/gu, '');
}

function shorten(raw: string): string {
  if (raw.length <= longest.head + longest.tail) return raw;
  return `${raw.slice(0, longest.head)}\n${raw.slice(-longest.tail)}`;
}
