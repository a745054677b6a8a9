import type { AdaptiveCard } from '../../cards/adaptive-card.ts';
import type { Answer } from '../../answering/answer.ts';
import type { Verdict } from '../../answering/triage/triage.ts';
import type { Impact } from '../../authoring/impact.ts';
import type { RivalPair } from '../../authoring/rival-pages.ts';
import type { PageState } from '../../authoring/page-state.ts';
import type { ErrorCode } from '../../errors.ts';
import type { GapReport } from '../../insight/gap-report.ts';
import type { Finding } from '../../knowledge/finding.ts';
import type { Language } from '../../knowledge/language.ts';
import type { Match } from '../../search/ranking.ts';

/** A card as Teams gets it, and its texts as the HTML that Microsoft's renderer leaves to its host. */
export interface CardView {
  readonly card: AdaptiveCard;
  readonly html: Readonly<Record<string, string>>;
}

export interface PageEntry {
  readonly file: string;
  readonly slug: string;
  readonly language: Language;
  /** Set for what one organisation adds or replaces. */
  readonly organisation?: string;
  readonly title: string;
  /** Empty until the first check is done. */
  readonly states: readonly PageState[];
  readonly errors: number;
  readonly warnings: number;
}

/** A file that is no page: contacts, words, examples. */
export interface FileEntry {
  readonly file: string;
  readonly errors: number;
  readonly warnings: number;
}

export interface Overview {
  readonly folder: string;
  readonly version: number;
  /** Whether findings and answers are of the files as they are now. */
  readonly isCurrent: boolean;
  readonly pages: readonly PageEntry[];
  readonly otherFiles: readonly FileEntry[];
  readonly organisations: readonly { readonly key: string; readonly name: string }[];
}

export interface NamedChoice {
  readonly key: string;
  readonly name: string;
}

/** One file with everything that is known about it; `card` is absent where there is none to show. */
export interface FileView {
  readonly file: string;
  readonly version: number;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** The same page as others see it: the other language, and what the organisation has of its own. */
  readonly versions: readonly NamedChoice[];
  /** What the card can show: the page in short, with one of its passages, or whole. */
  readonly shapes: readonly NamedChoice[];
  /** The shape that shows each section of the page, in the order of the sections. */
  readonly sections: readonly string[];
  readonly card?: CardView;
}

export interface AskView {
  readonly question: string;
  readonly language: Language;
  readonly outcome: Answer['kind'];
  readonly pages: readonly string[];
  /** What was found before any search, in the editors’ own words; a search that was sure may have overruled it. Absent when the search decided alone. */
  readonly triage?: { readonly kind: Exclude<Verdict['kind'], 'question'>; readonly key: string; readonly why: readonly string[] };
  /** How much the question resembles another service's matter, 0 to 1. */
  readonly outside?: number;
  readonly ranking: readonly RankedPage[];
  readonly card: CardView;
}

export interface RankedPage {
  readonly slug: string;
  readonly title: string;
  /** Of the whole ranking, 0 to 1. */
  readonly share: number;
  /** How much of the question the page meets, 0 to 1. */
  readonly coverage: number;
  readonly matches: readonly Match[];
}

export interface RivalsView {
  readonly version: number;
  /** How many ways of asking have been tried, of how many. */
  readonly asked: number;
  readonly total: number;
  readonly titles: Readonly<Record<string, string>>;
  readonly pairs: readonly RivalPair[];
}

/** A comparison under way or done; `impact` is there when it is done, `fault` when it cannot be. */
export interface ImpactView {
  readonly asked: number;
  readonly total: number;
  readonly impact?: Impact;
  readonly fault?: string;
}

/** What people did not find, and from which store it was read; `fault` when it cannot be. */
export interface GapsView {
  /** Without any secret; empty when the settings themselves are wrong. */
  readonly store: string;
  readonly report?: GapReport;
  readonly fault?: ErrorCode;
}

/** What the page is told while it is open. */
export type PreviewEvent =
  | { readonly kind: 'changed'; readonly version: number; readonly files: readonly string[] }
  | { readonly kind: 'studied'; readonly version: number }
  | { readonly kind: 'failed'; readonly version: number; readonly message: string };
