import { describe, expect, it } from 'vitest';
import type { SourceFile } from '../../src/knowledge/assemble-knowledge.ts';
import { parseDocument } from '../../src/knowledge/parse-document.ts';
import { aPage, lineOf } from '../support/build-knowledge.ts';

const parse = ({ path, text }: SourceFile, options?: { plainPages: boolean }) =>
  parseDocument({ file: path, slug: 'hot-per-telefon', language: 'sv', text }, options);

describe('parseDocument', () => {
  it('reads a page with its front matter and passages', () => {
    const { document, findings } = parse(aPage());
    expect(findings).toEqual([]);
    expect(document).toMatchObject({
      slug: 'hot-per-telefon',
      language: 'sv',
      file: 'sv/hot-per-telefon.md',
      frontMatter: { title: 'Hot per telefon', review_in: 6, offers: ['112', 'security', 'manager'] },
    });
    expect(document?.passages.map(({ section }) => section)).toEqual(['lead', 'do-now', 'do-not', 'topic', 'sources']);
  });

  it('takes an offer that YAML read as a number', () => {
    expect(parse(aPage({ frontMatter: { offers: '[112]' } })).document?.frontMatter.offers).toEqual(['112']);
  });

  it('keeps follow-up days as numbers', () => {
    expect(parse(aPage({ frontMatter: { follow_up: '[1d, 30d]' } })).document?.frontMatter.follow_up).toEqual([1, 30]);
  });

  it.each([
    ['title', undefined],
    ['title', '""'],
    ['audience', 'alla'],
    ['kind', 'råd'],
    ['owner', undefined],
    ['last_reviewed_on', '2026-13-01'],
    ['last_reviewed_on', 'i går'],
    ['review_in', '0 months'],
    ['review_in', '6'],
    ['asked_as', '[]'],
    ['asked_as', 'en text'],
    ['keywords', undefined],
    ['offers', '[ring-polisen]'],
    ['related', '[Med Stora Bokstäver]'],
    ['sources', '[{ title: Polisen }]'],
    ['sources', '[{ title: Polisen, url: "javascript:alert(1)", checked_on: 2026-11-01 }]'],
    ['follow_up', '[30]'],
  ])('leaves a page out whose %s is %s, with file, line and mend', (key, value) => {
    const page = aPage({ frontMatter: { [key]: value } });
    const { document, findings } = parse(page);
    expect(document).toBeUndefined();
    expect(findings).not.toEqual([]);
    for (const finding of findings) {
      expect(finding).toMatchObject({ file: 'sv/hot-per-telefon.md', severity: 'error', rule: 'schema', line: value === undefined ? 1 : lineOf(page, key) });
      expect(finding.what).toContain(key);
      expect(finding.mend).not.toBe('');
    }
  });

  it.each([
    ['has no front matter', '## Gör nu\nText.\n', 'front-matter', 1],
    ['never closes its front matter', '---\ntitle: x\n', 'front-matter', 1],
    ['never closes its front matter before a text that is no YAML', aPage().text.replace('\n---\n', '\n'), 'front-matter', 1],
    ['has YAML that cannot be read', '---\ntitle: [\n---\nText.\n', 'yaml', 2],
    ['has no text', aPage({ body: '' }).text, 'no-text', 14],
    ['has only comments for text', aPage({ body: '<!-- kommer -->\n' }).text, 'no-text', 14],
    ['is empty', '', 'front-matter', 1],
  ])('leaves out a page that %s', (_reason, text, rule, line) => {
    const { document, findings } = parse({ path: 'sv/x.md', text });
    expect(document).toBeUndefined();
    expect(findings[0]).toMatchObject({ file: 'sv/x.md', rule, line, severity: 'error' });
    expect(findings[0]?.mend).not.toBe('');
  });

  it('says of front matter that never ends just that', () => {
    for (const text of [aPage().text.replace('\n---\n', '\n'), aPage().text.replace('\n---\n', '\n').replaceAll('\n', '\r\n')]) {
      expect(parse({ path: 'sv/x.md', text }).findings.map(({ what }) => what)).toEqual(['Raden --- efter sidhuvudet saknas.']);
    }
  });

  describe('with plainPages', () => {
    it('takes a page without front matter, titled by its first heading', () => {
      const { document, findings } = parse({ path: 'a/b.md', text: '# Byta lösenord #\n\nGör så här.\n' }, { plainPages: true });
      expect(findings).toEqual([]);
      expect(document?.frontMatter).toMatchObject({ title: 'Byta lösenord', owner: '', offers: [], asked_as: [] });
    });

    it('titles a page without a heading by its file', () => {
      expect(parse({ path: 'a/b.md', text: 'Text.\n' }, { plainPages: true }).document?.frontMatter.title).toBe('hot per telefon');
    });

    it('keeps what the front matter says', () => {
      const page = aPage({ frontMatter: { owner: undefined, sources: undefined } });
      expect(parse(page, { plainPages: true }).document?.frontMatter).toMatchObject({ title: 'Hot per telefon', sources: [] });
    });
  });
});
