import { describe, expect, it } from 'vitest';
import { createContactDirectory } from '../../src/knowledge/contact-directory.ts';
import type { Contact, Organisation } from '../../src/knowledge/contact.ts';

const directory = createContactDirectory([
  organisation('national', ['emergency', 'police']),
  organisation('city', ['security', 'police', 'hr'], ['hr']),
  organisation('school', ['security'], ['security']),
]);

describe('createContactDirectory', () => {
  it.each([
    ['their own first', 'security', 'school', 'school'],
    ["the city's when they have none", 'hr', 'school', 'city'],
    ["the city's before the nation's", 'police', 'school', 'city'],
    ["the nation's last", 'emergency', 'school', 'national'],
    ["the city's when nobody knows where they work", 'security', undefined, 'city'],
    ["the city's when their organisation has no file", 'security', 'unknown', 'city'],
  ])('finds for the staff of an organisation %s', (_reason, key, of, expected) => {
    expect(directory.find(key, of)?.name.en).toBe(expected);
  });

  it.each(['nobody', '__proto__', 'constructor', ''])('finds nothing for the key "%s"', (key) => {
    expect(directory.find(key)).toBeUndefined();
  });

  it('tells which contacts are still examples', () => {
    expect(directory.examples).toEqual(['city/hr', 'school/security']);
  });

  it('is empty without organisations', () => {
    const empty = createContactDirectory([]);
    expect([empty.find('emergency'), empty.examples]).toEqual([undefined, []]);
  });
});

function organisation(key: string, contacts: readonly string[], examples: readonly string[] = []): Organisation {
  const entry = (contact: string): [string, Contact] => [contact, { key: contact, name: { sv: key, en: key }, example: examples.includes(contact) }];
  return { key, name: { sv: key, en: key }, contacts: new Map(contacts.map(entry)) };
}
