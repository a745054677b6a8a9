import type { Language } from '../knowledge/language.ts';

/** What a short message asks of the page that was shown last. */
export type FollowUpKind = 'more' | 'whom' | 'in-swedish' | 'in-english' | Ordinal;

/** Which of the pages that were offered to choose between. */
export type Ordinal = 'first' | 'second' | 'third' | 'fourth' | 'last';

const places: Readonly<Record<Ordinal, number>> = { first: 0, second: 1, third: 2, fourth: 3, last: -1 };

export interface FollowUp {
  readonly kind: FollowUpKind;
  /** The language in which it was asked. */
  readonly language: Language;
}

function numbered(digit: string, sv: readonly string[], en: readonly string[]): Readonly<Record<Language, readonly string[]>> {
  const withDigit = (words: readonly string[]) => words.map((word) => `${word} ${digit}`);
  return {
    sv: [digit, ...withDigit(['nummer', 'nr', 'alternativ']), ...sv.flatMap((word) => [word, `den ${word}`, `det ${word}`, `${word} alternativet`])],
    en: [...withDigit(['number', 'no', 'option']), ...en.flatMap((word) => [word, `the ${word}`, `the ${word} one`])],
  };
}

/** Whole messages only. They are so short that triage would have to guess at them, and none of them can mean danger. */
const phrases: Readonly<Record<FollowUpKind, Readonly<Record<Language, readonly string[]>>>> = {
  more: {
    sv: ['mer', 'mera', 'och mer', 'mer om det', 'mer om det här', 'berätta mer', 'visa mer', 'läs mer', 'mer info', 'mer information', 'visa allt', 'hela sidan', 'visa hela sidan', 'fortsätt', 'vad mer'],
    en: ['more', 'and more', 'more about it', 'more about this', 'tell me more', 'show more', 'read more', 'more info', 'more information', 'show everything', 'the whole page', 'show the whole page', 'go on', 'what more', 'what else'],
  },
  whom: {
    sv: [
      ...['vem ringer jag', 'vem ringer jag då', 'vem ska jag ringa', 'vem ska jag ringa då', 'vem kontaktar jag', 'vem kontaktar jag då', 'vem ska jag kontakta'],
      ...['vem pratar jag med då', 'vem ska jag prata med då', 'vem berättar jag för', 'vem berättar jag det för', 'vem säger jag till då', 'vem vänder jag mig till då', 'och vem ringer jag', 'och vem ringer jag då', 'vart ringer jag', 'vart ringer jag då'],
    ],
    en: [
      ...['who do i call', 'who do i call then', 'whom do i call', 'whom do i call then', 'who should i call', 'who should i call then', 'who do i contact', 'who do i contact then'],
      ...['who do i tell', 'who do i tell then', 'who do i talk to then', 'whom do i turn to then', 'who do i turn to then', 'and who do i call', 'and who do i call then', 'so who do i call'],
    ],
  },
  'in-english': { sv: ['på engelska', 'engelska', 'på engelska tack', 'visa på engelska', 'kan jag få det på engelska', 'och på engelska'], en: ['in english', 'english', 'in english please', 'english please', 'show in english', 'can i have it in english', 'and in english'] },
  'in-swedish': { sv: ['på svenska', 'svenska', 'på svenska tack', 'visa på svenska', 'kan jag få det på svenska', 'och på svenska'], en: ['in swedish', 'swedish', 'in swedish please', 'swedish please', 'show in swedish', 'can i have it in swedish', 'and in swedish'] },
  first: numbered('1', ['ettan', 'första', 'översta'], ['first', 'top']),
  second: numbered('2', ['tvåan', 'andra'], ['second']),
  third: numbered('3', ['trean', 'tredje'], ['third']),
  fourth: numbered('4', ['fyran', 'fjärde'], ['fourth']),
  last: { sv: ['sista', 'den sista', 'det sista', 'nedersta', 'den nedersta'], en: ['last', 'the last', 'the last one', 'the bottom one'] },
};

export function isOrdinal(kind: FollowUpKind): kind is Ordinal {
  return kind in places;
}

/** What is picked of things in the order in which they were offered; undefined where there are not so many. */
export function pickFrom<T>(offered: readonly T[], ordinal: Ordinal): T | undefined {
  return offered.at(places[ordinal]);
}

/** Reads a message that makes sense only after a page; undefined for every other. Case and marks do not matter. */
export function readFollowUp(message: string): FollowUp | undefined {
  if (message.length > longestRead) return undefined;
  const words = wordsOf(message);
  for (const [kind, byLanguage] of Object.entries(phrases)) {
    for (const [language, known] of Object.entries(byLanguage)) {
      if (known.includes(words)) return { kind: kind as FollowUpKind, language: language as Language };
    }
  }
  return undefined;
}

/** How a message begins that asks about another case of the same thing: "och om det händer hemma?", "what if …". */
const openings = /^(?:(?:och|men|fast|så)(?: (?:om|ifall|när|vad händer om|vad gör jag om|hur är det om))?|tänk om|vad händer om|hur är det (?:om|med)|(?:and|but|so)(?: (?:if|when|what if|what about))?|what if|what about|how about) (?=\S)/;
const ending = /(?: då| then)$/;
/** What is left of a message that only begins. */
const joining = /^(?:om|ifall|när|if|when|about)?$/;
const mostWords = 12;

/** What is new in a message that goes on from a page, without the words that join it; undefined when it does not go on. */
export function readVariation(message: string): string | undefined {
  const words = wordsOf(message);
  const rest = words.replace(openings, '').replace(ending, '');
  const isNew = rest !== words.replace(ending, '') && !joining.test(rest);
  return isNew && words.split(' ').length <= mostWords ? rest : undefined;
}

function wordsOf(message: string): string {
  return message.slice(0, longestRead).normalize('NFC').toLocaleLowerCase('sv').replace(/[^\p{L}\p{N}\s-]/gu, ' ').replace(/\s+/g, ' ').trim();
}

const longestRead = 300;
