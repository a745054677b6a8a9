import { describe, expect, it } from 'vitest';
import { cardContext } from '../../src/cards/card-context.ts';
import { askedCard } from '../../src/cards/handoff/request-outcome-cards.ts';
import { securityContacts } from '../../src/handoff/security-contact.ts';
import { aRequestDraft, start } from '../support/build-handoff.ts';
import { aKnowledgeBase } from '../support/build-knowledge.ts';
import { cardButtons, cardWords } from '../support/card-words.ts';

const base = aKnowledgeBase();
const contacts = securityContacts({ directory: base.contacts, at: start, isHoliday: () => false });

describe('askedCard', () => {
  it.each([
    ['sv', 15, 'Har ingen tagit den inom 15 minuter påminner jag dem och säger till dig.'],
    ['sv', 1, 'Har ingen tagit den inom 1 minut påminner jag dem och säger till dig.'],
    ['en', 15, 'If nobody has taken it within 15 minutes, I remind them and let you know.'],
    ['en', 1, 'If nobody has taken it within 1 minute, I remind them and let you know.'],
  ] as const)('says in %s when they are reminded after %i minutes', (language, minutes, sentence) => {
    const card = askedCard({ kind: 'accepted', reference: 'R-0F1E2D3C', minutes }, { draft: aRequestDraft(), organisation: undefined, newId: 'x', contacts }, cardContext(base, { language }));
    expect(cardWords(card)).toContain(sentence);
  });

  it('leads to a new form from a card that belongs to somebody else', () => {
    const card = askedCard({ kind: 'not-yours' }, { draft: aRequestDraft(), organisation: 'bolag', newId: 'x', contacts }, cardContext(base, { language: 'sv' }));
    expect(cardButtons(card)).toMatchObject([{ verb: 'contact.form', data: { topic: aRequestDraft().topic, organisation: 'bolag' } }]);
  });
});
