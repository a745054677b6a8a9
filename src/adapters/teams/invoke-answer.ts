import { type Activity, ActivityTypes } from 'botbuilder';

/** A sentence as the answer to an invoke, in the form that the client expects for it: a pressed button, a search, a dialog. */
export function invokeAnswer({ name = '' }: Pick<Activity, 'name'>, sentence: string): Partial<Activity> {
  return { type: ActivityTypes.InvokeResponse, value: { status: 200, body: bodyFor(name, sentence) } };
}

/** Whether a button of a card was pressed, so that a card can be sent as a message beside the answer. */
export function isCardAction({ name }: Pick<Activity, 'name'>): boolean {
  return name === 'adaptiveCard/action';
}

/** Whether the button of a form was pressed that saves what is on it: with a failure, nobody knows whether it came that far. */
export function isSending(activity: Pick<Activity, 'name' | 'value'>): boolean {
  const verb = (activity.value as { readonly action?: { readonly verb?: unknown } } | undefined)?.action?.verb;
  return isCardAction(activity) && (verb === 'report.send' || verb === 'contact.send');
}

/** Whether Teams asks by itself, to draw a shared card anew for somebody who comes to see it. */
export function isAutomaticRefresh(activity: Pick<Activity, 'name' | 'value'>): boolean {
  const value = activity.value as { readonly trigger?: unknown; readonly action?: { readonly verb?: unknown } } | undefined;
  return isCardAction(activity) && value?.trigger === 'automatic' && value.action?.verb === 'run.refresh';
}

function bodyFor(name: string, sentence: string): object {
  if (name === 'composeExtension/fetchTask' || name === 'composeExtension/submitAction' || name.startsWith('task/')) {
    return { task: { type: 'message', value: sentence } };
  }
  if (name.startsWith('composeExtension/')) return { composeExtension: { type: 'message', text: sentence } };
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: sentence };
}
