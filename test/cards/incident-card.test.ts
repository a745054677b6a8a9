import { describe, expect, it } from 'vitest';
import { cardContext } from '../../src/cards/card-context.ts';
import { incidentCard } from '../../src/cards/handoff/incident-card.ts';
import { texts } from '../../src/cards/texts/texts.ts';
import { languages } from '../../src/knowledge/language.ts';
import { aKnowledgeBase } from '../support/build-knowledge.ts';
import { cardWords } from '../support/card-words.ts';

describe.each(languages)('incidentCard in %s', (language) => {
  const { manager } = texts[language].handoff;
  const words = (spares?: 'manager') => cardWords(incidentCard({ form: 'here' }, cardContext(aKnowledgeBase(), { language, ...(spares && { spares }) })));

  it('says that a report may reach the manager to whoever asks about the manager, and to nobody else', () => {
    expect(words('manager')).toContain(manager.body);
    expect(words()).not.toContain(manager.body);
  });
});
