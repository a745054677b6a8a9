import type { Activity } from 'botbuilder';
import type { CardContext } from '../../../cards/card-context.ts';
import { messageCard } from '../../../cards/handoff/message-card.ts';
import type { ActionReply } from '../action-handler.ts';
import { isPersonal } from '../place.ts';

/** Instead of a form: it opens in a private chat only, or this city has nothing that it could be sent to. */
export function privately(activity: Activity, context: CardContext): ActionReply {
  const { form, nothingSent } = context.texts.handoff;
  const sentence = isPersonal(activity) ? form.unusable : form.onlyPrivately;
  return { kind: 'below', card: messageCard({ title: nothingSent, sentences: [sentence] }, context) };
}
