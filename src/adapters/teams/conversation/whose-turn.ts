import type { Activity } from 'botbuilder';
import type { Whose } from '../../../conversation/short-memory.ts';

/** Who wrote or pressed, and in which conversation; the threads of a channel are conversations of their own here. */
export function whoseTurn({ from, conversation }: Activity): Whose {
  return { owner: from.id, place: conversation.id };
}
