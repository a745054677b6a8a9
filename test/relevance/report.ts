import type { Guide } from '../../src/answering/answer-question.ts';
import { type Asked, askQuestions } from './ask-questions.ts';
import { compareOnPages } from './engines/compare-on-pages.ts';
import { type Comparison, compareOnSwefaq } from './engines/compare-on-swefaq.ts';
import { type Latency, latencyOf } from './latency.ts';
import { type Miss, missesOf } from './misses.ts';
import { expectedTurn, type QuestionSet } from './questions.ts';
import { type Trial, tryRobustness } from './robustness.ts';
import { type Score, scoresByGroup } from './score.ts';

/** How often each outcome came for the questions whose note expects a stop, a refusal or a greeting. */
export type Turns = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface SetReport {
  readonly name: string;
  readonly questions: number;
  readonly groups: Readonly<Record<string, Score>>;
  readonly turns: Turns;
  readonly robustness: readonly Trial[];
  readonly pages: Comparison;
  /** The first time that each question is asked, the next time, and the fastest of several times. */
  readonly firstTime: Latency;
  readonly secondTime: Latency;
  readonly fastest: Latency;
  readonly misses: readonly Miss[];
}

export interface Report {
  readonly sets: readonly SetReport[];
  readonly swefaq: Comparison;
}

export function reportOn(sets: readonly QuestionSet[], guide: Guide): Report {
  return { sets: sets.map((set) => reportOnSet(set, guide)), swefaq: compareOnSwefaq() };
}

const roundsForFastest = 5;

function reportOnSet({ name, questions }: QuestionSet, guide: Guide): SetReport {
  const asked = askQuestions(questions, guide);
  const again = Array.from({ length: roundsForFastest }, () => askQuestions(questions, guide));
  return {
    name,
    questions: questions.length,
    groups: scoresByGroup(asked),
    turns: turnsOf(asked),
    robustness: tryRobustness(questions, guide, asked),
    pages: compareOnPages(questions, guide),
    firstTime: latencyOf([asked]),
    secondTime: latencyOf(again.slice(0, 1)),
    fastest: latencyOf(again),
    misses: missesOf(asked),
  };
}

function turnsOf(asked: readonly Asked[]): Turns {
  const turns: Record<string, Record<string, number>> = {};
  for (const { question, outcome } of asked) {
    const wanted = expectedTurn(question);
    if (wanted === undefined) continue;
    const counts = (turns[wanted] ??= {});
    counts[outcome] = (counts[outcome] ?? 0) + 1;
  }
  return turns;
}
