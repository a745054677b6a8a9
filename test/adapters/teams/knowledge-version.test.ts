import { describe, expect, it } from 'vitest';
import { createKnowledgeVersion, knowledgeVersion } from '../../../src/adapters/teams/knowledge-version.ts';
import { aKnowledgeBase, aPage, smallCity } from '../../support/build-knowledge.ts';

describe('knowledgeVersion', () => {
  it('is the same for the same pages, on whatever instance', () => {
    expect(knowledgeVersion(aKnowledgeBase())).toBe(knowledgeVersion(aKnowledgeBase()));
    expect(knowledgeVersion(aKnowledgeBase())).toMatch(/^[0-9a-f]{12}$/);
  });

  it('changes with a word on a page, and with a number in the contact directory', () => {
    const other = aKnowledgeBase([...smallCity, aPage({ slug: 'ny-sida' })]);
    const contacts = aKnowledgeBase(smallCity.map((file) => (file.path.startsWith('contacts/') ? { ...file, text: file.text.replace(/\d(?=\s*$)/m, '9') } : file)));
    expect(new Set([aKnowledgeBase(), other, contacts].map(knowledgeVersion)).size).toBe(3);
  });

  it('follows pages that are changed for others', () => {
    const versionOf = createKnowledgeVersion();
    const [one, other] = [aKnowledgeBase(), aKnowledgeBase([])];
    expect([versionOf(one), versionOf(one), versionOf(other)]).toEqual([knowledgeVersion(one), knowledgeVersion(one), knowledgeVersion(other)]);
  });
});
