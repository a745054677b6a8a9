import { describe, expect, it } from 'vitest';
import { findDefinition } from '../../src/answering/find-definition.ts';

const glossary = [
  { term: 'möjliggörare', term_en: 'enabler', explanation: { sv: 'En person som …', en: 'A person who …' }, synonyms: ['insider'] },
  { term: 'otillåten påverkan', term_en: 'improper influence', explanation: { sv: '…', en: '…' }, abbreviation: 'OP' },
  { term: 'ensamarbete', term_en: 'lone work', explanation: { sv: '…', en: '…' } },
];

describe('findDefinition', () => {
  it.each([
    ['the plain question', 'Vad är en möjliggörare?', 'möjliggörare'],
    ['a word that begins like an article', 'vad är ensamarbete', 'ensamarbete'],
    ['an apostrophe as phones write it', 'what’s an enabler', 'möjliggörare'],
    ['a spoken form', 'va betyder möjliggörare', 'möjliggörare'],
    ['a term of two words', 'vad menas med otillåten påverkan?', 'otillåten påverkan'],
    ['an abbreviation', 'vad är OP', 'otillåten påverkan'],
    ['a synonym', 'vad är en insider', 'möjliggörare'],
    ['English', 'What is an enabler?', 'möjliggörare'],
    ['another English form', 'what does improper influence mean', 'otillåten påverkan'],
  ])('finds the term for %s', (_reason, question, term) => {
    expect(findDefinition(question, glossary)?.term).toBe(term);
  });

  it.each([
    ['a question about what to do', 'vad är det jag ska göra om någon är möjliggörare'],
    ['a term that the glossary lacks', 'vad är en kommun'],
    ['a story', 'jag tror att han är en möjliggörare'],
    ['a very long text', `vad är ${'möjliggörare '.repeat(5_000)}`],
    ['nothing', ''],
  ])('finds nothing in %s', (_reason, question) => {
    expect(findDefinition(question, glossary)).toBeUndefined();
  });
});
