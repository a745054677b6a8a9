import { frontMatterKeys } from '../../knowledge/front-matter.ts';
import { nearest } from '../nearest.ts';
import { foundIn, type Rule } from '../rule.ts';

/** What an addition says of itself; the rest is the city's page's. */
const addedKeys: readonly string[] = ['owner', 'last_reviewed_on', 'review_in', 'sources', 'needs_check', 'silence'];

/** Says in `local/` whether the page adds to the city's or replaces it. */
const localKey = 'local';

export const unknownKey: Rule = {
  id: 'unknown-key',
  severity: 'error',
  what: 'Sidhuvudet har en nyckel som boten inte känner till.',
  why: 'En felstavad nyckel läses inte, och det som står där kommer inte med i svaret.',
  mend: 'Rätta stavningen, eller ta bort raden. README.md visar alla nycklar.',
  example: { file: 'sv/hembesok.md', replace: 'keywords:', with: 'keyword:', at: 'keyword:' },
  check: ({ pages, readerFindings }) => {
    const unreadable = new Set(readerFindings.filter(({ rule }) => rule === 'yaml' || rule === 'front-matter').map(({ file }) => file));
    return pages
      .filter(({ file, yaml, organisation }) => !unreadable.has(file) && outermostKeys(yaml).some((name) => !isKnown(name, organisation, yaml)))
      .flatMap((page) =>
        page.places.keys
          .filter(({ name }) => !isKnown(name, page.organisation, page.yaml))
          .map((key) => {
            if (frontMatterKeys.includes(key.name)) return foundIn(page, key, { what: `Nyckeln "${key.name}" läses inte i ett tillägg.`, mend: 'Ta bort raden. Ska hela sidan bytas ut? Skriv "local: replaces", och alla nycklar.' });
            const meant = nearest(key.name, frontMatterKeys);
            return foundIn(page, key, {
              what: `Nyckeln "${key.name}" är okänd.`,
              ...(meant !== undefined && { mend: `Skriv "${meant}", om det var det du menade. Ta annars bort raden.` }),
            });
          }),
      );
  },
};

/** The keys that stand at the margin. To look at them first is much faster than to read all YAML a second time. */
function outermostKeys(yaml: string): readonly string[] {
  return [...yaml.matchAll(/^["']?([^\s"'#:-][^"':]*)["']?[ \t]*:/gm)].map(([, name = '']) => name);
}

function isKnown(name: string, organisation: string | undefined, yaml: string): boolean {
  if (organisation !== undefined && /^local:[ \t]*["']?adds\b/m.test(yaml)) return name === localKey || addedKeys.includes(name);
  return frontMatterKeys.includes(name) || (name === localKey && organisation !== undefined);
}
