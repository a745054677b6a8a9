import type { TurnContext } from 'botbuilder';
import type { Preferences } from '../../../conversation/preferences.ts';
import { AppError } from '../../../errors.ts';
import type { TurnDeps } from '../turn-deps.ts';

/** Saves a choice beside the others of the person; false when the store is full or away. Any other fault stays loud. */
export async function savePreferences({ context, deps }: { readonly context: TurnContext; readonly deps: TurnDeps }, choice: Preferences): Promise<boolean> {
  const { people } = deps.conversation;
  const { id } = context.activity.from;
  try {
    // Read anew: the turn goes on without them when they do not come in time, and would then erase them here.
    await people.save(id, { ...(await people.find(id)), ...choice }, deps.now());
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    deps.log({ event: 'handoff.not-taken', error: error.code });
    return false;
  }
}
