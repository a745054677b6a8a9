import type { Guide } from '../../answering/answer-question.ts';
import type { Config } from '../../config.ts';
import { warmUp } from '../../search/warm-up.ts';
import type { KnowledgeUnread } from '../../fault.ts';
import type { Log, Observe } from '../../log.ts';
import { createDoor } from './authenticate.ts';
import { bounded } from './bounded.ts';
import { createReadAddress } from './client-address.ts';
import { type BotFramework, type BotFrameworkOptions, connectBotFramework } from './create-adapter.ts';
import { createApp } from './create-app.ts';
import { createServer } from './create-server.ts';
import { guardTurn } from './guard-turn.ts';
import { type ConversationDeps, conversationDeps } from './conversation/conversation-deps.ts';
import { rememberCards } from './conversation/own-cards.ts';
import { keepFor } from './keep-for.ts';
import { type HandoffDeps, handoffDeps } from './handoff/handoff-deps.ts';
import type { KnowledgeRefused, StoreHealth } from './health.ts';
import { createKnowledgeVersion } from './knowledge-version.ts';
import { createTurnLimits } from './limit-turns.ts';
import { listen } from './listen.ts';
import { createRateLimit } from './rate-limit.ts';
import type { RoutineDeps } from './routines/routine-deps.ts';
import { runTurn } from './run-turn.ts';
import { createTurnsInHand } from './turns-in-hand.ts';

export interface Bot {
  readonly address: string;
  /** Takes no more turns, waits ten seconds at most for those in hand, and resolves when the port is free. */
  stop(): Promise<void>;
}

type BotConfig = Pick<Config, 'credentials' | 'host' | 'port' | 'replyTimeoutMs'> & Partial<Pick<Config, 'rateLimits' | 'trustedProxies'>>;

export interface BotSurroundings extends BotFrameworkOptions {
  /** The connection to the Bot Framework, when something else uses it too; one of its own otherwise. */
  readonly framework?: BotFramework;
  /** By what something can be sent; without it, offers show contacts and pages only. */
  readonly handoff?: HandoffDeps;
  /** By what checklists are kept; without it, routines can only be read. */
  readonly routines?: RoutineDeps;
  /** What is kept of people and conversations; in memory only where it is absent. */
  readonly conversation?: ConversationDeps;
  /** Puts what is done for one turn together. */
  readonly observe?: Observe;
  /** Which pages are shown, where they can be changed for others while the bot runs. */
  readonly knowledge?: () => { readonly version: string; readonly refused?: KnowledgeRefused | undefined; readonly unread?: KnowledgeUnread | undefined };
  /** The kill switch. */
  readonly isPaused?: () => boolean;
  /** How the store is; absent where nothing is kept. */
  readonly checkStore?: () => Promise<StoreHealth | 'unavailable' | 'awaited'>;
  /** How long turns in hand may take once the bot is told to end, in milliseconds. */
  readonly drainMs?: number;
}

const storeCheckKeptMs = 1_000;
/** How long the health check waits for the store. Probes give up after some seconds, and would take a bot out of service that can answer. */
const storeCheckMs = 2_000;
/** How many requests of one address may be turned away in a minute before none of it is looked at. */
const refusalsPerMinute = 120;

/** Starts the bot's server. Throws PORT_IN_USE and CERTIFICATE_UNREADABLE. */
export async function startBot(config: BotConfig, guide: Guide, log: Log, surroundings: BotSurroundings = {}): Promise<Bot> {
  const { credentials, host, port, replyTimeoutMs, rateLimits, trustedProxies = [] } = config;
  const { isPaused = () => false, checkStore, openIdMetadataUrl, drainMs = 10_000 } = surroundings;
  const elapsed = () => performance.now();
  for (const { severity, file, line, rule } of guide.base.findings) {
    if (severity === 'error') log({ event: 'knowledge.left-out', file, line, rule });
  }
  const handoff = surroundings.handoff ?? handoffDeps(undefined, { retentionDays: 0, isHoliday: () => false });
  const memory = { conversation: surroundings.conversation ?? conversationDeps(), now: () => Date.now() };
  const app = createApp({ guide, log, elapsed, handoff, routines: surroundings.routines, ...memory });
  const limit = rateLimits && createTurnLimits({ ...rateLimits, elapsed });
  const run = guardTurn((turn) => app.run(turn), { guide, isPaused, limit, log, onAnswering: (context) => rememberCards(context, memory) });
  const { adapter, authentication } = surroundings.framework ?? connectBotFramework(credentials, { openIdMetadataUrl });
  const inHand = createTurnsInHand();
  const versionOf = createKnowledgeVersion();
  // Anybody may ask for the health check; the database need not hear of each time.
  const lookAtStore = checkStore && keepFor(() => bounded(checkStore(), storeCheckMs).catch(() => 'unavailable' as const), { ms: storeCheckKeptMs, elapsed });
  const server = createServer({
    adapter,
    door: createDoor({ authentication }, credentials),
    runTurn: (context, id) => runTurn(context, { run, base: guide.base, log, replyTimeoutMs, id }),
    inHand,
    health: async () => {
      const store = await lookAtStore?.();
      const { base } = guide;
      const shown = surroundings.knowledge?.() ?? { version: versionOf(base) };
      const counts = { documents: base.documents.length, findings: base.findings.length };
      return { ...counts, knowledgeVersion: shown.version, knowledgeRefused: shown.refused, knowledgeUnread: shown.unread, paused: isPaused(), stopping: inHand.isClosed(), store };
    },
    readAddress: createReadAddress(trustedProxies),
    refusals: createRateLimit({ perMinute: refusalsPerMinute, elapsed }),
    log,
    observe: surroundings.observe ?? ((_name, work) => work()),
    elapsed,
  });
  const address = `http://${host}:${await listen(server, { host, port })}`;
  log({ event: 'server.listening', address, mode: credentials === undefined ? 'local' : 'teams' });
  setImmediate(() => warmUp(guide.search, guide.base.documents));
  return {
    address,
    stop: async () => {
      log({ event: 'server.stopping', turns: inHand.count() });
      // The port stays open meanwhile, so that whoever asks is told to come back and not met with silence.
      const turnsCutOff = await inHand.close(drainMs);
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      // An answer may still be on its way to the client.
      setTimeout(() => server.closeAllConnections(), lastAnswerMs).unref();
      await closed;
      log({ event: 'server.stopped', turnsCutOff });
    },
  };
}

/** How long the last answers may take to leave. */
const lastAnswerMs = 250;
