import type { Activity, CloudAdapter, ConversationParameters, ConversationReference } from 'botbuilder';

export interface PersonalChatParts {
  readonly adapter: Pick<CloudAdapter, 'continueConversationAsync' | 'createConversationAsync'>;
  /** Application id of the bot; empty in local mode. */
  readonly appId: string;
}

/** Sends a message to one person alone; `address` is a conversation reference of theirs, wherever it was made. */
export type SendPersonally = (address: string, message: Partial<Activity>) => Promise<void>;

const audience = 'https://api.botframework.com';

/**
 * Sends into the chat that the bot has with a person, and opens one where the reference is from a group or a channel. Rejects with
 * what the connector said when the person does not have the app, or nothing answers.
 */
export function createSendPersonally({ adapter, appId }: PersonalChatParts): SendPersonally {
  return async (address, message) => {
    const reference = JSON.parse(address) as ConversationReference;
    const send = async (context: { sendActivity(message: Partial<Activity>): Promise<unknown> }) => void (await context.sendActivity(message));
    if (reference.conversation.conversationType === 'personal') return adapter.continueConversationAsync(appId, reference, send);
    const { bot, user, channelId, serviceUrl, conversation } = reference;
    if (bot === undefined || user === undefined) throw new Error('The reference names neither the bot nor a person.');
    const { tenantId } = conversation;
    const parameters = { isGroup: false, bot, members: [user], tenantId, channelData: { tenant: { id: tenantId } } };
    // Opening a chat that exists gives that chat, so that a second attempt does no harm.
    return adapter.createConversationAsync(appId, channelId, serviceUrl, audience, parameters as ConversationParameters, send);
  };
}
