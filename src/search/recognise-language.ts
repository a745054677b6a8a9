import type { Language } from '../knowledge/language.ts';
import { cutQuestion } from './normalise.ts';
import { isStopWord } from './stop-words.ts';
import { tokenize } from './tokenize.ts';

/** Words read before the decision: a long text has made itself known by then. */
const enoughWords = 60;
/** A small word such as "och" or "the" says more than the letters of another. */
const smallWordVotes = 3;
const swedishLetterVotes = 2;
/** One loan word, such as "phishing", does not make a message English. */
const fewestVotes = 3;
const mostVotesByLetters = 2;

/** Tells whether a message is in English; Swedish when nothing speaks for English. */
export function recogniseLanguage(text: string): Language {
  return ownLanguage(text) ?? 'sv';
}

/**
 * The language that a message shows by itself; undefined for one that may be either, such as "false alarm" or "sms". Each small
 * word votes for its language, every other word by its letters: å, ä, ö, and runs that are common in one language and rare in the other.
 */
export function ownLanguage(text: string): Language | undefined {
  const words = tokenize(cutQuestion(text)).filter((word) => !inBoth.has(word)).slice(0, enoughWords);
  const english = words.reduce((votes, word) => votes + votesForEnglish(word), 0);
  if (english >= fewestVotes) return 'en';
  return english < 0 || words.some(isOnlySwedish) ? 'sv' : undefined;
}

function isOnlySwedish(word: string): boolean {
  return /[åäö]/.test(word) || (isStopWord(word, 'sv') && !isStopWord(word, 'en'));
}

function votesForEnglish(word: string): number {
  if (/[åäö]/.test(word)) return -swedishLetterVotes;
  const small = Number(isStopWord(word, 'en') || isFurtherEnglish(word)) - Number(isStopWord(word, 'sv'));
  if (small !== 0 || isStopWord(word, 'sv')) return small * smallWordVotes;
  const letters = `_${word}_`;
  const runs = countRuns(letters, englishRuns) - countRuns(letters, swedishRuns);
  return Math.max(-1, Math.min(mostVotesByLetters, runs));
}

/** Also with an s behind: threats, the client's. */
function isFurtherEnglish(word: string): boolean {
  return furtherEnglish.has(word) || (word.length > 4 && word.endsWith('s') && furtherEnglish.has(word.slice(0, -1)));
}

function countRuns(letters: string, runs: readonly string[]): number {
  return runs.filter((run) => letters.includes(run)).length;
}

/** Words that are written alike in both, and tell neither. */
const inBoth = new Set(['ok', 'okay', 'mm', 'hm', 'hmm', 'stop', 'super', 'man', 'men', 'hit']);

/** Common English words that are no Swedish ones: not small enough for the stop words, but they settle the language. */
const furtherEnglish = new Set(
  `not no now after before without because people work home alone meeting help need want report police manager threat visitor resident
   husband wife neighbour neighbor landlord teacher nurse attacked slapped punched kicked spat followed robbed shouted yelled
   client knife gun weapon hide danger someone boss colleague threatened gift bribe money phone email letter door child children
   school friend staff city public again still never always where should much many only wrong first new old
   number call need yes yeah yep safe unsafe afraid scared emergency fraud leak evidence law supplier`.split(/\s+/),
);

/** Runs of two and three letters, `_` for the edge of a word, whose share differs at least threefold between the languages. */
const englishRuns =
  `_wo _wa _wh _th _cl _co _ca _ch _qu _ex _su _sh ct_ ow ew_ ay ly_ ce_ ve_ nce ted ed_ the th_ ing_ ess ion tio ty_ y_ ee ea oo ou ai
   sh ch_ ss_ ge_ ck_ _un _pre _pro ious rc ent_ ic_ re_ se_ us_ ds_ gs_ ts_ ks_ ble`.split(/\s+/);
const swedishRuns =
  `na_ ka_ _ka kar gar ga_ gt_ igt _ut sv la_ kl da_ ta_ sa_ ra_ va_ ja_ lj ig_ kt arn erna orna ade_ het as_ nn ar_ or_ lig ska mm _kr
   _sk upp aga et_ att kn els rn_ _hj ij sj_ dd ft_ lkt ns_ ang_ _fo _sj ej ek_ an_ en_ ngar ning_ ering ande tyr hets ppg ktion nings ings sekr kri ssk_ llt rpr tid dning pos_
   ell_`.split(/\s+/);
