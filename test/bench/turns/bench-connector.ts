import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Teams' side of the conversations. It keeps nothing but who waits, so that it costs the machine little. */
export interface BenchConnector {
  readonly serviceUrl: string;
  /** Resolves with the next message to this conversation, as JSON. */
  nextMessage(conversation: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startBenchConnector(): Promise<BenchConnector> {
  const waiting = new Map<string, (message: string) => void>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end('{"id":"1"}');
      const body = Buffer.concat(chunks).toString();
      const [, , , conversation = ''] = (request.url ?? '').split('/');
      if (request.method !== 'POST' || !/"type":"message"/.test(body)) return;
      waiting.get(decodeURIComponent(conversation))?.(body);
      waiting.delete(decodeURIComponent(conversation));
    });
  });
  server.keepAliveTimeout = 75_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    nextMessage: (conversation) => new Promise((resolve) => waiting.set(conversation, resolve)),
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
