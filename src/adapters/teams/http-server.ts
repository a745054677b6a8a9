import { createServer, type Server } from 'node:http';
import type restify from 'restify';

/**
 * How long and how much a client may take. An activity is a few kilobytes and Teams sends it at once, so that whoever is slower means
 * no good, or is gone. Connections are kept a little longer than proxies keep theirs (60 s is usual), so that none is closed on a proxy
 * that is just about to use it.
 */
export const httpLimits = {
  /** With botbuilder's token a header has 2 to 3 kB. More is met with 431. */
  maxHeaderSize: 16 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 15_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 75_000,
  /** Silence in the middle of a request or its answer; a turn may take 14 s. */
  idleTimeout: 30_000,
  maxHeadersCount: 100,
  /** What one client may send in a row before others get their turn. */
  maxRequestsPerSocket: 100,
  maxConnections: 2_000,
} as const;

/** Node's server in front of restify's routes: restify makes its own without a way to set most of these limits. */
export function createHttpServer(routes: restify.Server, limits: typeof httpLimits = httpLimits): Server {
  const server = createServer(limits, (request, response) => void routes.server.emit('request', request, response));
  server.maxHeadersCount = limits.maxHeadersCount;
  server.maxConnections = limits.maxConnections;
  server.maxRequestsPerSocket = limits.maxRequestsPerSocket;
  server.setTimeout(limits.idleTimeout);
  return server;
}
