import type { SmallTalkData } from '../../knowledge/triage-data.ts';
import { createNearMisses } from './near-miss.ts';
import { createPhraseFinder, type Occurrence } from './phrase-finder.ts';
import { fold, type Message } from './words.ts';

export interface SmallTalk {
  readonly kind: 'small-talk' | 'out-of-scope';
  readonly topic: string;
}

/**
 * Prepares the finding of greetings and of clear other matters. A greeting counts only when nothing else is said;
 * another matter only when no word of the guide's own matters stands beside it.
 */
export function createSmallTalkReader(data: SmallTalkData): (message: Message) => SmallTalk | undefined {
  const small = Object.keys(data.small_talk);
  const outside = Object.keys(data.out_of_scope);
  const phrases = Object.entries({ ...data.small_talk, ...data.out_of_scope }).map(([topic, entry]) => [topic, entry.phrases]);
  const finder = createPhraseFinder({
    signs: { ...Object.fromEntries(phrases), 'in-scope': data.in_scope },
    groups: data.groups,
    notTypos: [],
  });
  const filler = new Set(data.filler);
  const nearFiller = createNearMisses(data.filler.map(fold));

  return (message) => {
    const found = finder.find(message);
    if (found.length === 0) return undefined;
    const said = found.filter(({ sign }) => small.includes(sign));
    const talk = coversAll(message, said) ? small.find((name) => has(said, name)) : undefined;
    if (talk) return { kind: 'small-talk', topic: talk };
    if (has(found, 'in-scope')) return undefined;
    const topic = outside.find((name) => has(found, name) && fits(data.out_of_scope[name]?.short, message));
    return topic ? { kind: 'out-of-scope', topic } : undefined;
  };

  function coversAll({ words }: Message, said: readonly Occurrence[]): boolean {
    return words.every(({ text, folded }, at) => filler.has(text) || nearFiller.find(folded).length > 0 || said.some(({ start, end }) => start <= at && at < end));
  }
}

function has(found: readonly Occurrence[], name: string): boolean {
  return found.some(({ sign }) => sign === name);
}

function fits(short: number | undefined, { words }: Message): boolean {
  return short === undefined || words.length <= short;
}
