import type { Server } from 'node:http';
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import restify from 'restify';
import { faultOf } from '../../fault.ts';
import { type Log, type Observe, silentLogger } from '../../log.ts';
import type { Door } from './authenticate.ts';
import { isLoopback, type ReadAddress } from './client-address.ts';
import type { TeamsAdapter } from './create-adapter.ts';
import { newFaultId } from './fault-id.ts';
import { type Health, readHealth } from './health.ts';
import { createHttpServer } from './http-server.ts';
import { isActivity } from './is-activity.ts';
import { isTameJson } from './json-bounds.ts';
import type { RateLimit } from './rate-limit.ts';
import { mostBodyBytes, Refusal, refusalSentence } from './refusal.ts';
import type { TurnsInHand } from './turns-in-hand.ts';

export interface ServerParts {
  readonly adapter: TeamsAdapter;
  readonly door: Door;
  readonly runTurn: (context: TurnContext, id: string) => Promise<void>;
  readonly inHand: TurnsInHand;
  readonly health: () => Promise<Health>;
  readonly readAddress: ReadAddress;
  /** Counts requests that were turned away, by address. */
  readonly refusals: RateLimit;
  readonly log: Log;
  readonly observe: Observe;
  readonly elapsed: () => number;
}

/** The HTTP server of the bot, not yet listening. */
export function createServer(parts: ServerParts): Server {
  const { health } = parts;
  // restify 12 logs with pino; its published types still speak of bunyan.
  const routes = restify.createServer({ name: '', log: silentLogger() as unknown as NonNullable<restify.ServerOptions['log']> });
  routes.pre((request, response, next) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    response.setHeader('X-Request-Id', newFaultId());
    const refused = !hasAddress(request) ? new Refusal(404) : request.method === 'POST' ? refuseUnread(request, parts) : undefined;
    return refused === undefined ? next() : next(refused);
  });
  routes.use(restify.plugins.bodyParser({ maxBodySize: mostBodyBytes, mapParams: false }));
  routes.on('restifyError', (request, response, error: Error & { statusCode?: number }, done: () => void) => {
    answerRefusal(request, response, { error, parts });
    done();
  });

  routes.get('/livez', async (_request, response) => {
    response.send(200, { status: 'alive' });
  });
  routes.get('/readyz', async (request, response) => {
    const { status, body } = readHealth(await health(), { asker: isFromHere(request) ? 'this-machine' : 'anybody' });
    response.send(status, body);
  });
  routes.post(messagesPath, async (request, response) => {
    const release = parts.inHand.take();
    if (release === undefined) throw new Refusal(503, 'stopping');
    try {
      const answer = await parts.observe('turn', () => takeActivity(request, idOf(response), parts));
      response.send(answer?.status ?? 200, answer?.body);
    } finally {
      release();
    }
  });
  return createHttpServer(routes);
}

const messagesPath = '/api/messages';

/** The answers hold nothing for a browser, and no cache should keep them. TLS ends at the proxy; the header is for what is behind it. */
const securityHeaders = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const;

async function takeActivity(request: restify.Request, id: string, { adapter, door, runTurn, elapsed, log }: ServerParts): Promise<InvokeResponse | undefined> {
  const start = elapsed();
  if (!isTameJson(request.body) || !isActivity(request.body)) throw new Refusal(400);
  const activity = request.body as Activity;
  const entry = await door.admit(activity, request.header('authorization', ''));
  if (entry.kind === 'refused') throw new Refusal(entry.status, entry.reason);
  try {
    const answer = await adapter.runAuthenticated(entry.authenticated, activity, (context) => runTurn(context, id));
    log({ event: 'turn.ended', type: turnType(activity), status: answer?.status ?? 200, ms: Math.round(elapsed() - start) });
    return answer;
  } catch (error) {
    log({ event: 'turn.failed', id, ...faultOf(error) });
    throw new Refusal(500);
  }
}

/** Whether a request comes from this machine, and through no proxy. */
function isFromHere({ socket, headers }: restify.Request): boolean {
  const wasPassedOn = ['x-forwarded-for', 'x-forwarded-host', 'x-arr-log-id', 'forwarded', 'via'].some((name) => headers[name] !== undefined);
  return !wasPassedOn && isLoopback(socket.remoteAddress ?? '');
}

/** Whether restify can make an address of what is asked for and `Host`. It would throw later on, where nothing catches it, and the bot would end. */
function hasAddress(request: restify.Request): boolean {
  try {
    request.getUrl();
    return true;
  } catch {
    return false;
  }
}

/** Turns away what need not be read. Teams sends JSON, uncompressed. */
function refuseUnread(request: restify.Request, { inHand, door, readAddress, refusals }: ServerParts): Refusal | undefined {
  if (inHand.isClosed()) return new Refusal(503, 'stopping');
  const address = addressOf(request, readAddress);
  if (address !== undefined && !refusals.has(address)) return new Refusal(429, 'too-many');
  const isJson = /^application\/json\b/i.test(request.header('content-type', ''));
  const isPlain = ['', 'identity'].includes(request.header('content-encoding', ''));
  if (!isJson || !isPlain) return new Refusal(415);
  const refused = request.path() === messagesPath ? door.glance(request.header('authorization', '')) : undefined;
  return refused && new Refusal(refused.status, refused.reason);
}

interface Refused {
  readonly error: Error & { readonly statusCode?: number };
  readonly parts: ServerParts;
}

function answerRefusal(request: restify.Request, response: restify.Response, { error, parts }: Refused): void {
  const status = error.statusCode ?? 500;
  const reason = error instanceof Refusal ? error.reason : undefined;
  const address = addressOf(request, parts.readAddress);
  if (address !== undefined && status < 500) parts.refusals.take(address);
  parts.log({ event: 'request.refused', status, ...(reason !== undefined && { reason }), ...(status >= 500 && { id: idOf(response) }) });
  if (status === 503) response.setHeader('Retry-After', '5');
  if (status === 429) response.setHeader('Retry-After', '60');
  if (reason === 'stopping') response.setHeader('Connection', 'close');
  response.send(status, { error: refusalSentence(status) });
}

function addressOf(request: restify.Request, readAddress: ReadAddress): string | undefined {
  return readAddress({ socketAddress: request.socket.remoteAddress ?? '', forwardedFor: request.header('x-forwarded-for', '') });
}

function idOf(response: restify.Response): string {
  return String(response.getHeader('X-Request-Id') ?? '');
}

function turnType({ type }: Activity): 'message' | 'invoke' | 'other' {
  return type === 'message' || type === 'invoke' ? type : 'other';
}
