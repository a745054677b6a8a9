import type { Answer, OtherDanger } from '../answering/answer.ts';
import type { Spared } from '../answering/manager-part.ts';
import type { Language } from '../knowledge/language.ts';
import type { Offer } from '../knowledge/offer.ts';

interface Common {
  readonly language: Language;
  /** Stays as long as anything of the conversation is remembered. */
  readonly spares?: Spared | undefined;
  /** Slug of the page on a danger that nobody's leaving ends. Stays as long. */
  readonly openDanger?: string | undefined;
  /** A list of other things than pages came below it, so that no number is about this any more. */
  readonly numbersElsewhere?: true | undefined;
}

/** One page. `offered` is the list that it was picked from; `isAfterwards`: what the page says for when the danger is over. */
export type ShownPage = Common & { readonly kind: 'page'; readonly slug: string; readonly offered?: readonly string[] | undefined; readonly isAfterwards?: true | undefined };

/** Pages to choose between, in the order in which they stood on the card. `isGuess`: they stood below "Det vet jag inte". */
export type ShownList = Common & { readonly kind: 'list'; readonly slugs: readonly string[]; readonly isGuess?: true | undefined };

/** 112 led: with the page on that danger, where there is one, and the pages below it. */
export type ShownAlarm = Common & {
  readonly kind: 'alarm';
  readonly slug: string | undefined;
  readonly others: readonly string[];
  readonly isBareCall?: true | undefined;
  readonly danger?: OtherDanger | undefined;
};

/** A person was turned away: the pages and the hand-offs that were open to them, never the reason. */
export type ShownWays = Common & { readonly kind: 'stop' | 'refuse'; readonly slugs: readonly string[]; readonly offers: readonly Offer[] };

/** No page: "Det vet jag inte". */
export type ShownNothing = Common & { readonly kind: 'nothing' };

/** What a person was shown last, in slugs and words of the guide's own. Of what they wrote it holds nothing. */
export type Shown = ShownPage | ShownList | ShownAlarm | ShownWays | ShownNothing;

/** How many pages stand below the one that leads in danger. */
export const mostBesideAlarm = 3;

/** What an answer shows; undefined for a greeting or another service's matter, after which the talk is where it was. */
export function shownBy(answer: Answer): Shown | undefined {
  const { language } = answer;
  switch (answer.kind) {
    case 'acute': {
      const slug = answer.document?.slug;
      const others = answer.pages.filter((page) => page !== slug).slice(0, mostBesideAlarm);
      const { isBareCall, danger } = answer;
      return { kind: 'alarm', language, slug, others, ...(isBareCall && { isBareCall }), ...(danger && { danger }) };
    }
    case 'answer':
      return { kind: 'page', language, slug: answer.document.slug };
    case 'choices':
      return { kind: 'list', language, slugs: answer.documents.map(({ slug }) => slug) };
    case 'refuse':
    case 'stop':
      return { kind: answer.kind, language, slugs: answer.documents.map(({ slug }) => slug), offers: answer.offers };
    case 'decline':
      if (answer.reply !== undefined) return undefined;
      return answer.suggestions.length === 0 ? { kind: 'nothing', language } : { kind: 'list', language, slugs: answer.suggestions.map(({ slug }) => slug), isGuess: true };
  }
}

/** Pages to choose between, as far as there are any. */
export function shownList(slugs: readonly string[], common: Common): ShownList | ShownNothing {
  return slugs.length === 0 ? { ...common, kind: 'nothing' } : { ...common, kind: 'list', slugs };
}

/** The page that "mer" is about; undefined where several were shown, or none. */
export function pageOf(shown: Shown | undefined): string | undefined {
  return shown?.kind === 'page' || shown?.kind === 'alarm' ? shown.slug : undefined;
}

/** The danger that stays open after what was shown, with what came before it in mind: "hon har gått" may be the worst news, and a bag or powder is still there. */
export function openDangerOf(shown: Shown, staysOpen: readonly string[], before?: Shown): string | undefined {
  const slug = pageOf(shown);
  return slug !== undefined && staysOpen.includes(slug) ? slug : (shown.openDanger ?? before?.openDanger);
}

/** The pages that "2" is about, as they stand on the screen. */
export function listOf(shown: Shown): readonly string[] {
  switch (shown.kind) {
    case 'page':
      return shown.offered ?? [];
    case 'alarm':
      return shown.others;
    case 'nothing':
      return [];
    default:
      return shown.slugs;
  }
}
