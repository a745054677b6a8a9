import type { Document } from '../knowledge/document.ts';
import type { Language, Localised } from '../knowledge/language.ts';
import type { Offer } from '../knowledge/offer.ts';
import type { Passage } from '../knowledge/passage.ts';
import type { GlossaryEntry } from '../knowledge/vocabulary.ts';
import type { Match } from '../search/ranking.ts';
import type { Spared } from './manager-part.ts';
import type { PersonalData } from './triage/triage.ts';

interface Common {
  /** The language in which the question was asked and is answered. */
  readonly language: Language;
  /** Slugs of the pages behind the answer, at most five, best first. */
  readonly pages: readonly string[];
  /** The hand-offs in the order in which they are shown. */
  readonly offers: readonly Offer[];
  /** Kinds of personal data that the question held. They are neither repeated nor kept. */
  readonly personalData: readonly PersonalData[];
  /** The term whose meaning was asked for, explained by the editors. */
  readonly definition?: GlossaryEntry;
  /** Set when the manager is part of the problem. The offers have no manager then, and nor must whatever follows from the answer. */
  readonly spares?: Spared | undefined;
}

/** Danger now: 112 leads, whatever else is known. The page is absent when the knowledge base has no fitting one. */
export type AcuteAnswer = Common & {
  readonly kind: 'acute';
  readonly document?: Document;
  /** The message was a word for help and nothing else, which may also ask what the guide can do. */
  readonly isBareCall?: true;
  readonly danger?: OtherDanger | undefined;
};

/**
 * Another danger than somebody to get away from. `own`: the reader may not want to live, and what the page says to those who meet such a
 * person is not for them. `other`: somebody else's suicide, a bomb, a suspect parcel.
 */
export type OtherDanger = 'own' | 'other';

/** One page answers. `passages` are those that meet the question, best first; "Gör nu" may be among them. */
export type DirectAnswer = Common & {
  readonly kind: 'answer';
  readonly document: Document;
  readonly passages: readonly Passage[];
  readonly matches: readonly Match[];
};

/** Two to four pages may be meant; the person chooses. */
export type Choices = Common & { readonly kind: 'choices'; readonly documents: readonly Document[] };

/** The guide does not know. It shows whom to ask and, as no more than a suggestion, the nearest pages. */
export type Decline = Common & {
  readonly kind: 'decline';
  readonly suggestions: readonly Document[];
  /** A sentence written for this kind of message (a greeting, a matter of another service), and what kind that is. */
  readonly reply?: Localised;
  readonly topic?: string;
};

/** Something that the guide must not help with. It says so and shows what may be done instead. */
export type Refusal = Common & {
  readonly kind: 'refuse';
  /** Absent when the card comes once more: what it was about is not remembered. */
  readonly reply?: Localised;
  readonly documents: readonly Document[];
};

/** The person began to report or confess here. They are told to stop, and shown the channel. */
export type Stop = Common & {
  readonly kind: 'stop';
  /** Absent as for a refusal. */
  readonly reply?: Localised;
  readonly documents: readonly Document[];
};

export type Answer = AcuteAnswer | DirectAnswer | Choices | Decline | Refusal | Stop;
