import type { Activity } from 'botbuilder';
import type { Whose } from '../../../conversation/short-memory.ts';
import { isInDialog, isPersonal } from '../place.ts';

/**
 * Who wrote or pressed, and in which conversation; the threads of a channel are conversations of their own here. So is a dialog over a
 * conversation that others read: what somebody opened in it must not show in the next card that the others see.
 */
export function whoseTurn(activity: Activity): Whose {
  const { from, conversation } = activity;
  const isApart = isInDialog(activity) && !isPersonal(activity);
  return { owner: from.id, place: isApart ? `${conversation.id} dialog` : conversation.id };
}
