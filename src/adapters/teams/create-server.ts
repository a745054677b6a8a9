import type { CloudAdapter, TurnContext } from 'botbuilder';
import restify from 'restify';
import { type Log, silentLogger } from '../../log.ts';
import { type Health, readHealth } from './health.ts';
import { isActivity } from './is-activity.ts';

export interface ServerParts {
  readonly adapter: CloudAdapter;
  readonly runTurn: (context: TurnContext) => Promise<void>;
  readonly health: () => Health;
  readonly log: Log;
}

/** An activity is a few kilobytes; this leaves room for a very long message. */
const mostBodyBytes = 512 * 1024;

/** The HTTP server of the bot, not yet listening. */
export function createServer({ adapter, runTurn, health, log }: ServerParts): restify.Server {
  // restify 12 logs with pino; its published types still speak of bunyan.
  const server = restify.createServer({ name: '', log: silentLogger() as unknown as NonNullable<restify.ServerOptions['log']> });
  server.pre((request, _response, next) => {
    const refused = refuseBody(request);
    return refused === undefined ? next() : next(refused);
  });
  server.use(restify.plugins.bodyParser({ maxBodySize: mostBodyBytes, mapParams: false }));
  server.on('restifyError', (_request, response, error: { statusCode?: number }, done: () => void) => {
    const status = error.statusCode ?? 500;
    log({ event: 'request.refused', status });
    response.send(status, { error: sentences[status] ?? sentences[500] });
    done();
  });

  server.get('/livez', async (_request, response) => {
    response.send(200, { status: 'alive' });
  });
  server.get('/readyz', async (_request, response) => {
    const { status, body } = readHealth(health());
    response.send(status, body);
  });
  server.post('/api/messages', async (request, response) => {
    if (!isActivity(request.body)) {
      log({ event: 'request.refused', status: 400 });
      response.send(400, { error: sentences[400] });
      return;
    }
    const { method = '', headers, body } = request;
    await adapter.process({ method, headers, body }, response, runTurn);
  });
  return server;
}

/** Teams sends JSON, uncompressed. Anything else is turned away before it is read. */
function refuseBody(request: restify.Request): Error | undefined {
  if (request.method !== 'POST') return undefined;
  const isJson = /^application\/json\b/i.test(request.header('content-type', ''));
  const isPlain = ['', 'identity'].includes(request.header('content-encoding', ''));
  return isJson && isPlain ? undefined : Object.assign(new Error('media type'), { statusCode: 415 });
}

const sentences: Readonly<Record<number, string>> = {
  400: 'The body is not a Bot Framework activity: send a JSON object with type, channelId, conversation and serviceUrl.',
  404: 'There is nothing at this address. The bot listens on POST /api/messages.',
  405: 'This address takes another method. The bot listens on POST /api/messages.',
  413: `The body is larger than ${mostBodyBytes} bytes.`,
  415: 'Send the activity as uncompressed application/json.',
  500: 'The request failed. The log tells more.',
};
