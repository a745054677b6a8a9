import { join } from 'node:path';
import { connectBotFramework } from '../../src/adapters/teams/create-adapter.ts';
import { createSendNotice } from '../../src/adapters/teams/handoff/create-send-notice.ts';
import { createCardUpdates } from '../../src/adapters/teams/routines/card-updates.ts';
import { createSendPersonally } from '../../src/adapters/teams/personal-chat.ts';
import { pagesInTeams } from '../../src/adapters/teams/routines/offered-pages.ts';
import { type Bot, startBot } from '../../src/adapters/teams/start-bot.ts';
import type { Guide } from '../../src/answering/answer-question.ts';
import type { AdaptiveCard } from '../../src/cards/adaptive-card.ts';
import { composeGuide } from '../../src/compose/guide.ts';
import { composeHandoff, type Handoff } from '../../src/compose/handoff.ts';
import { composeRoutines, type Routines } from '../../src/compose/routines.ts';
import type { LogEvent } from '../../src/log.ts';
import { type Connector, startConnector } from './connector.ts';
import { root } from './source-files.ts';

export const group = { id: '19:grupp@thread.v2', conversationType: 'groupChat', isGroup: true, tenantId: 'staden' };

/** The whole bot over HTTP on loopback, with a store on disk and all its loops; Teams' side is a connector that keeps what comes. */
export interface ChecklistBot {
  readonly connector: Connector;
  readonly events: LogEvent[];
  /** Uploads that the bot has made, in place of OneDrive. */
  readonly uploads: { readonly url: string; readonly html: string }[];
  guide: Guide;
  now: number;
  /** Stops the process' part and starts it again on the same store. */
  restart(): Promise<void>;
  post(activity: object): Promise<{ readonly status: number; readonly body: unknown }>;
  /** A press on a button of a card; gives the card that the one who pressed then sees, or the sentence. */
  press(verb: string, data: object, rest?: object): Promise<{ readonly status: number; readonly card: AdaptiveCard | undefined; readonly sentence: string | undefined }>;
  remindNow(): Promise<void>;
  stop(): Promise<void>;
}

export interface ChecklistBotOptions {
  readonly dataFolder: string;
  readonly databaseUrl?: string;
  readonly now: number;
}

export async function startChecklistBot({ dataFolder, databaseUrl, now }: ChecklistBotOptions): Promise<ChecklistBot> {
  const connector = await startConnector();
  const events: LogEvent[] = [];
  const log = (event: LogEvent) => void events.push(event);
  const config = {
    ...{ dataFolder, dataKeys: [{ id: 'k1', secret: new Uint8Array(32) }], retentionDays: 90, securityResponseMinutes: 15, channelCodes: [] },
    ...(databaseUrl !== undefined && { databaseUrl }),
  };
  let parts: { readonly bot: Bot; readonly handoff: Handoff; readonly routines: Routines };
  const self: ChecklistBot = {
    connector,
    events,
    uploads: [],
    guide: await composeGuide({ knowledgeFolder: join(root, 'test/fixtures/knowledge') }),
    now,
    restart: async () => {
      await stop();
      parts = await start();
    },
    post: async (activity) => {
      const response = await fetch(`${parts.bot.address}/api/messages`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(anActivity(activity)) });
      const text = await response.text();
      return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
    },
    press: async (verb, data, rest = {}) => {
      const value = { action: { type: 'Action.Execute', verb, data } };
      const { status, body } = await self.post({ type: 'invoke', name: 'adaptiveCard/action', replyToId: 'kort', value, ...rest });
      const answer = body as { readonly value?: unknown; readonly type?: string } | undefined;
      const isCard = answer?.type === 'application/vnd.microsoft.card.adaptive';
      return { status, card: isCard ? (answer.value as AdaptiveCard) : undefined, sentence: isCard ? undefined : String(answer?.value) };
    },
    remindNow: async () => {
      await parts.routines.reminders.remindDue();
      parts.handoff.wake();
    },
    stop: async () => {
      await stop();
      await connector.stop();
    },
  };
  parts = await start();
  return self;

  function anActivity(rest: object): object {
    return {
      ...{ type: 'message', id: '1', channelId: 'msteams', serviceUrl: connector.serviceUrl, locale: 'sv-SE', channelData: { tenant: { id: 'staden' } } },
      ...{ from: { id: '29:anna', name: 'Anna' }, recipient: { id: '28:bot', name: 'Rådrum' }, conversation: group, ...rest },
    };
  }

  async function start() {
    const framework = connectBotFramework(undefined);
    const chat = { adapter: framework.adapter, appId: '' };
    const clock = () => self.now;
    const sendNotice = createSendNotice({ ...chat, base: () => self.guide.base, isHoliday: () => false, now: clock, timeoutMs: 5_000 });
    const handoff = await composeHandoff(config, { sendNotice, log, times: { pauseMs: 20 } });
    const routines = composeRoutines(config, { store: handoff.store, isHoliday: () => false, wake: handoff.wake, log, now: clock, remindEveryMs: 3_600_000 });
    const inTeams = pagesInTeams(createSendPersonally(chat));
    const pages = { ...inTeams, upload: async (url: string, html: string) => void self.uploads.push({ url, html }) };
    const bot = await startBot({ host: '127.0.0.1', port: 0, replyTimeoutMs: 8_000 }, self.guide, log, { framework, routines: { ...routines, cards: createCardUpdates(), pages } });
    handoff.start();
    return { bot, handoff, routines };
  }

  async function stop(): Promise<void> {
    await parts.bot.stop();
    await parts.routines.stop();
    await parts.handoff.stop();
  }
}
