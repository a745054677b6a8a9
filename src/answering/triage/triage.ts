import { noMemory, type Remember } from '../../knowledge/remember.ts';
import type { StopReason } from '../../knowledge/stop-reason.ts';
import type { DangerContext, TriageData } from '../../knowledge/triage-data.ts';
import { createDangerReader, spellingsOf } from './danger.ts';
import { findPersonalData, type PersonalData } from './personal-data.ts';
import { createRefusalReader } from './refusal.ts';
import { createSmallTalkReader } from './small-talk.ts';
import { readMessage } from './words.ts';

export type { PersonalData } from './personal-data.ts';

/**
 * What a message is, before any search. `danger`: someone is in danger now, `page` is the slug that leads.
 * `refuse` and `stop`: keys of `refusals.yaml`. `small-talk` and `out-of-scope`: keys of `small-talk.yaml`.
 */
export type Verdict =
  | { readonly kind: 'danger'; readonly page: string; readonly why: readonly string[] }
  | { readonly kind: 'refuse'; readonly reason: string }
  | { readonly kind: 'stop'; readonly reason: StopReason }
  | { readonly kind: 'small-talk'; readonly topic: string }
  | { readonly kind: 'out-of-scope'; readonly topic: string }
  | { readonly kind: 'question' };

export interface Triage {
  readonly verdict: Verdict;
  readonly personalData: readonly PersonalData[];
  /** Set when words of danger were found but spoke of the past (or of what keeps happening), of a supposed case, a drill or a routine. */
  readonly notDanger?: DangerContext;
}

/** Prepares triage. What it returns never throws, whatever the text, and its work is bounded. */
export function createTriage(data: TriageData, remember: Remember = noMemory.whole): (question: string) => Triage {
  const spellings = spellingsOf(data.danger);
  const readDanger = data.danger && createDangerReader(data.danger, remember);
  const readRefusal = data.refusals && createRefusalReader(data.refusals);
  const readSmallTalk = data.smallTalk && createSmallTalkReader(data.smallTalk);

  return (question) => {
    const message = readMessage(question, spellings);
    const personalData = findPersonalData(question);
    const { danger, likeDanger, notDanger } = readDanger?.(message) ?? {};
    if (danger) return { verdict: { kind: 'danger', ...danger }, personalData };
    const other = readRefusal?.(message) ?? readSmallTalk?.(message);
    if (other) return { verdict: other, personalData, ...(notDanger && { notDanger }) };
    if (likeDanger) return { verdict: { kind: 'danger', ...likeDanger }, personalData };
    return { verdict: { kind: 'question' }, personalData, ...(notDanger && { notDanger }) };
  };
}
