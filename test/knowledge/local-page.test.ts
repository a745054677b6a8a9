import { describe, expect, it } from 'vitest';
import { type LocalPage, withLocalPage } from '../../src/knowledge/local-page.ts';
import { parseLocalPage } from '../../src/knowledge/parse-local-page.ts';
import { aDocument } from '../support/build-knowledge.ts';

const head = '---\nlocal: adds\nowner: Skolan\nlast_reviewed_on: 2026-11-01\nreview_in: 6 months\n---\n';

function read(body: string) {
  return parseLocalPage({ file: 'local/skola/sv/hot-per-telefon.md', organisation: 'skola', slug: 'hot-per-telefon', language: 'sv', text: `${head}${body}` });
}

/** The headings that the staff of the school see; those of their own with a star. */
function headings(cityBody: string, localBody: string): readonly string[] {
  const { passages } = withLocalPage(aDocument({ body: cityBody }), read(localBody).page as LocalPage);
  return passages.map(({ heading, organisation }) => (organisation === undefined ? heading : `${heading}*`));
}

const city = 'Inledning.\n\n## Gör nu\n1. Ring.\n\n## Får jag spela in?\nFråga.\n\n## Vem\nChefen.\n\n## Källor\nLagen.\n';

describe('withLocalPage', () => {
  it.each([
    ['after the city’s section of the same heading', '## Vem\nExpeditionen.\n', ['Hot per telefon', 'Gör nu', 'Får jag spela in?', 'Vem', 'Vem*', 'Källor']],
    ['where it usually stands, when the city has no such section', '## Rapportera\nTill oss.\n', ['Hot per telefon', 'Gör nu', 'Får jag spela in?', 'Vem', 'Rapportera*', 'Källor']],
    ['before the page’s own headings, when those usually come later', '## Gör inte\n- Vänta.\n', ['Hot per telefon', 'Gör nu', 'Gör inte*', 'Får jag spela in?', 'Vem', 'Källor']],
    ['before "Vem", when the heading is the school’s own', '## I skolan\nSäg till.\n\n## Efteråt\nVila.\n', ['Hot per telefon', 'Gör nu', 'Får jag spela in?', 'I skolan*', 'Efteråt*', 'Vem', 'Källor']],
    ['in its order, when two have the same heading', '## Gör nu\nRing A.\n\n## Gör nu\nRing B.\n', ['Hot per telefon', 'Gör nu', 'Gör nu*', 'Gör nu*', 'Får jag spela in?', 'Vem', 'Källor']],
  ])('puts a section %s', (_reason, body, expected) => {
    expect(headings(city, body)).toEqual(expected);
  });

  it('puts a section last when nothing usually comes after it', () => {
    expect(headings('## Gör nu\n1. Ring.\n', '## Källor\nVår rutin.\n')).toEqual(['Gör nu', 'Källor*']);
  });
});

describe('parseLocalPage', () => {
  it('leaves out a page without text and tells of it', () => {
    expect(read('')).toMatchObject({ findings: [{ file: 'local/skola/sv/hot-per-telefon.md', line: 7, severity: 'error', rule: 'no-text' }] });
    expect(read('').page).toBeUndefined();
  });
});
