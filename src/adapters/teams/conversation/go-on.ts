import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import { pageCard } from '../../../cards/answer-card.ts';
import { languageCard } from '../../../cards/conversation/language-card.ts';
import { noPageCard } from '../../../cards/conversation/no-page-card.ts';
import { whereOthersRead } from '../../../cards/conversation/private-chat.ts';
import { whomCard } from '../../../cards/conversation/whom-card.ts';
import { wholePageCard } from '../../../cards/whole-page-card.ts';
import { type FollowUp, isOrdinal, type Ordinal, pickFrom } from '../../../conversation/follow-up.ts';
import { isPersonal } from '../handoff/place.ts';
import type { TurnDeps } from '../turn-deps.ts';
import type { ShownPages } from './conversation-deps.ts';
import { onlyPrivately } from './only-privately.ts';
import { turnCards } from './turn-cards.ts';
import { whoseTurn } from './whose-turn.ts';

/** Notes which pages a person was shown, or offered to choose between. */
export function rememberPages({ activity }: TurnContext, { conversation, now }: TurnDeps, shown: ShownPages): void {
  conversation.lastPages.remember(whoseTurn(activity), shown, now());
}

function lastPagesOf({ activity }: TurnContext, { conversation, now }: TurnDeps): ShownPages | undefined {
  return conversation.lastPages.recall(whoseTurn(activity), now()).at(-1);
}

/** The page that was shown last; undefined when several were offered since, of which none was chosen. */
export function lastPageOf(context: TurnContext, deps: TurnDeps): string | undefined {
  const [slug, ...others] = lastPagesOf(context, deps)?.slugs ?? [];
  return others.length === 0 ? slug : undefined;
}

/** Goes on from the page that was shown last; undefined when the message is a question that can be answered without one. */
export function goOn({ kind, language: asked }: FollowUp, context: TurnContext, deps: TurnDeps): AdaptiveCard | undefined {
  const { activity } = context;
  if (isOrdinal(kind)) return openPicked(kind, context, deps);
  const wanted = kind === 'in-english' ? 'en' : kind === 'in-swedish' ? 'sv' : undefined;
  const cards = turnCards(activity, deps, { language: wanted ?? deps.choices?.language ?? asked });
  const slug = lastPageOf(context, deps);
  const document = slug === undefined ? undefined : cards.findDocument(slug);
  if (document === undefined) {
    if (kind === 'whom') return undefined;
    if (wanted === undefined) return noPageCard(cards);
    return !isPersonal(activity) ? onlyPrivately(cards) : languageCard(cards);
  }
  rememberPages(context, deps, { slugs: [document.slug], language: cards.language });
  switch (kind) {
    case 'more':
      return whereOthersRead(wholePageCard(document, cards), cards);
    case 'whom':
      return whereOthersRead(whomCard(document, cards), cards);
    default:
      return whereOthersRead(pageCard({ document, offers: document.frontMatter.offers, passage: undefined, notes: [] }, cards), cards);
  }
}

/** The page that was picked of those offered last, in their language; undefined where none were. */
function openPicked(kind: Ordinal, context: TurnContext, deps: TurnDeps): AdaptiveCard | undefined {
  const offered = lastPagesOf(context, deps);
  if (offered === undefined || offered.slugs.length < 2) return undefined;
  const cards = turnCards(context.activity, deps, { language: offered.language });
  const slug = pickFrom(offered.slugs, kind);
  const document = slug === undefined ? undefined : cards.findDocument(slug);
  if (document === undefined) return undefined;
  rememberPages(context, deps, { slugs: [document.slug], language: cards.language });
  deps.conversation.onOpened?.({ slug: document.slug, language: cards.language });
  return whereOthersRead(pageCard({ document, offers: document.frontMatter.offers, passage: undefined, notes: [] }, cards), cards);
}
