import { type Activity, ActivityTypes, TestAdapter, type TurnContext } from 'botbuilder';
import { createApp } from '../../src/adapters/teams/create-app.ts';
import { type ConversationDeps, conversationDeps } from '../../src/adapters/teams/conversation/conversation-deps.ts';
import { type HandoffDeps, handoffDeps } from '../../src/adapters/teams/handoff/handoff-deps.ts';
import type { RoutineDeps } from '../../src/adapters/teams/routines/routine-deps.ts';
import { runTurn } from '../../src/adapters/teams/run-turn.ts';
import type { AdaptiveCard } from '../../src/cards/adaptive-card.ts';
import type { LogEvent } from '../../src/log.ts';
import { type GuideOptions, aGuide } from './build-guide.ts';

export interface TurnOptions extends GuideOptions {
  /** Stands for the routes of the bot; by default the real ones. */
  readonly run?: (context: TurnContext) => Promise<unknown>;
  /** How many messages the connector refuses before it takes one; typing and answers to invokes are always taken. */
  readonly refusedReplies?: number;
  /** Types of replies to which the connector never answers. */
  readonly mute?: readonly string[];
  /** By what something can be sent; nothing by default. */
  readonly handoff?: HandoffDeps;
  /** By what checklists are kept; nothing by default. */
  readonly routines?: RoutineDeps;
  /** What is kept of people and conversations; nothing from turn to turn by default. */
  readonly conversation?: ConversationDeps;
  /** Ids of messages that the connector does not delete. */
  readonly undeletable?: readonly string[];
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

export interface Turn {
  readonly replies: readonly Partial<Activity>[];
  /** What the person sees: messages only, neither typing nor the answer to an invoke. */
  readonly messages: readonly Partial<Activity>[];
  readonly cards: readonly AdaptiveCard[];
  readonly events: readonly LogEvent[];
  /** Ids of messages that the bot has deleted. */
  readonly deleted: readonly string[];
  /** Ids of messages that the bot has changed, for everybody. */
  readonly changed: readonly string[];
}

/** One activity through botbuilder's TestAdapter, the real Application and `runTurn`. */
export async function takeTurn(activity: Partial<Activity>, { run, refusedReplies = 0, mute = [], handoff = noHandoff, routines, conversation = conversationDeps(), now = () => 0, undeletable = [], ...guideOptions }: TurnOptions = {}): Promise<Turn> {
  const guide = aGuide(guideOptions);
  const events: LogEvent[] = [];
  const log = (event: LogEvent) => void events.push(event);
  const app = createApp({ guide, log, elapsed: () => 0, now, handoff, routines, conversation });
  let refused = 0;
  const deleted: string[] = [];
  const changed: string[] = [];
  const adapter = new TestAdapter();
  await adapter.processActivity(activity, async (context) => {
    context.onSendActivities(async (_context, activities, next) => {
      const isMessage = activities.some(({ type }) => type === ActivityTypes.Message);
      if (isMessage && refused < refusedReplies) {
        refused += 1;
        throw Object.assign(new Error(`refused: ${activity.text}`), { code: 'ECONNREFUSED' });
      }
      if (activities.some(({ type = '' }) => mute.includes(type))) return new Promise(() => undefined);
      return next();
    });
    context.onDeleteActivity(async (_context, { activityId = '' }, next) => {
      if (undeletable.includes(activityId)) throw new Error('The connector does not delete it.');
      deleted.push(activityId);
      return next();
    });
    context.onUpdateActivity(async (_context, { id = '' }) => void changed.push(id));
    await runTurn(context, { run: run ?? ((turn) => app.run(turn)), base: guide.base, log, replyTimeoutMs: 8_000, id: '1a2b3c4d' });
  });
  const replies = [...adapter.activeQueue];
  const messages = replies.filter(({ type }) => type === ActivityTypes.Message);
  return { replies, messages, events, deleted, changed, cards: messages.flatMap(({ attachments }) => (attachments ?? []).map(({ content }) => content as AdaptiveCard)) };
}

const noHandoff = handoffDeps(undefined, { retentionDays: 90, isHoliday: () => false });

export function aMessage(text: string | undefined, rest: Partial<Activity> = {}): Partial<Activity> {
  return { type: ActivityTypes.Message, channelId: 'msteams', locale: 'sv-SE', ...(text !== undefined && { text }), ...rest };
}

/** What a client sends when a button with Action.Execute is pressed. */
export function aButtonPress(action: unknown, rest: Partial<Activity> = {}): Partial<Activity> {
  return { type: ActivityTypes.Invoke, name: 'adaptiveCard/action', channelId: 'msteams', locale: 'sv-SE', value: { action }, ...rest };
}
