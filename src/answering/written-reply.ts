import type { Localised } from '../knowledge/language.ts';
import type { Offer } from '../knowledge/offer.ts';
import type { TriageData } from '../knowledge/triage-data.ts';
import type { TurnedAway } from './triage/refusal.ts';
import type { Verdict } from './triage/triage.ts';

type Aside = Extract<Verdict, { kind: 'small-talk' | 'out-of-scope' }>;

export interface WrittenGuidance {
  readonly reply: Localised;
  readonly pages: readonly string[];
  readonly offers: readonly Offer[];
}

/** What the editors wrote for a refusal or a stop. A verdict names a key of the data it came from, so it is there. */
export function writtenGuidance(verdict: TurnedAway, { refusals }: TriageData): WrittenGuidance {
  const guidance = verdict.kind === 'refuse' ? refusals?.refuse[verdict.reason] : refusals?.stop[verdict.reason];
  if (guidance === undefined) throw new Error(`no guidance for ${verdict.kind} ${verdict.reason}`);
  return { reply: guidance.explanation, pages: guidance.pages, offers: guidance.offers };
}

/** What the editors wrote for a greeting or for another service's matter. */
export function writtenReply(verdict: Aside, { smallTalk }: TriageData): Localised | undefined {
  const topics = verdict.kind === 'small-talk' ? smallTalk?.small_talk : smallTalk?.out_of_scope;
  return topics?.[verdict.topic]?.reply;
}
