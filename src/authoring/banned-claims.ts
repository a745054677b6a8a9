import { z } from 'zod';
import { createPhraseSearch, type FoundPhrase } from './phrase-pattern.ts';
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
  const wrong = find.map(createPhraseSearch);
  const right = allowed.map(createPhraseSearch);
  return (text) => {
    const lower = text.toLowerCase();
    const found = wrong.flatMap((search) => search(lower));
    if (found.length === 0) return [];
    const excuses = right.flatMap((search) => search(lower));
    const isExcused = (hit: FoundPhrase) => excuses.some(({ at, length }) => at <= hit.at && hit.at + hit.length <= at + length);
    return found.filter((hit) => !isExcused(hit)).map(({ at, length }) => ({ text: text.slice(at, at + length), at }));
  };
}
