import { describe, expect, it } from 'vitest';
import { cardContext } from '../../src/cards/card-context.ts';
import { offerCard } from '../../src/cards/offer-card.ts';
import { texts } from '../../src/cards/texts/texts.ts';
import { aKnowledgeBase } from '../support/build-knowledge.ts';
import { cardButtons, cardWords } from '../support/card-words.ts';

const context = cardContext(aKnowledgeBase(), { language: 'sv' });

describe('offerCard', () => {
  it('shows whom it reaches, marks examples, and calls with one press', () => {
    const card = offerCard('manager', context);
    expect(cardWords(card)).toContain('Säkerhetsfunktionen (exempel): 08-465 004 10');
    expect(cardButtons(card)).toContainEqual({ type: 'Action.OpenUrl', title: 'Ring 08-465 004 10', url: 'tel:0846500410' });
  });

  it('opens the channel of a contact that has an address', () => {
    expect(cardButtons(offerCard('manager', context))).toContainEqual({
      type: 'Action.OpenUrl',
      title: 'Öppna Visselblåsarfunktionen',
      url: 'https://example.org/visselblasning',
    });
  });

  it('shows the way around the manager beside the manager', () => {
    expect(cardButtons(offerCard('manager', context))).toContainEqual(expect.objectContaining({ verb: 'manager.involved' }));
  });

  it('says whom to ask when nobody is known', () => {
    expect(cardWords(offerCard('union', context))).toContain(texts.sv.unknownContact);
  });

  it.each(['112', '114-14', 'manager', 'support', 'union'] as const)('says something of its own for %s, also without any contact or page', (offer) => {
    const empty = cardContext(aKnowledgeBase([]), { language: 'en' });
    expect(cardWords(offerCard(offer, empty)).slice(0, 3)).toEqual([texts.en.offers[offer].heading, texts.en.offers[offer].body, texts.en.unknownContact]);
  });
});
