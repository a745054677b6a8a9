import type { Hit, Ranking } from '../search/ranking.ts';

export type Choice =
  | { readonly kind: 'answer'; readonly hit: Hit }
  | { readonly kind: 'choices'; readonly hits: readonly Hit[] }
  | { readonly kind: 'decline'; readonly nearest: readonly Hit[] };

/**
 * Thresholds of the choice. Scores have no fixed scale, so nothing here compares a score with a number: `coverage` is
 * the share of the question that the page meets, `lead` the best score divided by the second.
 */
export interface ChoicePolicy {
  /** Below this coverage of the best hit the guide says that it does not know. */
  readonly declineBelow: number;
  /** From this coverage on, with `leadForAnswer`, one page answers alone. */
  readonly coverageForAnswer: number;
  readonly leadForAnswer: number;
  /** A page is offered as a choice when its score is at least this share of the best. */
  readonly choiceShare: number;
}

export const defaultChoicePolicy: ChoicePolicy = {
  declineBelow: 0.25,
  coverageForAnswer: 0.35,
  leadForAnswer: 1.15,
  choiceShare: 0.6,
};

const mostChoices = 4;

/** Decides between one answer, two to four choices, and an honest "I do not know". */
export function chooseAnswer({ hits, termCount }: Ranking, policy: ChoicePolicy = defaultChoicePolicy): Choice {
  const [best, second] = hits;
  if (best === undefined || termCount === 0 || best.coverage < policy.declineBelow) {
    return { kind: 'decline', nearest: hits.slice(0, 2) };
  }
  if (second === undefined) return { kind: 'answer', hit: best };
  const leads = best.score >= second.score * policy.leadForAnswer;
  if (leads && best.coverage >= policy.coverageForAnswer) return { kind: 'answer', hit: best };
  const close = hits.filter((hit) => hit.score >= best.score * policy.choiceShare).slice(0, mostChoices);
  return { kind: 'choices', hits: close.length > 1 ? close : [best, second] };
}
