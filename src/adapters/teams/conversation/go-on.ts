import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import { pageCard } from '../../../cards/answer-card.ts';
import { languageCard } from '../../../cards/conversation/language-card.ts';
import { noPageCard } from '../../../cards/conversation/no-page-card.ts';
import { whereOthersRead } from '../../../cards/conversation/private-chat.ts';
import { whomCard } from '../../../cards/conversation/whom-card.ts';
import { wholePageCard } from '../../../cards/whole-page-card.ts';
import type { FollowUp } from '../../../conversation/follow-up.ts';
import { isPersonal } from '../handoff/place.ts';
import type { TurnDeps } from '../turn-deps.ts';
import { onlyPrivately } from './only-privately.ts';
import { turnCards } from './turn-cards.ts';
import { whoseTurn } from './whose-turn.ts';

/** Notes which page a person was shown. */
export function rememberPage({ activity }: TurnContext, { conversation, now }: TurnDeps, slug: string): void {
  conversation.lastPages.remember(whoseTurn(activity), slug, now());
}

export function lastPageOf({ activity }: TurnContext, { conversation, now }: TurnDeps): string | undefined {
  return conversation.lastPages.recall(whoseTurn(activity), now()).at(-1);
}

/** Goes on from the page that was shown last; undefined when the message is a question that can be answered without one. */
export function goOn({ kind, language: asked }: FollowUp, context: TurnContext, deps: TurnDeps): AdaptiveCard | undefined {
  const { activity } = context;
  const wanted = kind === 'in-english' ? 'en' : kind === 'in-swedish' ? 'sv' : undefined;
  const cards = turnCards(activity, deps, { language: wanted ?? deps.choices?.language ?? asked });
  const slug = lastPageOf(context, deps);
  const document = slug === undefined ? undefined : cards.findDocument(slug);
  if (document === undefined) {
    if (kind === 'whom') return undefined;
    if (wanted === undefined) return noPageCard(cards);
    return !isPersonal(activity) ? onlyPrivately(cards) : languageCard(cards);
  }
  rememberPage(context, deps, document.slug);
  switch (kind) {
    case 'more':
      return whereOthersRead(wholePageCard(document, cards), cards);
    case 'whom':
      return whereOthersRead(whomCard(document, cards), cards);
    default:
      return whereOthersRead(pageCard({ document, offers: document.frontMatter.offers, passage: undefined, notes: [] }, cards), cards);
  }
}
