import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import type { AdaptiveCard } from '../../src/cards/adaptive-card.ts';

export interface Connector {
  readonly serviceUrl: string;
  /** What the bot has sent to a conversation so far, oldest first. */
  sentTo(conversation: string): readonly Partial<Activity>[];
  /** Resolves with the first that matches, sent before or from now on. */
  untilSent(conversation: string, matches: (activity: Partial<Activity>) => boolean): Promise<Partial<Activity>>;
  /** Answers a conversation with this status from now on. */
  answerWith(conversation: string, status: number): void;
  /** Answers a conversation only when it is released; `reached` resolves when something for it has come. */
  hold(conversation: string): Held;
  stop(): Promise<void>;
}

export interface Held {
  readonly reached: Promise<void>;
  release(): void;
}

/** What the card of a message says in one sentence; a notification may tell less. */
export function spokenBy({ attachments = [] }: Partial<Activity>): string | undefined {
  return (attachments[0]?.content as Partial<AdaptiveCard> | undefined)?.speak;
}

/** Stands for Teams' side of the conversation: takes replies over HTTP on loopback and keeps them. A mute one never answers. */
export async function startConnector({ isMute = false } = {}): Promise<Connector> {
  const sent = new Map<string, Partial<Activity>[]>();
  const gates = new Map<string, { readonly reach: () => void; readonly released: Promise<void> }>();
  const statuses = new Map<string, number>();
  const arrived = new EventEmitter();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [, , , conversation = ''] = (request.url ?? '').split('/').map(decodeURIComponent);
      const activity = JSON.parse(Buffer.concat(chunks).toString()) as Partial<Activity>;
      sent.set(conversation, [...(sent.get(conversation) ?? []), activity]);
      const gate = gates.get(conversation);
      gate?.reach();
      arrived.emit(conversation);
      if (isMute) return;
      void Promise.resolve(gate?.released).then(() => {
        response.writeHead(statuses.get(conversation) ?? 200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ id: String(sent.size) }));
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sentTo: (conversation) => sent.get(conversation) ?? [],
    untilSent: async (conversation, matches) => {
      for (;;) {
        const found = sent.get(conversation)?.find(matches);
        if (found !== undefined) return found;
        await once(arrived, conversation);
      }
    },
    answerWith: (conversation, status) => void statuses.set(conversation, status),
    hold: (conversation) => {
      const [reached, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
      gates.set(conversation, { reach: reached.resolve, released: released.promise });
      return { reached: reached.promise, release: released.resolve };
    },
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
