import { findFreePort } from './adapters/playground/find-free-port.ts';
import { startPlayground } from './adapters/playground/start-playground.ts';
import { startBot } from './adapters/teams/start-bot.ts';
import { composeGuide } from './compose.ts';
import { type Config, readConfig } from './config.ts';
import { AppError, describeError } from './errors.ts';
import { createLog } from './log.ts';

const say = (line: string) => process.stdout.write(`${line}\n`);

try {
  const config = readConfig(process.env);
  const started = config.credentials === undefined ? startLocally(config) : startInTeams(config);
  // A signal that comes while the Playground is starting waits for it, so that no process is left behind.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void started.then((stop) => stop()).then(() => process.exit(0)));
  }
  await started;
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${describeError(error)}\n`);
  process.exit(1);
}

/** Local mode: bot and Playground on loopback. A busy port is no obstacle, another one is found and told. */
async function startLocally(config: Config): Promise<() => Promise<void>> {
  const log = createLog(config.logLevel);
  const guide = await composeGuide({ knowledgeFolder: config.knowledgeFolder });
  const port = await findFreePort(config.port);
  const playgroundPort = await findFreePort(config.playgroundPort);
  if (port !== config.port) say(`Port ${config.port} is taken; using ${port}. Set PORT to choose another.`);
  if (playgroundPort !== config.playgroundPort) {
    say(`Port ${config.playgroundPort} is taken; using ${playgroundPort}. Set PLAYGROUND_PORT to choose another.`);
  }
  const bot = await startBot({ ...config, port }, guide, log);
  const playground = await startPlayground({
    port: playgroundPort,
    botEndpoint: `${bot.address}/api/messages`,
    environment: process.env,
  }).catch(async (error: unknown) => {
    await bot.stop();
    throw error;
  });
  say(`Bot         ${bot.address}/api/messages`);
  say(`Playground  ${playground.address}   ← open this in a browser and type a question`);
  say('Local mode: no Teams credentials are set. Stop with Ctrl-C.');
  return async () => {
    await Promise.all([playground.stop(), bot.stop()]);
  };
}

/** The server only. Example contacts must not reach people who need real ones. */
async function startInTeams(config: Config): Promise<() => Promise<void>> {
  const log = createLog(config.logLevel);
  const guide = await composeGuide({ knowledgeFolder: config.knowledgeFolder });
  const { examples } = guide.base.contacts;
  if (examples.length > 0 && !config.allowExampleContacts) {
    throw new AppError('EXAMPLE_CONTACTS', `${examples.length} contacts are still examples: ${examples.join(', ')}.`);
  }
  const bot = await startBot(config, guide, log);
  say(`Bot         ${bot.address}/api/messages`);
  return bot.stop;
}
