import type { Hit, Ranking } from '../search/ranking.ts';

export type Choice =
  | { readonly kind: 'answer'; readonly hit: Hit }
  | { readonly kind: 'choices'; readonly hits: readonly Hit[] }
  | { readonly kind: 'decline'; readonly nearest: readonly Hit[] };

/**
 * Thresholds of the choice. `coverage` is the share of the question that the page meets, `lead` the best score divided by
 * the second, `likelihood` what the ways of asking that were learned make of the best page. Scores of the index have no
 * fixed scale and are never compared with a number.
 */
export interface ChoicePolicy {
  /** Where nothing was learned: below this coverage of the best hit the guide says that it does not know. */
  readonly declineBelow: number;
  /** Elsewhere: below this likelihood. */
  readonly declineBelowLikelihood: number;
  /** And when the likeness to another service's matter outweighs them: its margin less so many times each of these, above the last. */
  readonly coverageAgainstOutside: number;
  readonly likelihoodAgainstOutside: number;
  readonly declineAboveOutside: number;
  /** From this likelihood on one page answers alone, when it meets this share of the question: among few pages the likeliest may still be about something else. */
  readonly likelihoodForAnswer: number;
  readonly coverageBesideLikelihood: number;
  /** From here on whatever it meets. */
  readonly likelihoodAlone: number;
  /** Where nothing was learned: one page answers alone from this coverage and this lead on. */
  readonly coverageForAnswer: number;
  readonly leadForAnswer: number;
  /** A page is offered as a choice when its score is at least this share of the best. */
  readonly choiceShare: number;
}

/** Found on questions written without sight of the pages: `test/relevance/own.jsonl`. */
const defaultChoicePolicy: ChoicePolicy = {
  declineBelow: 0.25,
  declineBelowLikelihood: 0.2,
  coverageAgainstOutside: 0.4,
  likelihoodAgainstOutside: 1.5,
  declineAboveOutside: -2.1,
  likelihoodForAnswer: 0.6,
  coverageBesideLikelihood: 0.3,
  likelihoodAlone: 0.999,
  coverageForAnswer: 0.35,
  leadForAnswer: 1.15,
  choiceShare: 0.15,
};

const mostChoices = 4;

export interface ChoiceOptions {
  /** How like another service's matter the question is: the margin of its likeness. */
  readonly outside?: number | undefined;
  readonly policy?: ChoicePolicy;
}

/** Decides between one answer, two to four choices, and an honest "I do not know", which a keyword of the editors never gets. */
export function chooseAnswer(ranking: Ranking, { outside, policy = defaultChoicePolicy }: ChoiceOptions = {}): Choice {
  const { hits, isKeyword } = ranking;
  const [best, second] = hits;
  const isInDoubt = isUnknown(ranking, policy) || isOutside(ranking, outside, policy);
  if (best === undefined || (isInDoubt && !isKeyword)) return { kind: 'decline', nearest: hits.slice(0, 2) };
  if (second === undefined || (!isInDoubt && isCertain(best, second, ranking.likelihood, policy))) return { kind: 'answer', hit: best };
  const close = hits.filter((hit) => hit.score >= best.score * policy.choiceShare).slice(0, mostChoices);
  return { kind: 'choices', hits: close.length > 1 ? close : [best, second] };
}

function isUnknown({ hits, termCount, likelihood }: Ranking, policy: ChoicePolicy): boolean {
  if (termCount === 0) return true;
  return likelihood === undefined ? (hits[0]?.coverage ?? 0) < policy.declineBelow : likelihood < policy.declineBelowLikelihood;
}

/** Asked of pages that tell how people ask for them: of others it is not known what belongs to them. */
function isOutside({ hits, likelihood }: Ranking, outside: number | undefined, policy: ChoicePolicy): boolean {
  if (outside === undefined || likelihood === undefined) return false;
  const inside = policy.coverageAgainstOutside * (hits[0]?.coverage ?? 0) + policy.likelihoodAgainstOutside * likelihood;
  return outside - inside > policy.declineAboveOutside;
}

function isCertain(best: Hit, second: Hit, likelihood: number | undefined, policy: ChoicePolicy): boolean {
  if (likelihood !== undefined) {
    return likelihood >= policy.likelihoodAlone || (likelihood >= policy.likelihoodForAnswer && best.coverage >= policy.coverageBesideLikelihood);
  }
  return best.score >= second.score * policy.leadForAnswer && best.coverage >= policy.coverageForAnswer;
}
