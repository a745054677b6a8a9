import type { Application, TurnState } from '@microsoft/teams-ai';
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import { welcomeCard } from '../../cards/welcome-card.ts';
import { forPerson } from './conversation/for-person.ts';
import { turnCards } from './conversation/turn-cards.ts';
import { addExtension } from './extension/add-extension.ts';
import { activityLanguage } from './message-text.ts';
import { onAction } from './on-action.ts';
import { onMessage } from './on-message.ts';
import { onFileAccepted, onFileDeclined } from './routines/file-consent.ts';
import { sendCard } from './send-card.ts';
import { createApplication } from './teams-application.ts';
import type { TurnDeps } from './turn-deps.ts';

/**
 * The routes of the bot. Typing is sent by the handlers, because teams-ai keeps one typing timer for all
 * conversations; and there is no storage, because nothing of a conversation is kept.
 */
export function createApp(deps: TurnDeps): Application<TurnState> {
  const app = createApplication({ removeRecipientMention: true });
  // teams-ai 1.7.4 starts its timer whatever the option says, and holds an answer until that typing has been sent.
  app.startTypingTimer = () => undefined;
  app.conversationUpdate('membersAdded', async (context) => {
    if (isBotAdded(context.activity)) {
      const person = await forPerson(context, deps);
      await sendCard(context, welcomeCard(turnCards(context.activity, person, { language: activityLanguage(context.activity) })));
    }
  });
  app.adaptiveCards.actionExecute(isExecuteAction, async (context) => {
    await onAction(context, await forPerson(context, deps));
    return '';
  });
  addExtension(app, deps);
  app.fileConsentAccept(async (context) => onFileAccepted(context, await forPerson(context, deps)));
  app.fileConsentDecline(async (context) => onFileDeclined(context, await forPerson(context, deps)));
  app.messageEventUpdate('editMessage', async (context) => onMessage(context, await forPerson(context, deps), { isEdit: true }));
  app.activity(ActivityTypes.Message, async (context) => onMessage(context, await forPerson(context, deps), { isEdit: false }));
  app.activity(everyActivity, async ({ activity }) => {
    deps.log({ event: 'activity.ignored', type: knownType(activity) });
  });
  return app;
}

/** Every verb, known or not: `onAction` tells them apart, so that a pressed button is never met with silence. */
async function isExecuteAction({ activity }: TurnContext): Promise<boolean> {
  return (
    activity.type === ActivityTypes.Invoke &&
    activity.name === 'adaptiveCard/action' &&
    activity.value?.action?.type === 'Action.Execute'
  );
}

async function everyActivity(): Promise<boolean> {
  return true;
}

function isBotAdded({ membersAdded, recipient }: Activity): boolean {
  return membersAdded?.some(({ id }) => id === recipient?.id) ?? false;
}

/** The type comes from outside: only the ones that Bot Framework knows go into the log. */
function knownType({ type }: Activity): string {
  return Object.values<string>(ActivityTypes).includes(type) ? type : 'other';
}
