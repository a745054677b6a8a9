import type { Guide } from '../../answering/answer-question.ts';
import type { Config } from '../../config.ts';
import { warmUp } from '../../search/warm-up.ts';
import type { Log } from '../../log.ts';
import { createAdapter } from './create-adapter.ts';
import { createApp } from './create-app.ts';
import { createServer } from './create-server.ts';
import { listen } from './listen.ts';
import { runTurn } from './run-turn.ts';

export interface Bot {
  readonly address: string;
  /** Takes no more requests, ends the open ones, and resolves when the port is free. */
  stop(): Promise<void>;
}

type BotConfig = Pick<Config, 'credentials' | 'host' | 'port' | 'replyTimeoutMs'>;

/** Starts the bot's server. Throws PORT_IN_USE. */
export async function startBot({ credentials, host, port, replyTimeoutMs }: BotConfig, guide: Guide, log: Log): Promise<Bot> {
  const { base } = guide;
  warmUp(guide.search, base.documents);
  for (const { severity, file, line, rule } of base.findings) {
    if (severity === 'error') log({ event: 'knowledge.left-out', file, line, rule });
  }
  const app = createApp({ guide, log, elapsed: () => performance.now() });
  const server = createServer({
    adapter: createAdapter(credentials),
    runTurn: (context) => runTurn(context, { run: (turn) => app.run(turn), base, log, replyTimeoutMs }),
    health: () => ({ documents: base.documents.length, findings: base.findings.length }),
    log,
  });
  const address = `http://${host}:${await listen(server, { host, port })}`;
  log({ event: 'server.listening', address, mode: credentials === undefined ? 'local' : 'teams' });
  return {
    address,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.server.close(() => resolve()));
      server.server.closeAllConnections();
      await closed;
      log({ event: 'server.stopped' });
    },
  };
}
