import { describe, expect, it } from 'vitest';
import { findPages } from '../../src/answering/find-pages.ts';
import { shipped as guide } from '../support/shipped-guide.ts';

const find = (text: string, language: 'sv' | 'en' = 'sv') => findPages(text, guide, { language });
const slugs = (text: string, language: 'sv' | 'en' = 'sv') => find(text, language).map(({ slug }) => slug);

describe('findPages', () => {
  it('shows the most important pages without text: routines first, every page once', () => {
    const pages = find('  ');
    const kinds = pages.map(({ frontMatter }) => frontMatter.kind);
    const routines = kinds.filter((kind) => kind === 'routine').length;
    expect(kinds.slice(0, routines)).toEqual(Array(routines).fill('routine'));
    expect(pages[0]?.slug).toBe('chef-nar-en-medarbetare-utsatts');
    expect(new Set(pages.map(({ slug }) => slug)).size).toBe(guide.base.documents.length / 2);
  });

  it.each([
    ['the beginning of a title', 'bomb', 'bombhot'],
    ['two beginnings', 'hot per tel', 'hot-per-telefon'],
    ['a keyword half written', 'enhetsch', 'chef-nar-en-medarbetare-utsatts'],
    ['other words than the page has', 'en klient vill ge mig en present', 'gavor-och-mutor'],
    ['a spelling mistake', 'vissleblåsare', 'visselblasning'],
  ])('finds a page by %s', (_reason, text, slug) => {
    expect(slugs(text).slice(0, 3)).toContain(slug);
  });

  it('puts a routine that fits before other pages', () => {
    const [first] = find('medarbetare hotad');
    expect(first?.frontMatter.kind).toBe('routine');
    expect(slugs('bombhot')[0], 'but not one that hardly fits').toBe('bombhot');
  });

  it('finds in both languages, and shows the page in the one that was typed', () => {
    expect(find('Bomb threat', 'sv')[0]).toMatchObject({ slug: 'bombhot', language: 'en' });
    expect(find('bombhot', 'en')[0]).toMatchObject({ slug: 'bombhot', language: 'sv' });
    expect(find('somebody threatens my employee', 'sv')[0]?.language).toBe('en');
  });

  it.each([['nothing at all', '!?'.repeat(10)], ['100,000 characters', 'hot '.repeat(25_000)], ['half an emoji', '\ud83d'], ['query syntax', 'titel: +hot -våld ~1 ^5 *']])('bears %s', (_reason, text) => {
    const start = performance.now();
    expect(Array.isArray(find(text))).toBe(true);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('answers within 100 ms while somebody types, letter by letter', () => {
    const text = 'min medarbetare har blivit hotad';
    find(text);
    const times = Array.from(text, (_, at) => {
      const start = performance.now();
      find(text.slice(0, at + 1));
      return performance.now() - start;
    }).toSorted((a, b) => a - b);
    expect(times[Math.floor(times.length * 0.9)]).toBeLessThan(100);
  });
});
