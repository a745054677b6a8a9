import { z } from 'zod';
import { mayContain, phrasePattern } from './phrase-pattern.ts';
import type { Sentence } from './sentences.ts';

const text = z.string().trim().min(1);

const claim = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  find: z.array(text).min(1),
  /** Ways of saying it that are right. They count where they take in what was found. */
  allowed: z.array(text).default([]),
  what: text,
  why: text,
  mend: text,
});

/** `language/banned-claims.yaml`: what no page may say, and why. Editors and lawyers own it. */
export const bannedClaimsSchema = z.strictObject({ claims: z.array(claim).default([]) });

export type BannedClaim = Readonly<z.infer<typeof claim>>;

/** Where in a text the claim is made, as the words found and their place; nothing where it is said in a right way. */
export type FindClaim = (text: string) => readonly Sentence[];

/** Prepares the finding of one claim. A right way of saying it excuses only the words that it covers. */
export function createClaimFinder({ find, allowed }: BannedClaim): FindClaim {
  const wrong = find.map((phrase) => ({ pattern: phrasePattern(phrase), isPossible: mayContain(phrase) }));
  const right = allowed.map(phrasePattern);
  return (text) => {
    const lower = text.toLowerCase();
    const possible = wrong.filter(({ isPossible }) => isPossible(lower));
    const found = possible.flatMap(({ pattern }) => hits(pattern, text));
    if (found.length === 0) return found;
    const excuses = right.flatMap((pattern) => hits(pattern, text));
    return found.filter((hit) => !excuses.some(({ at, text: words }) => at <= hit.at && hit.at + hit.text.length <= at + words.length));
  };
}

function hits(pattern: RegExp, text: string): readonly Sentence[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ text: found, at: index }));
}
