import { describe, expect, it } from 'vitest';
import { pageTemplate } from '../../src/authoring/page-template.ts';
import { languages } from '../../src/knowledge/language.ts';
import { changed, check, today } from './clean-base.ts';

describe('pageTemplate', () => {
  it.each([
    ['a page', false],
    ['a routine', true],
  ])('makes %s in which only gaps are wrong', (_, routine) => {
    const pages = languages.map((language) => ({ file: `${language}/ny-sida.md`, with: pageTemplate({ slug: 'ny-sida', language, routine, today }) }));
    const found = check(changed(...pages));
    expect(found.length).toBeGreaterThan(0);
    expect([...new Set(found.map(({ rule }) => rule))]).toEqual(['placeholder']);
  });
});
