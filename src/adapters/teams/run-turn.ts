import { ActivityTypes, type TurnContext } from 'botbuilder';
import { cardContext } from '../../cards/card-context.ts';
import { failureCard } from '../../cards/failure-card.ts';
import { faultOf } from '../../fault.ts';
import type { Log } from '../../log.ts';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { LateError, bounded } from './bounded.ts';
import { keepFaultId } from './fault-id.ts';
import { invokeAnswer, isAutomaticRefresh, isCardAction, isSending } from './invoke-answer.ts';
import { pressedLanguage } from './message-text.ts';
import { cardMessage } from './send-card.ts';

export interface RunTurnDeps {
  readonly run: (context: TurnContext) => Promise<unknown>;
  readonly base: KnowledgeBase;
  readonly log: Log;
  /** How long a turn may take, in milliseconds. */
  readonly replyTimeoutMs: number;
  /** The number of the request that brought the turn, which becomes the fault number. */
  readonly id: string;
}

/** How long the words about a failure may take to send, in milliseconds; twice this and a turn stay below Teams' 15 s. */
const failureTimeoutMs = 3_000;

/**
 * Runs one turn so that the person is never left in silence: whatever fails or takes too long, they get the help
 * numbers and a fault number. The log gets that number and the kind of fault, never what was written.
 */
export async function runTurn(context: TurnContext, deps: RunTurnDeps): Promise<void> {
  keepFaultId(context, deps.id);
  try {
    await bounded(deps.run(context), deps.replyTimeoutMs);
  } catch (error) {
    const { id } = deps;
    if (error instanceof LateError) deps.log({ event: 'turn.late', id, ms: deps.replyTimeoutMs });
    else deps.log({ event: 'turn.failed', id, ...faultOf(error) });
    await tellFailure(context, deps);
  }
}

/** A card that cannot be sent is tried once more as plain text. */
async function tellFailure(context: TurnContext, { base, log, id }: RunTurnDeps): Promise<void> {
  const language = cardContext(base, { language: pressedLanguage(context.activity) });
  const { heading, body } = language.texts.failure;
  const maySaved = isSending(context.activity);
  const first = maySaved ? `${heading}. ${language.texts.outcomes.maySaved}` : `${heading}.`;
  if (context.activity.type === ActivityTypes.Invoke) {
    const cardFollows = isCardAction(context.activity) && !isAutomaticRefresh(context.activity);
    await context.sendActivity(invokeAnswer(context.activity, cardFollows ? first : `${first} ${body} (${id})`));
    // A search or a dialog shows its answer itself, and the bot may not be in that conversation; for a card that is drawn anew nobody asked.
    if (!cardFollows) return;
  }
  try {
    await bounded(context.sendActivity(cardMessage(failureCard(id, language, { maySaved }))), failureTimeoutMs);
  } catch {
    try {
      await bounded(context.sendActivity(`${first} ${body} (${id})`), failureTimeoutMs);
    } catch (error) {
      log({ event: 'reply.failed', id, error: faultOf(error).error });
    }
  }
}
