import { createPhraseReader } from '../answering/meant-phrase.ts';
import { longestPlain, plainMessage } from '../answering/plain-message.ts';
import type { Language } from '../knowledge/language.ts';
import { type PhraseKind, phrases } from './follow-up-phrases.ts';
import { readPick } from './read-pick.ts';

/** What a short message asks of what was shown last, and the language in which it was asked. */
export type FollowUp =
  | { readonly kind: PhraseKind; readonly language: Language }
  /** One of the pages that were offered: counted from 0, and -1 for the last. */
  | { readonly kind: 'pick'; readonly place: number; readonly language: Language };

/** Reads a message that makes sense only after something that was shown; undefined for every other. Case, marks and slips in long words do not matter. */
export function readFollowUp(message: string): FollowUp | undefined {
  if (message.length > longestPlain) return undefined;
  const words = plainMessage(message);
  for (const [kind, byLanguage] of Object.entries(phrases)) {
    for (const [language, known] of Object.entries(byLanguage)) {
      if (known.includes(words)) return { kind: kind as PhraseKind, language: language as Language };
    }
  }
  const place = readPick(words);
  return place === undefined ? readMeant(words) : { kind: 'pick', place, language: 'sv' };
}

const readMeant = createPhraseReader(
  Object.entries(phrases).flatMap(([kind, byLanguage]) =>
    Object.entries(byLanguage).flatMap(([language, known]) => known.map((phrase) => [phrase, { kind: kind as PhraseKind, language: language as Language }] as const)),
  ),
);

/** How a message begins that asks about another case of the same thing: "och om det händer hemma?", "what if …". */
const openings = /^(?:(?:och|men|fast|så)(?: (?:om|ifall|när|vad händer om|vad gör jag om|hur är det om))?|tänk om|vad händer om|hur är det (?:om|med)|(?:and|but|so)(?: (?:if|when|what if|what about))?|what if|what about|how about) (?=\S)/;
const ending = /(?: då| then)$/;
/** What is left of a message that only begins. */
const joining = /^(?:om|ifall|när|if|when|about)?$/;
const mostWords = 12;

/** What is new in a message that goes on from a page, without the words that join it; undefined when it does not go on. */
export function readVariation(message: string): string | undefined {
  const words = plainMessage(message);
  const rest = words.replace(openings, '').replace(ending, '');
  const isNew = rest !== words.replace(ending, '') && !joining.test(rest);
  return isNew && words.split(' ').length <= mostWords ? rest : undefined;
}

/** How a question begins: "får jag gå hem", "ok how long do I have". */
const asking = new RegExp(
  `^(?:(?:och|men|ok|okej|så|and|but|so) )?(?:${[
    ...['hur', 'när', 'var', 'vart', 'vem', 'vems', 'vilka', 'vilken', 'vilket', 'vad', 'varför', 'kan', 'kunde', 'får', 'ska', 'skall', 'bör', 'måste', 'behöver', 'gäller', 'är', 'finns', 'har', 'kostar', 'räcker', 'kommer', 'blir', 'vet'],
    ...['how', 'when', 'where', 'who', 'whom', 'whose', 'which', 'what', 'why', 'can', 'could', 'may', 'do', 'does', 'did', 'should', 'shall', 'must', 'will', 'would', 'is', 'are', 'am', 'was', 'has', 'have', 'within'],
  ].join('|')}) `,
);
const mostWordsOfQuestion = 8;

/** Whether a message is a question of few words, with its mark or without. */
export function isShortQuestion(message: string): boolean {
  const words = plainMessage(message);
  return words.split(' ').length <= mostWordsOfQuestion && (asking.test(words) || message.trimEnd().endsWith('?'));
}

/** "I hissen", "på julfesten", "in the street". */
const whereabouts = /^(?:och |men |and |but )?(?:i|på|hos|vid|utanför|under|från|in|at|on|outside|inside|during|near|from) (?:(?:the|my|our|min|mitt|vår|vårt|en|ett|a|an) )?\S+(?: \S+)?$/;

/** Whether a message only says where or when. */
export function isWhereabouts(message: string): boolean {
  return whereabouts.test(plainMessage(message));
}
