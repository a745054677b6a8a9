import { type Activity, TurnContext } from 'botbuilder';
import type { Sender } from '../../handoff/sender.ts';
import type { Language } from '../../knowledge/language.ts';
import { texts } from '../../cards/texts/texts.ts';

/** Whether only the person and the bot see this conversation. What is not known to be private is not. */
export function isPersonal({ conversation }: Activity): boolean {
  return conversation?.conversationType === 'personal';
}

/** Whether this is of a search or a dialog over the conversation, which only the person sees, wherever it is. */
export function isInDialog({ name }: Pick<Activity, 'name'>): boolean {
  return name?.startsWith('composeExtension/') ?? false;
}

/** A form opens in the private chat itself; a dialog over it only shows, and has no button for one. */
export function takesForms(activity: Activity): boolean {
  return isPersonal(activity) && !isInDialog(activity);
}

/** The conversation, whichever thread of a channel the activity is in: Teams adds the thread to the channel's id. */
export function conversationId({ conversation }: Activity): string {
  return conversation.id.replace(/;messageid=.*$/, '');
}

/** The conversation reference as JSON, for messages that the bot sends unasked; into a channel they begin a new thread. */
export function addressOf(activity: Activity): string {
  const { activityId: _one, ...reference } = TurnContext.getConversationReference(activity);
  return JSON.stringify({ ...reference, conversation: { ...reference.conversation, id: conversationId(activity) } });
}

/** Who pressed or wrote, as Teams names them. */
export function senderOf(activity: Activity, language: Language): Sender {
  const { id, name } = activity.from;
  return { id, name: name?.trim() || texts[language].handoff.unnamed, language, address: addressOf(activity) };
}
