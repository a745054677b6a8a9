import { randomUUID } from 'node:crypto';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import { cardContext } from '../../cards/card-context.ts';
import { failureCard } from '../../cards/failure-card.ts';
import type { Log } from '../../log.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { LateError, bounded } from './bounded.ts';
import { activityLanguage } from './message-text.ts';
import { cardMessage } from './send-card.ts';

export interface RunTurnDeps {
  readonly run: (context: TurnContext) => Promise<unknown>;
  readonly base: KnowledgeBase;
  readonly log: Log;
  /** How long a turn may take, in milliseconds. */
  readonly replyTimeoutMs: number;
}

/** How long the words about a failure may take to send, in milliseconds; twice this and a turn stay below Teams' 15 s. */
const failureTimeoutMs = 3_000;

/**
 * Runs one turn so that the person is never left in silence: whatever fails or takes too long, they get the help
 * numbers and a fault number. The log gets that number and the kind of fault, never what was written.
 */
export async function runTurn(context: TurnContext, deps: RunTurnDeps): Promise<void> {
  try {
    await bounded(deps.run(context), deps.replyTimeoutMs);
  } catch (error) {
    const id = randomUUID().slice(0, 8);
    if (error instanceof LateError) deps.log({ event: 'turn.late', id, ms: deps.replyTimeoutMs });
    else deps.log({ event: 'turn.failed', id, ...describeFault(error) });
    await tellFailure(context, id, deps);
  }
}

/** A card that cannot be sent is tried once more as plain text. */
async function tellFailure(context: TurnContext, id: string, { base, log }: RunTurnDeps): Promise<void> {
  const language = cardContext(base, { language: activityLanguage(context.activity) });
  const { heading, body } = language.texts.failure;
  if (context.activity.type === ActivityTypes.Invoke) await answerInvoke(context, heading);
  try {
    await bounded(context.sendActivity(cardMessage(failureCard(id, language))), failureTimeoutMs);
  } catch {
    try {
      await bounded(context.sendActivity(`${heading}. ${body} (${id})`), failureTimeoutMs);
    } catch (error) {
      log({ event: 'reply.failed', id, error: describeFault(error).error });
    }
  }
}

/** The client that pressed a button waits for an answer of its own beside the card. */
async function answerInvoke(context: TurnContext, sentence: string): Promise<void> {
  const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sentence };
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
}

/** The kind of a fault and the place in our code. Messages stay out: they may quote what a person wrote. */
function describeFault(error: unknown): { readonly error: string; readonly at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : '';
  const at = /src\/[\w./-]+\.ts:\d+/.exec(stackWithoutMessage(error))?.[0];
  return { error: `${error.name}${code}`, ...(at !== undefined && { at }) };
}

function stackWithoutMessage({ stack = '', message }: Error): string {
  return stack.slice(stack.indexOf(message) + message.length);
}
