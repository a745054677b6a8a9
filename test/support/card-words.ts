import type { AdaptiveCard, CardAction, CardElement } from '../../src/cards/adaptive-card.ts';

/** The words of a card from top to bottom as a person reads them, buttons in brackets. */
export function cardWords(card: AdaptiveCard): readonly string[] {
  return card.body.flatMap(elementWords);
}

export function cardButtons(card: AdaptiveCard): readonly CardAction[] {
  const inElement = (element: CardElement): readonly CardAction[] =>
    element.type === 'ActionSet' ? element.actions : element.type === 'Container' ? element.items.flatMap(inElement) : [];
  return card.body.flatMap(inElement);
}

function elementWords(element: CardElement): readonly string[] {
  switch (element.type) {
    case 'TextBlock':
      return [element.text.replace(/\\(.)/g, '$1')];
    case 'Container':
      return element.items.flatMap(elementWords);
    case 'ActionSet':
      return element.actions.map(({ title }) => `[${title}]`);
  }
}
