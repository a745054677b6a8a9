import { describe, expect, it } from 'vitest';
import { type Section, phaseHeadings, sectionHeadings, sectionOfHeading } from '../../src/knowledge/section.ts';

describe('sectionOfHeading', () => {
  it.each(Object.entries({ ...sectionHeadings, ...phaseHeadings }))('knows %s in both languages', (section, { sv, en }) => {
    expect([sectionOfHeading(sv, 'sv'), sectionOfHeading(en, 'en')]).toEqual([section, section]);
  });

  it.each<[string, string, Section]>([
    ['capitals', 'GÖR NU', 'do-now'],
    ['space around', '  Gör nu ', 'do-now'],
    ['a heading of its own', 'Gör nu om du är ensam', 'topic'],
    ['the other language', 'Do now', 'topic'],
    ['a prototype name', 'constructor', 'topic'],
    ['nothing', '', 'topic'],
  ])('takes %s: %s is %s', (_reason, heading, section) => {
    expect(sectionOfHeading(heading, 'sv')).toBe(section);
  });
});
