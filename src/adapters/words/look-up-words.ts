import { setImmediate as turn } from 'node:timers/promises';
import { readAffixes } from '../../insight/affix-rules.ts';
import { createWordLookup, type JudgedWords } from '../../insight/word-list.ts';

/** Looks words up in the Swedish and the English list. */
export type LookUpWords = (words: ReadonlySet<string>) => Promise<JudgedWords>;

/** Entries between two pauses: a few milliseconds, so that nobody's answer waits for this. */
const entriesAtOnce = 5_000;

/** Reads the lists entry by entry and keeps none of them in memory. The first call loads the packages. */
export const lookUpWords: LookUpWords = async (words) => {
  const found = { known: new Set<string>(), names: new Set<string>() };
  for (const { default: list } of [await import('dictionary-sv'), await import('dictionary-en')]) {
    const judged = await lookUpIn(list, words);
    for (const word of judged.known) found.known.add(word);
    for (const name of judged.names) found.names.add(name);
  }
  return found;
};

interface List {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}

async function lookUpIn({ aff, dic }: List, words: ReadonlySet<string>): Promise<JudgedWords> {
  const lookup = createWordLookup(words, readAffixes(new TextDecoder().decode(aff)));
  let entries = 0;
  for (const line of linesOf(dic, lookup.sought)) {
    if (line !== undefined) lookup.see(line);
    entries += 1;
    if (entries % entriesAtOnce === 0) await turn();
  }
  return lookup.found;
}

/**
 * Decoded line by line, since the whole text at once would be one long pause; and only lines that begin with the same two
 * bytes as one of `beginnings`. For any other line nothing is given.
 */
function* linesOf(bytes: Uint8Array, beginnings: readonly string[]): Generator<string | undefined> {
  const decoder = new TextDecoder();
  const isSought = new Uint8Array(2 ** 16);
  for (const beginning of beginnings) {
    const [first = 0, second] = new TextEncoder().encode(beginning);
    if (second === undefined) isSought.fill(1, first << 8, (first + 1) << 8);
    else isSought[(first << 8) | second] = 1;
  }
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(10, from);
    const to = end === -1 ? bytes.length : end;
    const start = ((bytes[from] ?? 0) << 8) | (bytes[from + 1] ?? 0);
    yield isSought[start] === 1 ? decoder.decode(bytes.subarray(from, to)) : undefined;
    from = to + 1;
  }
}
