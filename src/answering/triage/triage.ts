import type { ExampleSet } from '../../knowledge/example.ts';
import { type Memory, noMemory } from '../../knowledge/remember.ts';
import type { StopReason } from '../../knowledge/stop-reason.ts';
import type { DangerContext, TriageData } from '../../knowledge/triage-data.ts';
import { readPasted } from '../pasted.ts';
import { bareInfinitivesOf, createDangerReader, type DangerFound, spellingsOf } from './danger.ts';
import { createLikeness, messageSets } from './likeness.ts';
import { isFaintDanger, isMisled, likeDanger, likeTurnedAway, nearDanger, tellsTooLittle } from './like-verdict.ts';
import type { Reading } from './message-features.ts';
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
  | ({ readonly kind: 'danger' } & DangerFound)
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
  /** The page for a danger that the message is near to, but not so near that it counts by itself. Never where rules saw something else in it. */
  readonly nearDanger?: string;
  /**
   * What no rule caught only resembles the examples, faintly, and a search may know better: danger, or in a few words of which none stands
   * in its rules what is refused or stopped.
   */
  readonly isFaint?: true;
  /** How like another service's matter the message is: the margin of its likeness. Absent where no examples were learned. */
  readonly outside?: number;
}

export interface TriageParts {
  readonly examples?: readonly ExampleSet[];
  /** Ways in which people ask for each page. */
  readonly questions?: readonly { readonly slug: string; readonly texts: readonly string[] }[];
  /** Spares the work when the same examples were learned before. */
  readonly memory?: Memory;
}

/** Words from which on a message with small talk in it may be about more. */
const moreThanSmallTalk = 8;

/**
 * Prepares triage. What it returns never throws, whatever the text, and its work is bounded. Rules come first; what no
 * rule caught is judged by its likeness to the editors' examples.
 */
export function createTriage(data: TriageData, { examples = [], questions = [], memory = noMemory }: TriageParts = {}): (question: string) => Triage {
  const spellings = spellingsOf(data.danger);
  const infinitives = bareInfinitivesOf(data.danger);
  const danger = data.danger && createDangerReader(data.danger);
  const refusal = data.refusals && createRefusalReader(data.refusals);
  const readSmallTalk = data.smallTalk && createSmallTalkReader(data.smallTalk);
  const readToLearn = (text: string): Reading => {
    const message = readMessage(text, spellings, infinitives);
    const options = { keepsWords: true };
    return { message, found: [...(danger?.signsIn(message, options) ?? []), ...(refusal?.signsIn(message, options) ?? [])] };
  };
  const sets = messageSets(examples, questions, data.danger);
  const knowsQuestions = questions.some(({ texts }) => texts.length > 0);
  const basis = () => JSON.stringify([data.danger, data.refusals]);
  const readLikeness = sets.some(({ kind }) => kind !== 'question') ? createLikeness({ sets, read: readToLearn, basis, memory }) : undefined;

  return (question) => ofWriter(question, judge);

  function judge(question: string): Triage {
    const message = readMessage(question, spellings, infinitives);
    const personalData = findPersonalData(question);
    const signs = danger?.signsIn(message) ?? [];
    const moreSigns = refusal?.signsIn(message) ?? [];
    const reading = { message, found: [...signs, ...moreSigns] };
    const likeness = readLikeness?.(reading);
    const ruled = danger?.read(message, signs) ?? {};
    const unlessMisled = <Found extends Pick<Verdict, 'kind'>>(found: Found | undefined) => (found && isMisled(found, likeness, message) ? undefined : found);
    const ruledDanger = unlessMisled(ruled.danger && { kind: 'danger' as const, ...ruled.danger });
    if (ruledDanger) return { verdict: ruledDanger, personalData };
    const { notDanger } = ruled;
    const common = { personalData, ...(notDanger && { notDanger }), ...(likeness && { outside: likeness['out-of-scope'].margin }) };
    const turnedAway = unlessMisled(refusal?.read(message, moreSigns));
    const smallTalk = turnedAway === undefined ? unlessMisled(readSmallTalk?.(message)) : undefined;
    const parts = likeness && { likeness, reading, data };
    const isOnlySmallTalk = smallTalk !== undefined && message.words.length < moreThanSmallTalk;
    const againstRules = turnedAway !== undefined || notDanger !== undefined || isOnlySmallTalk;
    const like = parts && likeDanger(parts, { againstRules });
    if (parts && like) return { verdict: like, ...common, ...(isFaintDanger(parts) && { isFaint: true }) };
    const likeAway = smallTalk === undefined && turnedAway === undefined ? parts && likeTurnedAway(parts, { knowsQuestions }) : undefined;
    const verdict = smallTalk ?? turnedAway ?? likeAway ?? { kind: 'question' };
    const near = againstRules ? undefined : parts && nearDanger(parts);
    const isFaint = likeAway !== undefined && parts !== undefined && tellsTooLittle(likeAway, parts);
    return { verdict, ...common, ...(near !== undefined && { nearDanger: near }), ...(isFaint && { isFaint }) };
  }
}

/**
 * Where something was pasted, a refusal needs the writer's own words: “tell me who reported us” in a parent's mail is a demand that the
 * writer has got. Danger counts wherever it stands, and so does what is stopped, since the rest would be told too. By a line such as
 * “we got this” alone nobody is turned away. Whoever wants to die in a pasted mail is not its reader.
 */
function ofWriter(question: string, judge: (question: string) => Triage): Triage {
  const whole = judge(question);
  const { verdict } = whole;
  const mayBeOthers = verdict.kind === 'refuse' || concernsReader(whole);
  const pasted = mayBeOthers ? readPasted(question) : undefined;
  if (pasted === undefined) return whole;
  if (verdict.kind === 'danger') {
    const { concernsReader: _, ...aboutOther } = verdict;
    return pasted.isMail && !concernsReader(judge(pasted.own)) ? { ...whole, verdict: aboutOther } : whole;
  }
  if (judge(pasted.own).verdict.kind === 'refuse') return whole;
  const { isFaint: _, ...rest } = whole;
  return { ...rest, verdict: { kind: 'question' } };
}

function concernsReader({ verdict }: Triage): boolean {
  return verdict.kind === 'danger' && verdict.concernsReader === true;
}
