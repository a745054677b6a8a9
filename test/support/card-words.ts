import type { AdaptiveCard, CardAction, CardElement } from '../../src/cards/adaptive-card.ts';
import type { CardInput } from '../../src/cards/card-input.ts';

/** The words of a card from top to bottom as a person reads them, buttons in brackets. */
export function cardWords(card: AdaptiveCard): readonly string[] {
  return card.body.flatMap(elementWords);
}

export function cardButtons(card: AdaptiveCard): readonly CardAction[] {
  const inElement = (element: CardElement): readonly CardAction[] =>
    element.type === 'ActionSet' ? element.actions : element.type === 'Container' ? [...(element.selectAction ? [element.selectAction] : []), ...element.items.flatMap(inElement)] : [];
  return card.body.flatMap(inElement);
}

/** The fields of a form, in order. */
export function cardInputs(card: AdaptiveCard): readonly CardInput[] {
  return card.body.filter((element) => element.type === 'Input.Text' || element.type === 'Input.ChoiceSet');
}

function elementWords(element: CardElement): readonly string[] {
  switch (element.type) {
    case 'TextBlock':
      return [element.text.replace(/\\(.)/g, '$1')];
    case 'Container':
      return element.selectAction === undefined ? element.items.flatMap(elementWords) : [`[${element.selectAction.title}]`];
    case 'ActionSet':
      return element.actions.map(({ title }) => `[${title}]`);
    case 'Input.Text':
    case 'Input.ChoiceSet':
      return [`${element.label} ____`];
  }
}
