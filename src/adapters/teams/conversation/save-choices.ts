import type { TurnContext } from 'botbuilder';
import type { Choices } from '../../../conversation/choices.ts';
import { AppError } from '../../../errors.ts';
import type { TurnDeps } from '../turn-deps.ts';

/** Saves what a person has chosen; false when the store is full or away. Any other fault stays loud. */
export async function saveChoices({ context, deps }: { readonly context: TurnContext; readonly deps: TurnDeps }, choices: Choices): Promise<boolean> {
  try {
    await deps.conversation.people.save(context.activity.from.id, choices, deps.now());
    return true;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    deps.log({ event: 'handoff.not-taken', error: error.code });
    return false;
  }
}
