/** A conversation in Teams in which security contacts work, connected by somebody who knew its code. */
export interface SecurityChannel {
  /** Whose requests it takes: an organisation of the contact directory, or `city` for all that have no channel of their own. */
  readonly organisation: string;
  /** Teams id of the conversation, by which a press on a card in it is known. */
  readonly conversationId: string;
  /** The Teams adapter's conversation reference as JSON, opaque here. */
  readonly address: string;
  readonly connectedAt: number;
}

/** A code from the settings, by which one channel can be connected once. Only its SHA-256 is kept. */
export interface ChannelCode {
  readonly organisation: string;
  readonly digest: string;
}

export const cityWide = 'city';

/** The organisations whose channels get a request, in order: one's own, then the city's. Only connected ones. */
export function channelChain(organisation: string | undefined, connected: readonly SecurityChannel[]): readonly string[] {
  const wanted = organisation === undefined || organisation === cityWide ? [cityWide] : [organisation, cityWide];
  return wanted.filter((name) => connected.some((channel) => channel.organisation === name));
}
