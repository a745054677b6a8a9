import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError } from '../../errors.ts';
import { isOwnRequest } from './is-own-request.ts';
import type { PageFile } from './page-files.ts';
import { securityHeaders } from './security-headers.ts';

/** What the page can ask for by name; undefined means that there is no such thing. */
export type Question = (asked: URLSearchParams) => Promise<unknown> | unknown;

export interface PreviewServerParts {
  readonly files: ReadonlyMap<string, PageFile>;
  readonly questions: Readonly<Record<string, Question>>;
  readonly events: (response: ServerResponse) => void;
}

/** The preview's server, not yet listening. It only reads, and only for its own page. */
export function createPreviewServer({ files, questions, events }: PreviewServerParts): Server {
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
    const refusal = refuse(request);
    if (refusal !== undefined) return send(response, refusal.status, { type: text, body: refusal.sentence });
    const address = URL.parse(request.url ?? '/', 'http://127.0.0.1');
    if (address === null) return send(response, 404, nothingHere);
    const { pathname, searchParams } = address;
    if (pathname === '/events') return events(response);
    const file = files.get(pathname);
    if (file !== undefined) return send(response, 200, file);
    const name = pathname.startsWith('/api/') ? pathname.slice('/api/'.length) : '';
    const question = Object.hasOwn(questions, name) ? questions[name] : undefined;
    if (question === undefined) return send(response, 404, nothingHere);
    void reply(response, async () => question(searchParams));
  });
}

const text = 'text/plain; charset=utf-8';
const json = 'application/json; charset=utf-8';
const nothingHere = { type: text, body: 'Här finns ingenting.' };

function refuse(request: IncomingMessage): { readonly status: number; readonly sentence: string } | undefined {
  const { headers, method, socket } = request;
  const site = headers['sec-fetch-site'];
  const origin = { host: headers.host, origin: headers.origin, site: typeof site === 'string' ? site : undefined };
  if (!isOwnRequest(origin, socket.localPort ?? 0)) return { status: 403, sentence: 'Förhandsvisningen svarar bara sin egen sida. Skriv adressen i webbläsaren.' };
  return method === 'GET' || method === 'HEAD' ? undefined : { status: 405, sentence: 'Här går det bara att läsa.' };
}

/** A fault of ours is told to the page and does not end the preview: the editor's work goes on. */
async function reply(response: ServerResponse, find: () => Promise<unknown>): Promise<void> {
  try {
    const found = await find();
    send(response, found === undefined ? 404 : 200, { type: json, body: JSON.stringify(found ?? null) });
  } catch (error) {
    send(response, 500, { type: text, body: error instanceof AppError ? `${error.message} ${error.mend}` : String(error) });
  }
}

function send(response: ServerResponse, status: number, { type, body }: PageFile): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** Listens on loopback and tells the port; 0 takes any. Throws PORT_IN_USE. */
export async function listenOnLoopback(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new AppError('PORT_IN_USE', `Port ${port} på 127.0.0.1 är upptagen. Välj en annan med --port.`, { cause: error }) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}
