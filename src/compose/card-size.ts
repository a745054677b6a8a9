import type { CardSize, CheckInput } from '../authoring/check-context.ts';
import type { AdaptiveCard, CardElement } from '../cards/adaptive-card.ts';
import { pageCard } from '../cards/answer-card.ts';
import { cardContext } from '../cards/card-context.ts';
import { wholePageCard } from '../cards/whole-page-card.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';

/** Measures the cards of a base as they are sent, for the check. */
export function measureCards(base: KnowledgeBase): CheckInput['measureCard'] {
  return (document, passage) => {
    const context = cardContext(base, { language: document.language });
    const { offers } = document.frontMatter;
    return sizeOf(passage === undefined ? wholePageCard(document, context) : pageCard({ document, offers, passage, notes: [] }, context));
  };
}
function sizeOf(card: AdaptiveCard): CardSize {
  return { bytes: Buffer.byteLength(JSON.stringify(card)), characters: card.body.reduce((sum, element) => sum + charactersOf(element), 0) };
}

function charactersOf(element: CardElement): number {
  if (element.type === 'TextBlock') return element.text.length;
  return element.type === 'Container' ? element.items.reduce((sum, item) => sum + charactersOf(item), 0) : 0;
}
