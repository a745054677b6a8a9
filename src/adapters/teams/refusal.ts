import type { RefusalReason } from './authenticate.ts';

export type Reason = RefusalReason | 'stopping' | 'too-many';

/** A request that is turned away. restify hands it from where it is thrown to where it is answered. */
export class Refusal extends Error {
  readonly statusCode: number;
  readonly reason: Reason | undefined;

  constructor(statusCode: number, reason?: Reason) {
    super(`refused with ${statusCode}`);
    this.name = 'Refusal';
    this.statusCode = statusCode;
    this.reason = reason;
  }
}

/** An activity is a few kilobytes; this leaves room for a very long message. */
export const mostBodyBytes = 512 * 1024;

/** What the sender is told: nothing of what came in, of how it is made, or of whom the bot knows. */
export function refusalSentence(status: number): string {
  return sentences[status] ?? 'The request failed. The log tells more.';
}

const sentences: Readonly<Record<number, string>> = {
  400: 'The body is not a Bot Framework activity: send a JSON object with type, channelId, conversation, from, recipient and serviceUrl.',
  401: 'The request carries no token that is valid here.',
  403: 'The token is valid, but not for this.',
  404: 'There is nothing at this address. The bot listens on POST /api/messages.',
  405: 'This address takes another method. The bot listens on POST /api/messages.',
  413: `The body is larger than ${mostBodyBytes} bytes.`,
  415: 'Send the activity as uncompressed application/json.',
  429: 'Too many requests of yours were turned away. Wait a minute.',
  503: 'The bot cannot take this now. Try again in a few seconds.',
};
