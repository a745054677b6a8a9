import { appendFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { composeHandoff } from '../../src/compose/handoff.ts';
import { readConfig } from '../../src/config.ts';
import { AppError } from '../../src/errors.ts';
import { readReportDraft } from '../../src/handoff/report.ts';
import { readContactRequestDraft } from '../../src/handoff/contact-request.ts';
import type { RetryPolicy } from '../../src/handoff/retry-policy.ts';
import { createLog } from '../../src/log.ts';
import { endWithParent } from './end-with-parent.ts';

/** The bot without Teams: store and delivery composed as in production, with an HTTP door for the test in place of cards. */
const policy: RetryPolicy = {
  delayMs: (attempt) => Math.round(Math.min(30 * 2 ** attempt, 400) * (0.8 + 0.4 * Math.random())),
  longestDelayMs: 400,
  tellAfterMs: 60_000,
  giveUpAfterMs: 600_000,
};
const notices = process.env['NOTICES_FILE'];

const handoff = await composeHandoff(readConfig(process.env), {
  log: createLog('info'),
  times: { policy, regretMs: 0, pauseMs: 50, leaseMs: 1_200, sendTimeoutMs: 300 },
  sendNotice: async ({ notice, request }) => {
    if (notices) appendFileSync(notices, `${JSON.stringify({ ...notice, state: request?.state })}\n`);
    return { kind: 'received' };
  },
});

interface RequestPress {
  readonly id: string;
  readonly by: never;
  readonly conversationId: string;
}

const doors: Readonly<Record<string, (body: never) => Promise<unknown>>> = {
  '/report': async ({ draft, reporter }: { draft: unknown; reporter: never }) => {
    const read = readReportDraft(draft);
    return read.kind === 'valid' ? handoff.reports.accept(read.draft, { reporter, organisation: 'bolag' }) : read;
  },
  '/ask': async ({ draft, requester }: { draft: unknown; requester: never }) => {
    const read = readContactRequestDraft(draft);
    return read.kind === 'valid' ? handoff.contacts.ask(read.draft, { requester, organisation: 'bolag' }) : read;
  },
  '/connect': async ({ code, conversationId }: { code: string; conversationId: string }) => handoff.contacts.connect(code, { conversationId, address: '{}' }),
  '/take': async ({ id, ...press }: RequestPress) => handoff.contacts.take(id, press),
  '/finish': async ({ id, ...press }: RequestPress) => handoff.contacts.finish(id, press),
  '/give-back': async ({ id, ...press }: RequestPress) => handoff.contacts.giveBack(id, press),
  '/pending': async () => ({ pending: (await handoff.store.check()).pending }),
};

const server = createServer((request, response) => {
  const reply = (status: number, body: unknown) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  bodyOf(request)
    .then((body) => doors[request.url ?? '']?.(body as never))
    .then((result) => reply(200, result))
    .catch((error: unknown) => reply(503, { code: error instanceof AppError ? error.code : String(error) }));
});
server.listen(0, '127.0.0.1', () => {
  handoff.start();
  process.send?.((server.address() as AddressInfo).port);
});
endWithParent();
process.once('SIGTERM', () => void handoff.stop().then(() => process.exit(0)));

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? undefined : JSON.parse(text);
}
