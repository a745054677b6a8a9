import type { AskedSection } from '../answering/section-phrases.ts';
import type { FollowUp } from './follow-up.ts';
import { listOf, openDangerOf, pageOf, type Shown } from './shown.ts';

/** Where a short message leads from what was shown last. Slugs are those of pages. */
export type NextStep =
  /** What was shown, once more; in the language that was asked for. */
  | { readonly kind: 'again' }
  | { readonly kind: 'whole-page'; readonly slug: string }
  | { readonly kind: 'whom'; readonly slug: string }
  /** One section of the page, where it has that. */
  | { readonly kind: 'section'; readonly slug: string; readonly section: AskedSection }
  /** 112 leads, with the page on this danger. */
  | { readonly kind: 'alarm'; readonly slug: string }
  /** The danger is over: whom to tell, and where to report. */
  | { readonly kind: 'afterwards'; readonly slug: string }
  /** A page that was picked of a list. */
  | { readonly kind: 'open'; readonly slug: string; readonly offered: readonly string[] }
  | { readonly kind: 'choose'; readonly slugs: readonly string[] }
  /** Other pages, other words, a person. Without a slug none of the pages was right. */
  | { readonly kind: 'not-helped'; readonly slug?: string; readonly others: readonly string[] }
  /** What can be asked. */
  | { readonly kind: 'help' }
  /** The guide does not know what the message is about. */
  | { readonly kind: 'which-page' }
  | { readonly kind: 'which-language' };

export interface Pages {
  /** Whether a page leads to 112. */
  readonly leadsTo112: (slug: string) => boolean;
  /** Pages on dangers that nobody's leaving ends. */
  readonly staysOpen: readonly string[];
}

/** What a short message asks for after what was shown last; undefined when it is a question like any other. */
export function nextStep(followUp: FollowUp, shown: Shown | undefined, pages: Pages): NextStep | undefined {
  const isNothing = shown === undefined || shown.kind === 'nothing';
  switch (followUp.kind) {
    case 'more':
      return isNothing ? { kind: 'which-page' } : onPage(shown, 'whole-page');
    case 'in-swedish':
    case 'in-english':
      return { kind: isNothing ? 'which-language' : 'again' };
    case 'again':
      if (isNothing) return undefined;
      return shown.kind === 'page' && shown.isAfterwards ? { kind: 'afterwards', slug: shown.slug } : { kind: 'again' };
    case 'whom':
      return isNothing || shown.kind === 'list' ? undefined : onPage(shown, 'whom');
    case 'law':
    case 'do-not':
    case 'report':
      return shown?.kind === 'page' ? { kind: 'section', slug: shown.slug, section: followUp.kind } : undefined;
    case 'yes':
      return isAsking(shown) ? inDanger(shown, pages) : undefined;
    case 'yes-now':
      return isAfterDanger(shown, pages) ? inDanger(shown, pages) : undefined;
    case 'no':
      return isAsking(shown) ? noDanger(shown, pages) : undefined;
    case 'no-danger':
      return isAfterDanger(shown, pages) ? noDanger(shown, pages) : undefined;
    case 'over':
      return isAfterDanger(shown, pages) ? afterwards(shown, pages) : undefined;
    case 'pick':
      return isNothing ? { kind: 'help' } : pick(followUp.place, shown);
    case 'other':
      return isNothing ? undefined : other(shown);
    case 'not-helped':
      return isNothing ? undefined : notHelped(shown);
  }
}

/** Of several pages, and of none, the card comes again; and where the page is for those who meet somebody like the reader. */
function onPage(shown: Shown, kind: 'whole-page' | 'whom' | 'afterwards'): NextStep {
  const slug = shown.kind === 'alarm' && shown.danger === 'own' ? undefined : pageOf(shown);
  return slug === undefined ? { kind: 'again' } : { kind, slug };
}

function isAfterDanger(shown: Shown | undefined, { leadsTo112 }: Pages): shown is Shown {
  const slug = pageOf(shown);
  return shown?.kind === 'alarm' || (slug !== undefined && leadsTo112(slug));
}

/** Whether the card asks: an alarm does, and what is shown when the danger is over. */
function isAsking(shown: Shown | undefined): shown is Shown {
  return shown?.kind === 'alarm' || (shown?.kind === 'page' && shown.isAfterwards === true);
}

function inDanger(shown: Shown, { staysOpen }: Pages): NextStep {
  const slug = openDangerOf(shown, staysOpen) ?? pageOf(shown);
  return shown.kind === 'alarm' || slug === undefined ? { kind: 'again' } : { kind: 'alarm', slug };
}

/** Whoever wrote "hjälp" and nothing else may have meant what the guide can do. */
function noDanger(shown: Shown, pages: Pages): NextStep {
  return shown.kind === 'alarm' && shown.isBareCall ? { kind: 'help' } : afterwards(shown, pages);
}

function afterwards(shown: Shown, { staysOpen }: Pages): NextStep {
  const open = openDangerOf(shown, staysOpen);
  if (open === undefined) return onPage(shown, 'afterwards');
  return pageOf(shown) === open ? { kind: 'again' } : { kind: 'alarm', slug: open };
}

/** A number beyond the list brings the list, and one below another list what can be asked. Where the second page is open, "den andra" means another. */
function pick(place: number, shown: Shown): NextStep | undefined {
  const offered = listOf(shown);
  // The numbers on the card of an alarm are those of its steps.
  if (shown.kind === 'alarm') return { kind: 'again' };
  if (shown.numbersElsewhere) return { kind: 'help' };
  if (offered.length === 0) return { kind: 'again' };
  const slug = offered.at(place);
  if (slug === undefined) return { kind: 'choose', slugs: offered };
  return place === second && shown.kind === 'page' && slug === shown.slug ? other(shown) : { kind: 'open', slug, offered };
}

const second = 1;

/** The rest of the list that a page was picked from; the whole of one from which none was. */
function other(shown: Shown): NextStep | undefined {
  const left = listOf(shown).filter((slug) => shown.kind !== 'page' || slug !== shown.slug);
  const [only, ...more] = left;
  if (shown.kind !== 'page' || only === undefined) return shown.kind === 'list' && !shown.isGuess ? { kind: 'again' } : notHelped(shown);
  return more.length === 0 ? { kind: 'open', slug: only, offered: listOf(shown) } : { kind: 'choose', slugs: left };
}

/** In danger, and where somebody was turned away, there is no other page to send them to. */
function notHelped(shown: Shown): NextStep | undefined {
  switch (shown.kind) {
    case 'page':
      return { kind: 'not-helped', slug: shown.slug, others: listOf(shown) };
    case 'list':
      return { kind: 'not-helped', others: [] };
    default:
      return { kind: 'again' };
  }
}
