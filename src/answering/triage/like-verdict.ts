import { stopReasons } from '../../knowledge/stop-reason.ts';
import type { RefusalsData, TriageData } from '../../knowledge/triage-data.ts';
import type { LikeVerdict, Likeness } from './likeness.ts';
import type { Reading } from './message-features.ts';
import type { TurnedAway } from './refusal.ts';
import type { Verdict } from './triage.ts';
import type { Message } from './words.ts';

export interface LikeVerdictParts {
  readonly likeness: Readonly<Record<LikeVerdict, Likeness>>;
  readonly reading: Reading;
  readonly data: TriageData;
}

/**
 * From which margin a message counts as what it resembles. A missed danger is worse than a false alarm; a wrong stop hides
 * guidance from somebody who needs it. Set on questions that were written without sight of the examples.
 */
const enough = { danger: 0.12, dangerAgainstRules: 1.1, refuse: -0.05, stop: 0.05 };
/** And from here on what is turned away, where it was never learned how people ask for the pages: their questions look like anything. */
const enoughAmongUnknown = 0.8;
/** From here on a message is near enough to danger for the search to settle it: the page on that danger comes first, clearly. */
const nearDangerFrom = -0.95;
/** How much the likeness to another service's matter counts against danger. */
const outsideAgainstDanger = 0.45;
/** What is as unlike another service's matter as this, or more, is no more danger for that. */
const plainlyInside = -1.9;
/**
 * Below these margins the words that a rule found mean something else: "kid bit me on monday, it has healed", "he went to
 * his car and said wait here". A stop has not been seen to be misled.
 */
const leastForRule: Partial<Record<Verdict['kind'], number>> = { danger: -0.65, refuse: -1.75, 'out-of-scope': -1.7 };
/** From this share on among the kinds of danger the likeliest leads, whatever words were found. */
const clearlyLike = 0.99;
/** Likeness is for what a person types in a hurry, not for a pasted letter. */
const mostWordsForDanger = 60;
/** Two words tell likeness too little: it makes no danger of "mer", which is like any cry for help, and none undone that a rule sees in "rån". */
const fewestWordsForDanger = 3;
/** A single word asks for nothing: "artikeln" is like whoever hunts a source, and a search for the page all the same. */
const fewestWordsToTurnAway = 2;
/** "How is she supported" has the small words of somebody who asks after a person, and "they are filming us right now" those of an alarm. From this margin on likeness has more to go by. */
const faintly = 0.5;
/** And from more words on, where something is turned away. */
const mostWordsToDoubt = 5;

/** Whether a message is so unlike what a rule found in it that the rule must have been misled. */
export function isMisled({ kind }: Pick<Verdict, 'kind'>, likeness: LikeVerdictParts['likeness'] | undefined, { words }: Message): boolean {
  if (likeness === undefined || kind === 'question' || kind === 'small-talk') return false;
  if (kind === 'danger' && words.length < fewestWordsForDanger) return false;
  const margin = kind === 'danger' ? marginOfDanger(likeness) : likeness[kind].margin;
  return margin < (leastForRule[kind] ?? Number.NEGATIVE_INFINITY);
}

function marginOfDanger({ danger, 'out-of-scope': outside }: LikeVerdictParts['likeness']): number {
  return danger.margin - outsideAgainstDanger * Math.max(plainlyInside, outside.margin);
}

/**
 * Danger that no rule caught, and that is more like danger than like another service's matter: one that falls short of the
 * examples may still be unlike anything else. Where rules saw something else in it, such as another time, it must be much
 * more like danger.
 */
export function likeDanger({ likeness, reading, data }: LikeVerdictParts, { againstRules }: { againstRules: boolean }): Extract<Verdict, { kind: 'danger' }> | undefined {
  if (marginOfDanger(likeness) <= (againstRules ? enough.dangerAgainstRules : enough.danger) || !mayBeDanger(reading)) return undefined;
  const why = ['liknar exempel på fara', ...reading.found.map(({ phrase }) => phrase)];
  return { kind: 'danger', page: pageOfDanger({ likeness, reading, data }), why };
}

/**
 * The page that leads should a second witness take the message for danger; undefined where it is not near. Not for dangers with
 * a page of their own: people read about bombs and powder in calm, and then that page comes first as well.
 */
export function nearDanger(parts: LikeVerdictParts): string | undefined {
  const page = pageOfDanger(parts);
  const isCommon = page === parts.data.danger?.examples?.page;
  return isCommon && marginOfDanger(parts.likeness) > nearDangerFrom && mayBeDanger(parts.reading) ? page : undefined;
}

/** Whether a danger that no rule caught is only faintly like the examples, so that a search which is sure of a calm matter may know better. */
export function isFaintDanger({ likeness }: LikeVerdictParts): boolean {
  return marginOfDanger(likeness) < faintly;
}

/** What the guide refuses or stops and no rule caught, and that is not rather another service's matter. */
export function likeTurnedAway({ likeness, reading: { message, found }, data: { refusals } }: LikeVerdictParts, { knowsQuestions }: { knowsQuestions: boolean }): TurnedAway | undefined {
  if (message.words.length < fewestWordsToTurnAway) return undefined;
  const { refuse, stop, 'out-of-scope': outside } = likeness;
  const isLike = ({ margin }: Likeness, least: number) => margin > (knowsQuestions ? least : enoughAmongUnknown) && margin > outside.margin;
  const mayBe = (reason: RefusalsData['refuse'][string] | undefined) =>
    reason !== undefined && !reason.unless.some((excepted) => found.some(({ sign }) => sign === excepted));
  if (isLike(refuse, enough.refuse) && mayBe(refusals?.refuse[refuse.key])) return { kind: 'refuse', reason: refuse.key };
  const reason = stopReasons.find((known) => known === stop.key);
  return reason !== undefined && isLike(stop, enough.stop) && mayBe(refusals?.stop[reason]) ? { kind: 'stop', reason } : undefined;
}

/** Whether so few words are turned away only because they resemble the examples, faintly, that a search may know better: none of them stands in the rules. */
export function tellsTooLittle(verdict: TurnedAway, { likeness, reading: { message, found }, data: { refusals } }: LikeVerdictParts): boolean {
  const rules = verdict.kind === 'refuse' ? refusals?.refuse[verdict.reason]?.rules : refusals?.stop[verdict.reason]?.rules;
  const hasSign = found.some(({ sign }) => rules?.some(({ all }) => all.includes(sign)));
  return message.words.length <= mostWordsToDoubt && likeness[verdict.kind].margin < faintly && !hasSign;
}

/** Not in a long text, nor where a drill is spoken of, nor in a word or two of which no editor has said that they can mean danger. */
function mayBeDanger({ message: { words }, found }: Reading): boolean {
  const tellsEnough = words.length >= fewestWordsForDanger || found.length > 0;
  return tellsEnough && words.length <= mostWordsForDanger && !found.some(({ sign }) => sign === 'context:drill');
}

/** Some kinds of danger have a page of their own, known by a clear likeness or by their signs; the others share one. */
function pageOfDanger({ likeness: { danger }, reading: { found }, data }: LikeVerdictParts): string {
  const pages = data.danger?.examples;
  if (pages === undefined || danger.keyShare > clearlyLike) return danger.key;
  const special = Object.entries(pages.pages ?? {}).find(([, signs]) => found.some(({ sign }) => signs.includes(sign)));
  return special?.[0] ?? pages.page;
}
