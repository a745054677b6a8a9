import { describe, expect, it } from 'vitest';
import { cardContext } from '../../src/cards/card-context.ts';
import { pageFooter } from '../../src/cards/page-parts.ts';
import { aDocument, aKnowledgeBase } from '../support/build-knowledge.ts';

const base = aKnowledgeBase();

/** The sentences below a page that was reviewed on 15 March 2026 for a year. */
function footer(today: string | undefined, language: 'sv' | 'en' = 'sv'): readonly string[] {
  const document = aDocument({ language, frontMatter: { last_reviewed_on: '2026-03-15', review_in: '12 months' } });
  const context = cardContext(today === undefined ? base : { ...base, today }, { language });
  return pageFooter(document, context, { mostSources: 1 }).map((element) => (element.type === 'TextBlock' ? element.text : ''));
}

describe('pageFooter', () => {
  it('says in plain words that a review is late', () => {
    expect(footer('2027-06-01')[0]).toBe('Den här sidan skulle ha granskats i mars.');
    expect(footer('2027-06-01', 'en')[0]).toBe('This page should have been reviewed in March.');
  });

  it('names an owner who is in the contact directory in the language of the card, and any other as the page does', () => {
    const owner = (name: string, language: 'sv' | 'en') => {
      const document = aDocument({ language, frontMatter: { owner: name } });
      return pageFooter(document, cardContext(base, { language }), { mostSources: 0 }).map((element) => (element.type === 'TextBlock' ? element.text : '')).join();
    };
    expect(owner('Säkerhetsfunktionen', 'en')).toContain('Owner: Security function.');
    expect(owner('Security function', 'sv')).toContain('Ansvarig: Säkerhetsfunktionen.');
    expect(owner('Säkerhetsfunktionen', 'sv')).toContain('Ansvarig: Säkerhetsfunktionen.');
    expect(owner('Juridiska funktionen', 'en')).toContain('Owner: Juridiska funktionen.');
  });

  it('names the year when it is not this one', () => {
    expect(footer('2028-01-01')[0]).toBe('Den här sidan skulle ha granskats i mars 2027.');
  });

  it('tells quietly of a review within a month', () => {
    const sentences = footer('2027-03-01');
    expect(sentences.length).toBe(1);
    expect(sentences[0]).toContain('Den granskas igen i mars.');
  });

  it.each([['long before', '2026-10-01'], ['when no day is known', undefined]])('says nothing of it %s', (_reason, today) => {
    expect(footer(today).join(' ')).not.toMatch(/granskats|granskas/);
  });
});
