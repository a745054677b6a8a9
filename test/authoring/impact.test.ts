import { describe, expect, it } from 'vitest';
import { askedAsQuestions, nothingAsked, withQuestion } from '../../src/authoring/impact.ts';
import { aGuide } from '../support/build-guide.ts';
import { aKnowledgeBase, aPage } from '../support/build-knowledge.ts';

const phone = aGuide({ finds: ['hot-per-telefon'] });
const gifts = aGuide({ finds: ['gavor-och-mutor'] });
const silent = aGuide({ hits: [] });
const question = { question: 'vad gör jag', language: 'sv', origin: 'labelled' } as const;

describe('withQuestion', () => {
  it.each([
    ['better when the right page comes first now', { accepted: ['hot-per-telefon'], before: gifts, after: phone }, 'better'],
    ['worse when it did before', { accepted: ['hot-per-telefon'], before: phone, after: gifts }, 'worse'],
    ['worse when the guide no longer knows', { accepted: ['hot-per-telefon'], before: phone, after: silent }, 'worse'],
    ['better when a question for somebody else is no longer answered', { accepted: [], before: phone, after: silent }, 'better'],
    ['neither when both pages are right', { accepted: ['hot-per-telefon', 'gavor-och-mutor'], before: gifts, after: phone }, 'other'],
  ])('is %s', (_reason, { accepted, before, after }, verdict) => {
    expect(withQuestion(nothingAsked, { ...question, accepted }, { before, after }).changes).toMatchObject([{ verdict }]);
  });

  it('leaves out what stays as it was, and counts it', () => {
    const impact = withQuestion(nothingAsked, { ...question, accepted: ['hot-per-telefon'] }, { before: phone, after: phone });
    expect(impact).toEqual({ asked: 1, rightBefore: 1, rightAfter: 1, changes: [] });
  });

  it('puts what is worse first', () => {
    const first = withQuestion(nothingAsked, { ...question, accepted: ['gavor-och-mutor'] }, { before: phone, after: gifts });
    const both = withQuestion(first, { ...question, accepted: ['hot-per-telefon'] }, { before: phone, after: gifts });
    expect(both.changes.map(({ verdict }) => verdict)).toEqual(['worse', 'better']);
  });
});

describe('askedAsQuestions', () => {
  it('asks for every way of asking once, for the page that it belongs to now', () => {
    const before = aGuide({ base: aKnowledgeBase([aPage({ frontMatter: { asked_as: '[gammal fråga, flyttad fråga]' } })]) });
    const after = aGuide({ base: aKnowledgeBase([aPage({ slug: 'gavor', frontMatter: { asked_as: '[flyttad fråga, ny fråga]' } })]) });
    expect(askedAsQuestions({ before, after }).map((asked) => [asked.question, asked.accepted, asked.language])).toEqual([
      ['flyttad fråga', ['gavor'], 'sv'],
      ['ny fråga', ['gavor'], 'sv'],
      ['gammal fråga', ['hot-per-telefon'], 'sv'],
    ]);
  });
});
