import type { Language } from '../../knowledge/language.ts';
import type { Offer } from '../../knowledge/offer.ts';
import type { ConversationTexts } from './conversation-texts.ts';
import { english } from './english.ts';
import type { HandbookTexts } from './handbook-texts.ts';
import type { HandoffTexts } from './handoff-texts.ts';
import type { OutcomeTexts } from './outcome-texts.ts';
import type { ReviewTexts } from './review-texts.ts';
import type { RoutineTexts } from './routine-texts.ts';
import { swedish } from './swedish.ts';

/** Every sentence that the guide itself says. Whatever stands on a page is the editors' and not here. */
export interface Texts {
  readonly acute: {
    readonly heading: string;
    readonly first: string;
    /** In its place, where it is the reader who may not want to live. */
    readonly firstToReader: string;
    readonly stepsWithoutPage: readonly string[];
    /** Where nobody is to be fled or hidden from. */
    readonly otherStepsWithoutPage: readonly string[];
    readonly notNow: string;
  };
  readonly answer: {
    readonly showWholePage: string;
    readonly more: string;
    readonly local: string;
    readonly related: string;
    readonly otherLanguage: string;
    readonly emergencyLine: string;
  };
  readonly choices: { readonly heading: string; readonly hint: string };
  readonly decline: {
    readonly heading: string;
    readonly body: string;
    readonly whomToAsk: string;
    /** The same where the manager is part of the problem. */
    readonly whomToAskButManager: string;
    readonly suggestions: string;
    readonly scope: string;
  };
  readonly refuse: { readonly heading: string; readonly instead: string };
  readonly stop: { readonly heading: string; readonly nothingKept: string; readonly channel: string };
  readonly welcome: {
    readonly heading: string;
    readonly what: string;
    readonly never: string;
    readonly privacy: string;
    readonly danger: string;
    readonly try: string;
    readonly examples: readonly { readonly title: string; readonly slug: string }[];
  };
  readonly failure: { readonly heading: string; readonly body: string; readonly again: string; readonly id: string };
  readonly paused: { readonly heading: string; readonly body: string; readonly whomToAsk: string; readonly kept: string };
  /** What notifications and the list of chats show of a card that is only for whoever opens the chat. */
  readonly notification: string;
  /** A button was pressed while nothing is done: what it would have sent, or taken back, was not. */
  readonly pressedInVain: string;
  readonly wait: { readonly heading: string; readonly body: string };
  readonly notes: {
    readonly personalData: string;
    /** A full name stands in the message. */
    readonly names: string;
    readonly deleteHere: string;
    readonly attachments: string;
    readonly edited: string;
    readonly unknownAction: string;
    readonly pageGone: string;
    readonly shownBelow: string;
    readonly noKnowledge: string;
    /** Above what was shown last, which comes again because nothing was found. */
    readonly shownAgain: string;
  };
  readonly footer: {
    readonly owner: string;
    readonly reviewed: string;
    readonly sources: string;
    readonly moreSources: string;
    /** Before the name of a month. */
    readonly reviewPassed: string;
    readonly reviewSoon: string;
    readonly example: string;
  };
  readonly call: string;
  readonly open: string;
  readonly offers: Readonly<Record<Offer, { readonly button: string; readonly heading: string; readonly body: string }>>;
  readonly conversation: ConversationTexts;
  readonly handoff: HandoffTexts;
  readonly outcomes: OutcomeTexts;
  readonly routines: RoutineTexts;
  readonly reviews: ReviewTexts;
  readonly handbook: HandbookTexts;
  readonly readMore: string;
  readonly unknownContact: string;
  /** The same where the manager is part of the problem. */
  readonly unknownContactButManager: string;
  /** The same two in the middle of a sentence. */
  readonly unknownContactInText: string;
  readonly unknownContactInTextButManager: string;
}

export const texts: Readonly<Record<Language, Texts>> = { sv: swedish, en: english };
