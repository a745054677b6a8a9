import type { AdaptiveCard } from '../../../cards/adaptive-card.ts';
import { cleanedCard } from '../../../cards/conversation/cleaned-card.ts';
import { bounded } from '../bounded.ts';
import type { PersonTurn } from './forget-me.ts';
import { turnCards } from './turn-cards.ts';
import { whoseTurn } from './whose-turn.ts';

/** How long all deletions together may take, in milliseconds. */
const timeoutMs = 5_000;

/** Deletes the bot's own cards that answered this person in this conversation, as far as it still knows which they are. */
export async function cleanUp({ language, context, deps }: PersonTurn): Promise<AdaptiveCard> {
  const { ownCards } = deps.conversation;
  const whose = whoseTurn(context.activity);
  const ids = [...new Set(ownCards.recall(whose, deps.now()))];
  const deletions = await Promise.allSettled(
    ids.map(async (id) => {
      await bounded(context.deleteActivity(id), timeoutMs);
      ownCards.drop(whose, id);
    }),
  );
  const failed = deletions.filter(({ status }) => status === 'rejected').length;
  return cleanedCard({ deleted: ids.length - failed, failed }, turnCards(context.activity, deps, { language }));
}
