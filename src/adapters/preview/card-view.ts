import type { AdaptiveCard, CardElement } from '../../cards/adaptive-card.ts';
import { cardHtml } from './card-html.ts';
import type { CardView } from './view.ts';

/** A card with its texts as HTML, ready to be drawn. */
export function cardView(card: AdaptiveCard): CardView {
  return { card, html: Object.fromEntries(card.body.flatMap(textsIn).map((text) => [text, cardHtml(text)])) };
}

function textsIn(element: CardElement): readonly string[] {
  if (element.type === 'TextBlock') return [element.text];
  return element.type === 'Container' ? element.items.flatMap(textsIn) : [];
}
