import { cardContext } from '../../../cards/card-context.ts';
import { noticeCard } from '../../../cards/notice-card.ts';
import { runNoticeCard } from '../../../cards/routines/run-notice-card.ts';
import type { Verb } from '../../../cards/card-action.ts';
import type { ActionReply, Press } from '../action-handler.ts';
import { isStoreAway } from '../store-away.ts';
import type { RoutineDeps } from './routine-deps.ts';

/**
 * Runs something that needs the store. When that is full or away, the one who pressed is told that nothing changed; the same where
 * nothing is kept at all. Any other fault stays loud.
 */
export async function withStore(press: Press<Verb>, work: (routines: RoutineDeps) => Promise<ActionReply>): Promise<ActionReply> {
  const { action, deps } = press;
  const context = cardContext(deps.guide.base, action);
  const { notSaved, notKept } = context.texts.routines.refusal;
  if (deps.routines === undefined) return { kind: 'below', card: noticeCard(notKept, context) };
  try {
    return await work(deps.routines);
  } catch (error) {
    if (!isStoreAway(error)) throw error;
    deps.log({ event: 'handoff.not-taken', error: error.code });
    if (!('run' in action)) return { kind: 'below', card: noticeCard(notSaved, context) };
    return { kind: 'for-one', card: runNoticeCard(notSaved, action.run, context) };
  }
}
