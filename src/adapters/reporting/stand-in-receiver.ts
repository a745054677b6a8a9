import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { AppError } from '../../errors.ts';
import { headers, verify } from './sign.ts';
import { type ReceivedReport, standInPage } from './stand-in-page.ts';

/** How the stand-in answers. `slow` takes the report and answers after `slowMs`; `late-close` takes it and closes the socket. */
const standInModes = ['accept', 'refuse', 'error', 'busy', 'slow', 'hang', 'close', 'late-close', 'redirect'] as const;
export type StandInMode = (typeof standInModes)[number];

export interface StandInReceiver {
  /** Where reports go, and where the page is. */
  readonly intakeUrl: string;
  readonly pageUrl: string;
  /** Every report by its id, in the order of first arrival. A repetition counts and changes nothing. */
  readonly received: ReadonlyMap<string, ReceivedReport>;
  setMode(mode: StandInMode): void;
  stop(): Promise<void>;
}

export interface StandInOptions {
  readonly port: number;
  readonly secret: string;
  readonly now: () => number;
  readonly slowMs?: number;
  /** Chooses an answer for one request; without it, the mode that was set. For trials by chance. */
  readonly choose?: () => StandInMode;
}

const mostBytes = 100_000;

/**
 * Plays the incident system, on 127.0.0.1 only: checks the signature, knows a repetition by its key, and lists what it has got
 * on a page with buttons for its moods. Keeps everything in memory. Throws PORT_IN_USE.
 */
export async function startStandInReceiver({ port, secret, now, slowMs = 3_000, choose }: StandInOptions): Promise<StandInReceiver> {
  const received = new Map<string, ReceivedReport>();
  let mode: StandInMode = 'accept';

  const take = (body: string): ReceivedReport => {
    const report = JSON.parse(body) as ReceivedReport['report'];
    const earlier = received.get(report.id);
    const reference = earlier?.reference ?? `STAND-IN-${received.size + 1}`;
    const one = { reference, report, receivedAt: earlier?.receivedAt ?? now(), times: (earlier?.times ?? 0) + 1 };
    received.set(report.id, one);
    return one;
  };
  const intake = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await readBody(request);
    const header = (name: string) => String(request.headers[name] ?? '');
    const signed = { timestamp: header(headers.timestamp), signature: header(headers.signature), body };
    if (!verify({ ...signed, secret, now: now() })) return void answer(response, 401, { error: 'signature' });
    const accept = () => (isTrial(body) ? end(response, { status: 204 }) : answer(response, 201, { reference: take(body).reference }));
    const moods: Readonly<Record<StandInMode, () => unknown>> = {
      accept,
      refuse: () => answer(response, 422, { error: 'refused' }),
      error: () => answer(response, 500, { error: 'broken' }),
      busy: () => response.setHeader('retry-after', '1') && answer(response, 503, { error: 'busy' }),
      slow: () => setTimeout(accept, slowMs).unref(),
      hang: () => undefined,
      close: () => request.socket.destroy(),
      'late-close': () => (isTrial(body) || take(body)) && request.socket.destroy(),
      redirect: () => end(response, { status: 302, head: { location: 'http://127.0.0.1:9/' } }),
    };
    moods[choose?.() ?? mode]();
  };
  const page = async (request: IncomingMessage, response: ServerResponse) => {
    if (request.method === 'POST') {
      const wanted = new URLSearchParams(await readBody(request)).get('mode');
      mode = standInModes.find((known) => known === wanted) ?? mode;
      return end(response, { status: 303, head: { location: '/' } });
    }
    const head = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'" };
    end(response, { status: 200, head, body: standInPage({ received: [...received.values()], mode, modes: standInModes }) });
  };
  const server = createServer((request, response) => {
    const handle = request.url === '/incidents' && request.method === 'POST' ? intake : page;
    handle(request, response).catch(() => response.destroy());
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening').catch((cause: unknown) => {
    throw new AppError('PORT_IN_USE', `Port ${port} on 127.0.0.1 is taken; the stand-in incident receiver wanted it.`, { cause });
  });
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    intakeUrl: `${address}/incidents`,
    pageUrl: `${address}/`,
    received,
    setMode: (next) => {
      mode = next;
    },
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** From the doctor, who asks whether reports would be taken. Nothing is kept of it. */
function isTrial(body: string): boolean {
  return (JSON.parse(body) as { readonly check?: unknown }).check === true;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) throw new Error(`A request is longer than ${mostBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function answer(response: ServerResponse, status: number, body: object): void {
  if (!response.destroyed) end(response, { status, head: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
}

interface Answer {
  readonly status: number;
  readonly head?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Not chained: restify changes `writeHead` for every server of the process, and then it returns nothing. */
function end(response: ServerResponse, { status, head = {}, body = '' }: Answer): void {
  response.writeHead(status, head);
  response.end(body);
}
