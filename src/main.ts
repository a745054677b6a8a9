import { join } from 'node:path';
import { createSwedishHolidays } from './adapters/calendar/swedish-holidays.ts';
import { writePage } from './adapters/files/write-page.ts';
import { openStore } from './adapters/store/open-store.ts';
import { findFreePort } from './adapters/playground/find-free-port.ts';
import { startPlayground } from './adapters/playground/start-playground.ts';
import { conversationDeps, sweepConversation } from './adapters/teams/conversation/conversation-deps.ts';
import { connectBotFramework } from './adapters/teams/create-adapter.ts';
import { createSendNotice } from './adapters/teams/handoff/create-send-notice.ts';
import { handoffDeps } from './adapters/teams/handoff/handoff-deps.ts';
import { createSendPersonally } from './adapters/teams/personal-chat.ts';
import { createCardUpdates } from './adapters/teams/routines/card-updates.ts';
import { type OfferedPages, pagesInTeams } from './adapters/teams/routines/offered-pages.ts';
import { type Bot, startBot } from './adapters/teams/start-bot.ts';
import type { Guide } from './answering/answer-question.ts';
import { composeCounting } from './compose/counting.ts';
import { composeLoop } from './compose/loop.ts';
import { composeHandoff } from './compose/handoff.ts';
import { composeLiveGuide, type LiveKnowledge } from './compose/live-guide.ts';
import { composeLocal } from './compose/local.ts';
import { composePause } from './compose/pause.ts';
import { composeReviews } from './compose/reviews.ts';
import { composeRoutines } from './compose/routines.ts';
import { composeTelemetry, type Telemetry } from './compose/telemetry.ts';
import { startWithStore } from './compose/start-with-store.ts';
import { type Config, readConfig } from './config.ts';
import { AppError, describeError } from './errors.ts';
import { describeCrash, faultOf } from './fault.ts';
import { print } from './print.ts';

const say = (line: string) => print(`${line}\n`);
/** How long a message that the bot sends unasked may take, in milliseconds. */
const noticeTimeoutMs = 10_000;
/** How long ending may take altogether, starting included, in milliseconds. */
const stopWithinMs = 60_000;
/** How long until a store that did not answer at the start is tried again, in milliseconds. */
const lookForStoreMs = 5_000;
/** A signal within this time after the first is the same one. A later one means: at once. */
const sameSignalMs = 2_000;

// Node would open a debugger on loopback, by which anybody on the machine, or in the pod, reads what people write. Rotations of logs send this signal, too.
process.on('SIGUSR1', () => {});

try {
  const config = readConfig(process.env);
  const started = config.credentials === undefined ? startLocally(config) : startInTeams(config);
  // A signal that comes while the Playground is starting waits for it, so that no process is left behind.
  let toldAt: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (toldAt !== undefined) {
        // npm passes on what systemd, or Ctrl-C, has sent to the bot as well: where its shell is bash, one signal comes twice.
        if (performance.now() - toldAt > sameSignalMs) process.exit(1);
        return;
      }
      toldAt = performance.now();
      // Turns and deliveries have ten seconds; whatever hangs after that must not keep the machine waiting.
      setTimeout(() => process.exit(1), stopWithinMs).unref();
      void started.then((stop) => stop()).then(() => process.exit(0));
    });
  }
  await started;
  // From now on people write, and a fault that nobody foresaw may quote them.
  process.on('uncaughtException', (error) => {
    print(`${describeCrash(error)}\n`, 'error');
    process.exit(1);
  });
} catch (error) {
  giveUp(error);
}

function giveUp(error: unknown): never {
  if (!(error instanceof AppError)) throw error;
  print(`${describeError(error)}\n`, 'error');
  process.exit(1);
}

/** Local mode: bot and Playground on loopback. A busy port is no obstacle, another one is found and told. */
async function startLocally(config: Config): Promise<() => Promise<void>> {
  const telemetry = await composeTelemetry(config, process.env);
  say('Reading the pages. The first time this may take a minute …');
  const live = await composeLiveGuide({ folder: config.knowledgeFolder, allowExampleContacts: true, log: telemetry.log });
  const port = await findFreePort(config.port);
  const playgroundPort = await findFreePort(config.playgroundPort);
  if (port !== config.port) say(`Port ${config.port} is taken; using ${port}. Set PORT to choose another.`);
  if (playgroundPort !== config.playgroundPort) {
    say(`Port ${config.playgroundPort} is taken; using ${playgroundPort}. Set PLAYGROUND_PORT to choose another.`);
  }
  const local = await composeLocal({ ...config, port });
  const bot = await startHandingOver(local.config, live, telemetry);
  const playground = await startPlayground({
    port: playgroundPort,
    botEndpoint: `${bot.address}/api/messages`,
    environment: process.env,
  }).catch(async (error: unknown) => {
    await bot.stop();
    await local.receiver?.stop();
    throw error;
  });
  say(`Bot         ${bot.address}/api/messages`);
  say(`Playground  ${playground.address}   ← open this in a browser and type a question`);
  if (local.receiver !== undefined) say(`Receiver    ${local.receiver.pageUrl}   ← stands in for the incident system, lists what it got`);
  if (local.channelCode !== undefined) say(`Security    write "anslut ${local.channelCode}" in a channel of the Playground to make it the security channel`);
  if (local.ownersCode !== undefined) say(`Owners      write "anslut ${local.ownersCode}" in a channel to tell it every Monday which pages are to be reviewed`);
  say('Local mode: no Teams credentials are set. Stop with Ctrl-C.');
  return async () => {
    await Promise.all([playground.stop(), bot.stop()]);
    await local.receiver?.stop();
  };
}

/** The server only. Example contacts must not reach people who need real ones, nor a guide that does not know danger. */
async function startInTeams(config: Config): Promise<() => Promise<void>> {
  const telemetry = await composeTelemetry(config, process.env);
  const live = await composeLiveGuide({ folder: config.knowledgeFolder, allowExampleContacts: config.allowExampleContacts, log: telemetry.log });
  const { absentTriage } = live;
  if (absentTriage.length > 0) throw new AppError('TRIAGE_MISSING', `${absentTriage.join(', ')} cannot be read: danger would not be seen, or nobody stopped.`);
  const { examples } = live.guide.base.contacts;
  if (examples.length > 0 && !config.allowExampleContacts) {
    throw new AppError('EXAMPLE_CONTACTS', `${examples.length} contacts are still examples: ${examples.join(', ')}.`);
  }
  const { log } = telemetry;
  const bot = await startWithStore({
    start: () => startHandingOver(config, live, telemetry),
    startMeanwhile: (why) => {
      print(`${describeError(why)}\n`, 'error');
      return startWithoutStore(config, live, telemetry);
    },
    tryStore: async () => (await openStore(config, log)).close(),
    pauseMs: lookForStoreMs,
    onAwaited: ({ code }) => log({ event: 'store.awaited', error: code }),
    onError: giveUp,
  });
  say(`Bot         http://${config.host}:${config.port}/api/messages`);
  return bot.stop;
}

/** 112 and the help numbers, as from a paused bot: whether it is paused stands in the store that does not answer. */
async function startWithoutStore(config: Config, { guide, state }: LiveKnowledge, { log, observe, serve }: Telemetry): Promise<Bot> {
  const isPaused = () => true;
  const bot = await startBot(config, guide, log, { framework: connectBotFramework(config.credentials), isPaused, checkStore: async () => 'awaited', knowledge: state, observe });
  await serve({ isPaused, checkStore: async () => 'unavailable', ...figuresOf(guide) });
  return bot;
}

function figuresOf(guide: Guide) {
  return { documents: () => guide.base.documents.length, findings: () => guide.base.findings.length };
}

/** The bot with its store and the loops that deliver and remind. Nothing is handed over where there is nobody to hand it to. */
async function startHandingOver(config: Config, live: LiveKnowledge, telemetry: Telemetry): Promise<Bot> {
  const { guide } = live;
  const { log, observe } = telemetry;
  const { credentials, intake, channelCodes, incidentUrl } = config;
  const framework = connectBotFramework(credentials);
  const isHoliday = createSwedishHolidays();
  const [now, base] = [() => Date.now(), () => guide.base];
  const sendNotice = createSendNotice({ adapter: framework.adapter, appId: credentials?.id ?? '', base, isHoliday, now, incidentUrl, timeoutMs: noticeTimeoutMs, editUrl: config.knowledgeEditUrl });
  const handsOver = credentials === undefined || intake !== undefined || channelCodes.length > 0;
  const handoff = await composeHandoff(config, { sendNotice, log });
  const { store } = handoff;
  const { isPaused, stop: stopLooking } = await composePause({ isPausedBySetting: config.paused, pauses: store.pauses, log });
  const checkStore = () => store.tryWriting().then(store.check).then((found) => ({ ...found, now: now() }), () => 'unavailable' as const);
  const counting = config.countTurns ? composeCounting({ counts: store.counts, base, log }) : undefined;
  const conversation = conversationDeps({ people: store.people, ...counting?.desk });
  const sweeping = composeLoop(async () => sweepConversation(conversation, now()), { pauseMs: 60_000, onError: (error) => log({ event: 'handoff.failed', part: 'retention', ...faultOf(error) }) });
  const routines = composeRoutines(config, { store, isHoliday, wake: handoff.wake, log });
  const reviews = composeReviews(config, { store, base, isHoliday, isPaused, wake: handoff.wake, log });
  const pages: OfferedPages =
    credentials === undefined
      ? { kind: 'on-disk', write: (page) => writePage(join(config.dataFolder, 'print'), page) }
      : pagesInTeams(createSendPersonally({ adapter: framework.adapter, appId: credentials.id }));
  const bot = await startBot(config, guide, log, {
    framework,
    handoff: handoffDeps(handsOver ? handoff : undefined, { ...config, isHoliday, owners: reviews.owners }),
    routines: { ...routines, cards: createCardUpdates(), pages },
    conversation,
    ...{ observe, isPaused, checkStore, knowledge: live.state },
  }).catch(async (error: unknown) => {
    await handoff.stop();
    throw error;
  });
  const figures = await telemetry.serve({ isPaused, checkStore, ...figuresOf(guide) });
  if (figures !== undefined) say(`Figures     ${figures}`);
  handoff.start();
  routines.start();
  reviews.start();
  counting?.start();
  sweeping.start();
  live.watch();
  return {
    ...bot,
    stop: async () => {
      const told = (error: unknown) => log({ event: 'server.stop-failed', ...faultOf(error) });
      // All at once, so that the ten seconds are ten seconds; the store closes last, since a turn in hand may still save. What fails keeps nothing else from ending.
      await Promise.all([bot.stop(), handoff.halt(), routines.stop(), reviews.stop(), stopLooking(), sweeping.stop()].map((ending) => ending.catch(told)));
      for (const end of [counting?.stop, live.stop, handoff.stop, telemetry.stop]) await end?.().catch(told);
    },
  };
}
