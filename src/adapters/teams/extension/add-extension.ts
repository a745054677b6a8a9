import type { Application, TurnState } from '@microsoft/teams-ai';
import { CardFactory, type MessagingExtensionResult, type TaskModuleTaskInfo, type TurnContext } from 'botbuilder';
import { cardContext } from '../../../cards/card-context.ts';
import { failureCard } from '../../../cards/failure-card.ts';
import { faultOf } from '../../../fault.ts';
import { forPerson } from '../conversation/for-person.ts';
import { faultIdOf } from '../fault-id.ts';
import { activityLanguage } from '../message-text.ts';
import type { TurnDeps } from '../turn-deps.ts';
import { askAboutMessage, goOnInDialog } from './ask-about-message.ts';
import { choosePage, searchPages } from './search-pages.ts';
import { oneCard } from './search-result.ts';

/**
 * The search from the compose box and the action on a message. Each answers in its own response and sends nothing into the chat,
 * where the bot may not even be; that holds for faults too, which become a card with the help numbers.
 */
export function addExtension(app: Application<TurnState>, deps: TurnDeps): void {
  const { messageExtensions } = app;
  const result = (work: (context: TurnContext, deps: TurnDeps) => MessagingExtensionResult) => async (context: TurnContext) => {
    try {
      return work(context, await forPerson(context, deps));
    } catch (error) {
      const { card, heading } = failed(context, deps, error);
      return oneCard(card, heading);
    }
  };
  const dialog = (work: (context: TurnContext, deps: TurnDeps) => TaskModuleTaskInfo | Promise<TaskModuleTaskInfo>) => async (context: TurnContext) => {
    try {
      return await work(context, await forPerson(context, deps));
    } catch (error) {
      const { card, heading } = failed(context, deps, error);
      return { title: heading, height: 'medium', width: 'medium', card: CardFactory.adaptiveCard(card) } satisfies TaskModuleTaskInfo;
    }
  };
  // Any command of the kind is taken: an app package older or newer than the bot must not be met with silence.
  messageExtensions.query(isInvoke('composeExtension/query'), result(searchPages));
  messageExtensions.selectItem(result(choosePage));
  messageExtensions.fetchTask(isInvoke('composeExtension/fetchTask'), dialog(askAboutMessage));
  messageExtensions.submitAction(isInvoke('composeExtension/submitAction'), dialog(goOnInDialog));
}

function isInvoke(name: string) {
  return async ({ activity }: TurnContext) => activity.type === 'invoke' && activity.name === name;
}

function failed(context: TurnContext, { guide, log }: TurnDeps, error: unknown) {
  const { activity } = context;
  const id = faultIdOf(context);
  log({ event: 'extension.failed', id, ...faultOf(error) });
  const words = cardContext(guide.base, { language: activityLanguage(activity) });
  return { card: failureCard(id, words), heading: words.texts.failure.heading };
}
