import type { Command } from '../answering/read-command.ts';
import type { Organisation } from '../knowledge/contact.ts';
import { type Language, languages } from '../knowledge/language.ts';

/** "Jag jobbar på …": the words before the place. */
const says: Readonly<Record<Language, RegExp>> = {
  sv: /^(?:hej )?jag (?:jobbar|arbetar|är anställd) (?:numera |nu )?(?:på|i|hos|för|inom|vid) (?<place>.+)$/,
  en: /^(?:hi )?(?:i|i am|i'm|im) (?:now )?(?:work|working|employed) (?:now )?(?:at|for|in|by|with) (?<place>.+)$/,
};
/** What an organisation is called where the directory does not know it. With a word more, such as a verb, it is something to answer; so is "ett bolag". */
const organisationWords =
  /^(?!(?:ett bolag|a company)$)(?:(?:(?:en|ett|min|vår|den|det|the|a|my|our|[\p{L}-]+s) ){0,2}[\p{L}-]*(?:förvaltning|förvaltningen|bolag|bolaget|\p{L}{3}kontor|\p{L}{3}kontoret|nämnd|nämnden|company|municipality)|(?:(?:the|a|my|our) )?(?:[\p{L}-]+ )?(?:administration|department))(?: (?:för|i|på|of|for|in) [\p{L}-]+){0,2}$/u;
const article = /^(?:en|ett|min|mitt|vår|vårt|the|a|an|my|our) /;
/** Where it is, in a word or two: with "och" or a verb it is something to answer. */
const furtherPlace = / (?:för|i|på|of|for|in) (?!jag |att |and |och )[\p{L}-]+(?: (?!och |där |but |and |who |where )[\p{L}-]+)?$/u;
const definite = /(?:en|et|n)$/;

/**
 * Reads where somebody says that they work, as the command to choose it: "jag jobbar på kulturförvaltningen", or the name of an
 * organisation of the directory alone. The place is the command's argument; undefined for anything else.
 */
export function readWorkplace(message: string, organisations: readonly Organisation[]): Command | undefined {
  const words = plain(message);
  if (words.length > longestRead) return undefined;
  for (const language of languages) {
    const place = says[language].exec(words)?.groups?.['place'];
    const isOrganisation = place !== undefined && (organisationWords.test(place) || findWorkplace(place, organisations) !== undefined);
    if (isOrganisation) return { name: 'organisation.choose', language, argument: place };
    if (organisations.some(({ name }) => isNamed(words, name[language]))) return { name: 'organisation.choose', language, argument: words };
  }
  return undefined;
}

/** The organisation of the directory that is called so, in either language; "stadsdelsförvaltningen i Farsta" is the one of its kind. */
export function findWorkplace(place: string, organisations: readonly Organisation[]): Organisation | undefined {
  const called = [place, plain(place).replace(furtherPlace, '')];
  return organisations.find(({ name }) => languages.some((language) => called.some((words) => isNamed(words, name[language]))));
}

function isNamed(words: string, name: string): boolean {
  return bare(words) === bare(name);
}

/** Without an article, and without what stands in brackets behind a name. */
function bare(name: string): string {
  return plain(name.replace(/\(.*\)/, '')).replace(article, '').replace(definite, '');
}

function plain(text: string): string {
  return text.normalize('NFC').toLocaleLowerCase('sv').replace(/[.!?…]+$/, '').replace(/\s+/g, ' ').trim();
}

const longestRead = 100;
