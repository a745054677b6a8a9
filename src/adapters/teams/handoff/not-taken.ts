import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import type { ActionReply } from '../action-handler.ts';
import { isStoreAway } from '../store-away.ts';
import type { TurnDeps } from '../turn-deps.ts';

/** Runs something that saves. When the store is full or away, the card says that nothing was taken; any other fault stays loud. */
export async function orNotTaken(save: () => Promise<ActionReply>, notTaken: () => AdaptiveCard, { log }: Pick<TurnDeps, 'log'>): Promise<ActionReply> {
  try {
    return await save();
  } catch (error) {
    if (!isStoreAway(error)) throw error;
    log({ event: 'handoff.not-taken', error: error.code });
    return { kind: 'instead', card: notTaken() };
  }
}
