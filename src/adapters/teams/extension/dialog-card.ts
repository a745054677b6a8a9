import type { AdaptiveCard, CardAction, CardElement, Container } from '../../../cards/adaptive-card.ts';

/** A card as a dialog takes it: its buttons submit the dialog, for Teams knows no other way back from there. */
export type DialogCard = Omit<AdaptiveCard, 'body'> & { readonly body: readonly object[] };

/** The verbs that only show something, and so work in a dialog whose bot may not even be in the chat. */
export const dialogVerbs = ['page.open', 'page.show', 'page.section', 'topics.show', 'help.show', 'offer.show', 'security.show', 'manager.involved', 'routine.open', 'routine.list'] as const;

/** Turns a card into one for a dialog. Buttons that would do more than show something are left out. */
export function dialogCard(card: AdaptiveCard): DialogCard {
  const { refresh: _, ...rest } = card;
  return { ...rest, body: card.body.flatMap(dialogElement) };
}

function dialogElement(element: CardElement): readonly object[] {
  if (element.type === 'Container') return [dialogContainer(element)];
  if (element.type !== 'ActionSet') return [element];
  const actions = element.actions.flatMap(dialogAction);
  return actions.length === 0 ? [] : [{ ...element, actions }];
}

function dialogContainer({ selectAction, ...container }: Container): object {
  const [action] = selectAction === undefined ? [] : dialogAction(selectAction);
  return { ...container, items: container.items.flatMap(dialogElement), ...(action && { selectAction: action }) };
}

function dialogAction(action: CardAction): readonly object[] {
  if (action.type !== 'Action.Execute') return [action];
  const { title, verb, data, associatedInputs } = action;
  return dialogVerbs.some((known) => known === verb) ? [{ type: 'Action.Submit', title, data: { verb, data }, ...(associatedInputs && { associatedInputs }) }] : [];
}
