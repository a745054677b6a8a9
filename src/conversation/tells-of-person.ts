import type { Answer } from '../answering/answer.ts';
import { createNameReader } from '../answering/triage/named-person.ts';
import { readMessage } from '../answering/triage/words.ts';
import type { TriageData } from '../knowledge/triage-data.ts';

/** Words for somebody who has been spoken of: a story of a person is told with them, a general question seldom is. */
const pronouns = /(?<!\p{L})(?:han|hon|honom|henne|hans|hennes|he|she|him|her|his|hers)(?!\p{L})/iu;
/** Somebody of one's own: "min chef", "vår klient", "my manager". */
const ownPerson =
  /(?<!\p{L})(?:min|mitt|vår|vårt|my|our)\s+(?:\p{L}+\s+)?(?:chef|kollega|klient|brukare|elev|patient|granne|medarbetare|chefs|handläggare|leverantör|exman|exmake|ex|manager|boss|colleague|client|pupil|student|patient|neighbou?r|employee|co-?worker)(?!\p{L})/iu;
/** Somebody definite: "pappan", "killen", "the father". */
const definite = /(?<!\p{L})(?:pappan|mamman|killen|mannen|kvinnan|tjejen|klienten|brukaren|eleven|patienten|grannen|chefen|kollegan|sonen|dottern|the (?:man|woman|father|mother|client|guy|girl|son|daughter))(?!\p{L})/iu;
/** Something happened, or happens again and again. */
const happening =
  /(?<!\p{L})(?:har|hade|sa|sade|skrev|ringde|kom|tog|gav|fick|ville|hotade|hotar|slog|skickade|följde|erbjöd|bad|gör|tar|skickar|ringer|säger|kommer|\p{L}{3,}ade|has|had|said|wrote|called|came|took|gave|got|wanted|told|sent|hit|keeps|\p{L}{3,}ed)(?!\p{L})/iu;

/** What a person may ask in general, even in these words. */
const asksInGeneral = /(?<!\p{L})(?:om|när|ifall|if|when)\s+(?:min|mitt|vår|my|our|chefen|en|någon|somebody|someone|a|an|the|klienten|brukaren|eleven|kollegan)(?!\p{L})/iu;

/**
 * Prepares the reading of whether a message tells of a certain person, as far as words show it. It is asked only where others read
 * along; one piece of advice too many does less harm there than one too few.
 */
export function createTellsOfPerson({ refusals }: TriageData): (message: string, answer: Pick<Answer, 'kind' | 'personalData'>) => boolean {
  const namesPerson = createNameReader(refusals?.given_names ?? []);
  return (message, { kind, personalData }) => {
    if (personalData.length > 0 || kind === 'stop') return true;
    if (namesPerson(readMessage(message.slice(0, longestRead), new Map()))) return true;
    if (asksInGeneral.test(message) && !pronouns.test(message)) return false;
    return [pronouns, ownPerson, definite].some((words) => words.test(message)) && happening.test(message);
  };
}

const longestRead = 4_000;
