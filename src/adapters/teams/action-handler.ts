import type { TurnContext } from 'botbuilder';
import type { AdaptiveCard } from '../../cards/adaptive-card.ts';
import type { ActionOf, Verb } from '../../cards/card-action.ts';
import type { TurnDeps } from './turn-deps.ts';

/** What a pressed button brings. */
export type ActionReply =
  /** A message of its own; the pressed card stays to read. Without a sentence, the button says that nothing was sent to anybody. */
  | { readonly kind: 'below'; readonly card: AdaptiveCard; readonly sentence?: string }
  /**
   * Takes the place of the pressed card: in a private chat for good, where others are for the one who pressed only. The client names the
   * card, so that there anybody could have any card of the bot replaced. `for-all` is for what was done to the very thing that the card shows.
   */
  | { readonly kind: 'instead'; readonly card: AdaptiveCard; readonly seenBy?: 'for-all' }
  /** Takes the place of the card for the one who pressed only; also the answer to a card's `refresh`. */
  | { readonly kind: 'for-one'; readonly card: AdaptiveCard }
  /** A sentence at the button, and nothing else. */
  | { readonly kind: 'sentence'; readonly sentence: string };

/** A press that was checked: what the button carries, by whom and where, and what handlers work with. */
export interface Press<V extends Verb> {
  readonly action: ActionOf<V>;
  readonly context: TurnContext;
  readonly deps: TurnDeps;
}

/** One handler for each verb; `handle-press.ts` merges the maps of all features. */
export type ActionHandlers<V extends Verb> = { readonly [K in V]: (press: Press<K>) => Promise<ActionReply> };
