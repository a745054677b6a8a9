import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { listenFailure } from '../../errors.ts';
import type { Metrics } from './metrics.ts';

export interface MetricsServer {
  readonly address: string;
  stop(): Promise<void>;
}

export interface MetricsPlace {
  readonly host: string;
  readonly port: number;
}

/** Serves the figures at a port of their own, which the proxy before the bot does not know. Throws PORT_IN_USE. */
export async function serveMetrics(metrics: Pick<Metrics, 'read'>, { host, port }: MetricsPlace): Promise<MetricsServer> {
  const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404);
      response.end();
      return;
    }
    metrics.read().then(
      ({ text, contentType }) => {
        response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' });
        response.end(text);
      },
      () => {
        response.writeHead(500);
        response.end();
      },
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenFailure(error, { host, port }, { host: 'METRICS_HOST', port: 'METRICS_PORT' })));
    server.listen(port, host, resolve);
  });
  return {
    address: `http://${host}:${(server.address() as AddressInfo).port}/metrics`,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
