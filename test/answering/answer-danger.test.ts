import { describe, expect, it } from 'vitest';
import { answerDanger, withoutPages } from '../../src/answering/answer-danger.ts';
import { aGuide, aRealGuide, brokenSearch, danger } from '../support/build-guide.ts';

const real = await aRealGuide();

describe('answerDanger', () => {
  it('answers danger without a search', () => {
    const answer = answerDanger('han har kniv', aGuide({ verdict: danger, search: brokenSearch }));
    expect(answer).toMatchObject({ kind: 'acute', offers: ['112', 'security', 'manager'] });
  });

  it('answers nothing else', () => {
    expect(answerDanger('vad är jäv', aGuide())).toBeUndefined();
  });

  it.each(['han står utanför dörren med kniv', 'he is outside my door with a knife'])('knows danger by the shipped rules: %s', (question) => {
    expect(answerDanger(question, real)).toMatchObject({ kind: 'acute' });
  });
});

describe('withoutPages', () => {
  it.each([
    ['jag orkar inte leva längre, jag ska ta mitt liv nu', 'other'],
    ['det ligger en bomb i källaren', 'other'],
    ['han står utanför dörren med kniv', undefined],
  ])('keeps whether there is somebody to get away from: %s', (question, danger) => {
    const answer = answerDanger(question, real);
    if (answer === undefined) throw new Error('expected danger');
    expect(withoutPages(answer).danger).toBe(danger);
  });

  it('leaves nothing that an editor wrote: two numbers and the language', () => {
    const answer = answerDanger('he is outside my door with a knife', real);
    if (answer === undefined) throw new Error('expected danger');
    expect(withoutPages(answer)).toEqual({ kind: 'acute', language: 'en', personalData: [], pages: [], offers: ['112', '114-14'] });
  });
});
