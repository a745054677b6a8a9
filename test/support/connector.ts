import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';

export interface Connector {
  readonly serviceUrl: string;
  /** What the bot has sent to a conversation so far, oldest first. */
  sentTo(conversation: string): readonly Partial<Activity>[];
  stop(): Promise<void>;
}

/** Stands for Teams' side of the conversation: takes replies over HTTP on loopback and keeps them. A mute one never answers. */
export async function startConnector({ isMute = false } = {}): Promise<Connector> {
  const sent = new Map<string, Partial<Activity>[]>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [, , , conversation = ''] = (request.url ?? '').split('/').map(decodeURIComponent);
      const activity = JSON.parse(Buffer.concat(chunks).toString()) as Partial<Activity>;
      sent.set(conversation, [...(sent.get(conversation) ?? []), activity]);
      if (isMute) return;
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: String(sent.size) }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sentTo: (conversation) => sent.get(conversation) ?? [],
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
