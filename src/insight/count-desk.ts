import type { Answer } from '../answering/answer.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import { countableWords, mayCountWords } from './countable-words.ts';
import { countAnswer, countOpened, countVerdict, outcomeOf, type PageTurn } from './count-turn.ts';
import { knownWords, ownWordsOf } from './known-words.ts';
import { sizeClassOf } from './size-class.ts';
import type { Tally } from './tally.ts';
import type { JudgedWords } from './word-list.ts';

/** An answered question. It is used to count, and then gone. */
export interface AnsweredTurn {
  readonly question: string;
  readonly answer: Answer;
  /** The organisation that the person has chosen. */
  readonly organisation?: string | undefined;
  /** Whether the question is the person's own, written where nobody else reads: only then may its words be counted. */
  readonly isPrivate: boolean;
}

/** Counts turns in memory. Nothing here throws, waits or is waited for: an answer goes out whatever becomes of its count. */
export interface CountDesk {
  onAnswered(turn: AnsweredTurn): void;
  onOpened(turn: Omit<PageTurn, 'day'>): void;
  onFeedback(turn: Omit<PageTurn, 'day'> & { readonly helped: boolean }): void;
  /** Resolves when everything that was handed in is counted. */
  idle(): Promise<void>;
}

export interface CountDeskParts {
  readonly tally: Tally;
  readonly base: () => KnowledgeBase;
  /** The day where the city is, `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly lookUp: (words: ReadonlySet<string>) => Promise<JudgedWords>;
  /** Runs something once the answer is out. */
  readonly later: (run: () => void) => void;
  readonly onFault: (error: unknown) => void;
}

/** Questions whose words wait to be looked up; beyond it words are not counted, so that a flood costs no memory. */
const mostWaiting = 200;

export function createCountDesk({ tally, base, today, lookUp, later, onFault }: CountDeskParts): CountDesk {
  let waiting: { readonly day: string; readonly question: string }[] = [];
  let looking = Promise.resolve();
  const guarded = (work: () => void) => {
    try {
      work();
    } catch (error) {
      onFault(error);
    }
  };
  /** All that waits is looked up in one reading of the lists, and the questions are let go. */
  const look = async () => {
    const questions = waiting.map(({ day, question }) => ({ day, candidates: countableWords(question) }));
    waiting = [];
    const all = new Set(questions.flatMap(({ candidates }) => candidates.flatMap(({ word, beside }) => [word, ...beside])));
    if (all.size === 0) return;
    const judged = await lookUp(all);
    const own = ownWordsOf(base());
    for (const { day, candidates } of questions) tally.countWords(day, knownWords(candidates, judged, own));
  };
  const takeWords = (day: string, { question, answer, isPrivate }: AnsweredTurn) => {
    const { triageData } = base();
    if (!isPrivate || waiting.length >= mostWaiting) return;
    if (!mayCountWords(question, { outcome: outcomeOf(answer, triageData), personalData: answer.personalData }, triageData)) return;
    waiting.push({ day, question });
    if (waiting.length === 1) looking = looking.then(look).catch(onFault);
  };
  return {
    onAnswered: (turn) =>
      later(() =>
        guarded(() => {
          const { contacts, triageData } = base();
          const day = today();
          const size = sizeClassOf(turn.organisation, contacts.organisations);
          for (const countable of countAnswer(turn.answer, { day, size }, triageData)) tally.count(countable);
          takeWords(day, turn);
        }),
      ),
    onOpened: (turn) => guarded(() => tally.count(countOpened({ ...turn, day: today() }))),
    onFeedback: (turn) => guarded(() => tally.count(countVerdict({ ...turn, day: today() }))),
    idle: async () => {
      await new Promise<void>((resolve) => later(resolve));
      await looking;
    },
  };
}
