import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Microsoft } from '../../src/adapters/doctor/microsoft.ts';

export interface TokenRequest {
  readonly tenant: string;
  readonly form: URLSearchParams;
}

export interface StandInAnswers {
  /** What comes for a request for a token; a number is one of Entra's error codes. */
  readonly token?: (request: TokenRequest) => number | Readonly<Record<string, unknown>> | string;
  readonly keys?: readonly unknown[];
  readonly metadataStatus?: number;
  /** How far its clock is ahead, in milliseconds. */
  readonly aheadMs?: number;
}

export interface MicrosoftStandIn {
  readonly microsoft: Microsoft;
  readonly asked: readonly TokenRequest[];
  stop(): Promise<void>;
}

/** Plays Microsoft on loopback: tokens, the keys of Teams, and the address to which answers go. */
export async function startMicrosoft({ token = ({ tenant, form }) => ({ tid: tenant, appid: form.get('client_id') }), keys = [{ kid: 'one' }], metadataStatus = 200, aheadMs = 0 }: StandInAnswers = {}): Promise<MicrosoftStandIn> {
  const asked: TokenRequest[] = [];
  const base = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const answerTo = async (request: IncomingMessage): Promise<readonly [number, unknown]> => {
    const path = request.url ?? '';
    const tenant = /^\/([^/]+)\/oauth2\/v2\.0\/token$/.exec(path)?.[1];
    if (tenant !== undefined) {
      const wish = { tenant, form: new URLSearchParams(await textOf(request)) };
      asked.push(wish);
      const given = token(wish);
      if (typeof given === 'string') return [200, given];
      return typeof given === 'number' ? [401, { error: 'invalid_client', error_codes: [given], error_description: 'trace 1234' }] : [200, { access_token: jwt(given) }];
    }
    if (path === '/metadata') return [metadataStatus, { jwks_uri: `${base()}/keys` }];
    return path === '/keys' ? [200, { keys }] : [404, {}];
  };
  const server = createServer((request, response) => {
    void answerTo(request).then(([status, body]) => {
      // Not chained: restify changes `writeHead` for every server of the process, and then it returns nothing.
      response.writeHead(status, { 'content-type': 'application/json', date: new Date(Date.now() + aheadMs).toUTCString() });
      response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    microsoft: { login: base(), openIdMetadata: `${base()}/metadata`, connector: `${base()}/emea/` },
    asked,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** A token as it looks; the doctor reads it and checks no signature. */
export function jwt(claims: Readonly<Record<string, unknown>>): string {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  return `${part({ alg: 'RS256' })}.${part(claims)}.signature`;
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
