import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { shipped } from '../support/shipped-guide.ts';

const keywords = shipped.base.documents.flatMap(({ slug, language, frontMatter }) => frontMatter.keywords.map((keyword) => ({ slug, language, keyword })));

describe('the keywords of the shipped pages', () => {
  it('lead to a page that has them, or to 112; hardly any is small talk, another matter or refused', () => {
    const lost = keywords.filter(({ slug, language, keyword }) => {
      const { kind, pages } = answerQuestion(keyword, shipped, { language });
      return kind !== 'acute' && !((kind === 'answer' || kind === 'choices') && pages.includes(slug));
    });
    expect(lost.length / keywords.length, lost.map(({ slug, keyword }) => `${keyword} (${slug})`).join('\n')).toBeLessThan(0.01);
  });
});
