import type { RefusalsData, SmallTalkData, TriageData } from '../../knowledge/triage-data.ts';
import { createPhraseFinder, type PhraseFinder } from './phrase-finder.ts';
import { createRefusalReader } from './refusal.ts';
import { createSmallTalkReader } from './small-talk.ts';
import { type Message, readMessage } from './words.ts';

/** The files that turn questions away. */
export const turningFiles = ['language/refusals.yaml', 'language/small-talk.yaml'] as const;
export type TurningFile = (typeof turningFiles)[number];

/** One question that a file turns away, and which of its phrases stand in it. */
export interface TurnedAwayQuestion {
  readonly file: TurningFile;
  readonly question: string;
  readonly phrases: readonly string[];
}

/**
 * Prepares the finding of a page's questions that its readers are turned away for, by what the rules say: examples, which may
 * overrule them, are left aside. A refusal or stop that leads to the page itself turns nobody away from it.
 */
export function createTurnedAwayReader({ refusals, smallTalk }: TriageData): (questions: readonly string[], slug: string) => readonly TurnedAwayQuestion[] {
  const readers = [refusals && refusedBy(refusals), smallTalk && takenForOther(smallTalk)].filter((reader) => reader !== undefined);
  return (questions, slug) =>
    questions.flatMap((question) => {
      const message = readMessage(question, new Map());
      return readers.flatMap((read) => read(message, slug) ?? []).slice(0, 1).map((found) => ({ ...found, question }));
    });
}

type ReadQuestion = (message: Message, slug: string) => Omit<TurnedAwayQuestion, 'question'> | undefined;

function refusedBy(data: RefusalsData): ReadQuestion {
  const { signsIn, read } = createRefusalReader(data);
  return (message, slug) => {
    const found = signsIn(message);
    const verdict = read(message, found);
    const reason = verdict && (verdict.kind === 'refuse' ? data.refuse[verdict.reason] : data.stop[verdict.reason]);
    if (reason === undefined || reason.pages.includes(slug)) return undefined;
    const signs = new Set(reason.rules.flatMap(({ all }) => all));
    return { file: 'language/refusals.yaml', phrases: found.filter(({ sign }) => signs.has(sign)).map(({ phrase }) => phrase) };
  };
}

function takenForOther(data: SmallTalkData): ReadQuestion {
  const read = createSmallTalkReader(data);
  const phrasesOf = finderByTopic(data);
  return (message) => {
    const topic = read(message)?.topic;
    return topic === undefined ? undefined : { file: 'language/small-talk.yaml', phrases: phrasesOf(topic).find(message).map(({ phrase }) => phrase) };
  };
}

function finderByTopic({ small_talk, out_of_scope, groups }: SmallTalkData): (topic: string) => PhraseFinder {
  const topics = { ...small_talk, ...out_of_scope };
  return (topic) => createPhraseFinder({ signs: { [topic]: topics[topic]?.phrases ?? [] }, groups, notTypos: [] });
}
