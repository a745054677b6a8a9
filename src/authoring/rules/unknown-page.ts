import { yamlPlaces } from '../../knowledge/yaml-places.ts';
import type { CheckContext } from '../check-context.ts';
import { nearest } from '../nearest.ts';
import { foundIn, type Rule } from '../rule.ts';

export const unknownPage: Rule = {
  id: 'unknown-page',
  severity: 'error',
  what: 'En språkfil hänvisar till en sida som inte finns.',
  why: 'När orden känns igen har boten ingen sida att visa.',
  mend: 'Skriv sidans filnamn utan .md.',
  wide: true,
  example: { file: 'language/refusals.yaml', replace: 'pages: [hot-per-telefon]', with: 'pages: [kallskydd]', at: 'kallskydd' },
  check: (context, earlier) => {
    // What steps in for a file that cannot be read names pages of its own, which nobody here has written.
    const unread = new Set(earlier.filter(({ rule }) => rule === 'yaml' || rule === 'schema').map(({ file }) => file));
    const slugs = [...new Set(context.pages.map(({ slug }) => slug))];
    return mentions(context)
      .filter(({ file, slug }) => !unread.has(file) && !slugs.includes(slug))
      .flatMap(({ file, slug, path }) => {
        const source = context.files.find((candidate) => candidate.path === file);
        if (source === undefined) return [];
        const meant = nearest(slug, slugs);
        return [
          foundIn({ file }, yamlPlaces({ text: source.text, firstLine: 1 }).of(path), {
            what: `Sidan "${slug}" finns inte.`,
            ...(meant !== undefined && { mend: `Skriv "${meant}", om det var den du menade.` }),
          }),
        ];
      });
  },
};

interface Mention {
  readonly file: string;
  readonly slug: string;
  readonly path: readonly (string | number)[];
}

function mentions({ base: { triageData } }: CheckContext): readonly Mention[] {
  const { danger, refusals } = triageData;
  const groups = [
    ...Object.entries(refusals?.refuse ?? {}).map(([key, entry]) => ({ path: ['refuse', key], pages: entry.pages })),
    ...Object.entries(refusals?.stop ?? {}).map(([key, entry]) => ({ path: ['stop', key], pages: entry.pages })),
  ];
  const ofExamples = danger?.examples === undefined ? [] : [
    { slug: danger.examples.page, path: ['examples', 'page'] },
    ...Object.keys(danger.examples.pages).map((slug) => ({ slug, path: ['examples', 'pages', slug] })),
  ];
  return [
    ...ofExamples.map((mention) => ({ file: 'language/danger.yaml', ...mention })),
    ...(danger?.rules ?? []).map(({ page }, at) => ({ file: 'language/danger.yaml', slug: page, path: ['rules', at, 'page'] })),
    ...groups.flatMap(({ path, pages }) =>
      pages.map((slug, at) => ({ file: 'language/refusals.yaml', slug, path: [...path, 'pages', at] })),
    ),
  ];
}
