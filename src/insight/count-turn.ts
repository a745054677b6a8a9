import type { Answer } from '../answering/answer.ts';
import type { Language } from '../knowledge/language.ts';
import type { TriageData } from '../knowledge/triage-data.ts';
import type { Countable, Outcome } from './count.ts';
import type { SizeClass } from './size-class.ts';

/** What is known of a turn when it is counted. */
export interface Turn {
  readonly day: string;
  readonly size: SizeClass;
}

/** What a page was opened for, or said to be. */
export interface PageTurn {
  readonly day: string;
  readonly slug: string;
  readonly language: Language;
}

/**
 * What an answered question adds to: its outcome with page and language, and apart from that its outcome with the size of the
 * organisation. A refusal or a stop is counted without its page, which would tell what somebody wished to confess or find out.
 */
export function countAnswer(answer: Answer, { day, size }: Turn, triageData: TriageData): readonly Countable[] {
  const outcome = outcomeOf(answer, triageData);
  const page = (answer.kind === 'answer' || answer.kind === 'acute' ? answer.document?.slug : undefined) ?? '';
  return [
    { kind: 'page', day, outcome, page, language: answer.language },
    { kind: 'size', day, outcome, size },
  ];
}

export function countOpened({ day, slug, language }: PageTurn): Countable {
  return { kind: 'page', day, outcome: 'opened', page: slug, language };
}

export function countVerdict({ day, slug, language, helped }: PageTurn & { readonly helped: boolean }): Countable {
  return { kind: 'page', day, outcome: helped ? 'helped' : 'not-helped', page: slug, language };
}

/** A greeting is nothing that anybody failed to find, and another service's matter is nothing that a page is lacking for. */
export function outcomeOf(answer: Answer, { smallTalk }: TriageData): Outcome {
  if (answer.kind !== 'decline' || answer.reply === undefined) return answer.kind;
  const { reply } = answer;
  const isSmallTalk = Object.values(smallTalk?.small_talk ?? {}).some((topic) => topic.reply.sv === reply.sv);
  return isSmallTalk ? 'small-talk' : 'elsewhere';
}
