import { createPeopleInMemory, type People } from '../../../conversation/preferences.ts';
import { createShortMemory, type ShortMemory } from '../../../conversation/short-memory.ts';
import type { Shown } from '../../../conversation/shown.ts';
import type { AnsweredTurn, CountDesk } from '../../../insight/count-desk.ts';
import type { Language } from '../../../knowledge/language.ts';

/** Whether an answer helped: a page and nothing about who said so. */
export interface Feedback {
  readonly slug: string;
  readonly language: Language;
  readonly helped: boolean;
}

/** Who is told what became of turns, so that it can be counted; nobody without them. */
export interface Listeners {
  readonly onAnswered?: ((turn: AnsweredTurn) => void) | undefined;
  readonly onOpened?: CountDesk['onOpened'] | undefined;
  readonly onFeedback?: ((feedback: Feedback) => void) | undefined;
}

/** What the handlers of the conversation work with. */
export interface ConversationDeps extends Listeners {
  readonly people: People;
  /** Whether preferences outlive a restart. */
  readonly isKept: boolean;
  /** What was shown last. */
  readonly lastShown: ShortMemory<Shown>;
  /** Ids of the messages that the bot has sent in answer to somebody. */
  readonly ownCards: ShortMemory<string>;
  /** Ids of the messages of which somebody has said whether they helped, so that pressing twice counts once. */
  readonly judgedCards: ShortMemory<string>;
  /** Which phase of a checklist somebody has open, counted from 0; the place is the checklist. */
  readonly openPhases: ShortMemory<number>;
}

const minute = 60_000;
/** How long "mer" refers to what was shown. */
const lastShownMs = 30 * minute;
/** How long the bot knows which cards are its own. */
const ownCardsMs = 24 * 60 * minute;

export interface ConversationParts extends Listeners {
  /** Where preferences are kept; in memory when absent. */
  readonly people?: People | undefined;
}

export function conversationDeps({ people, onAnswered, onOpened, onFeedback }: ConversationParts = {}): ConversationDeps {
  return {
    people: people ?? createPeopleInMemory(),
    isKept: people !== undefined,
    lastShown: createShortMemory({ keepMs: lastShownMs, mostInPlace: 1, most: 50_000 }),
    ownCards: createShortMemory({ keepMs: ownCardsMs, mostInPlace: 200, most: 200_000 }),
    judgedCards: createShortMemory({ keepMs: ownCardsMs, mostInPlace: 200, most: 100_000 }),
    openPhases: createShortMemory({ keepMs: lastShownMs, mostInPlace: 1, most: 50_000 }),
    ...{ onAnswered, onOpened, onFeedback },
  };
}

/** Forgets what is too old, so that nothing stays in memory only because nobody wrote. */
export function sweepConversation({ lastShown, ownCards, judgedCards, openPhases }: ConversationDeps, now: number): void {
  lastShown.sweep(now);
  ownCards.sweep(now);
  judgedCards.sweep(now);
  openPhases.sweep(now);
}
