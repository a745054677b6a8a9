import { isCopy, questionKey } from '../is-copy.ts';
import type { ReadPage } from '../page.ts';
import { foundIn, type Rule } from '../rule.ts';
import { isSlug } from '../slug.ts';

export const sameAskedAs: Rule = {
  id: 'same-asked-as',
  severity: 'error',
  what: 'Samma fråga står på två sidor.',
  why: 'Boten kan inte veta vilken av sidorna som är svaret.',
  mend: 'Låt frågan stå på den sida som svarar bäst, och ta bort den från den andra.',
  wide: true,
  example: { file: 'sv/hembesok.md', replace: '  - ska jag gå in ensam\n', with: '  - Någon ringer och hotar mig!\n', at: 'någon ringer och hotar mig', in: 'sv/hot-per-telefon.md' },
  check: ({ readPages }) => {
    const seen = new Map<string, ReadPage>();
    // A file whose name is wrong is often a copy, and all its questions stand on both.
    const named = readPages.filter(({ slug }) => isSlug(slug));
    const copied = new Map(named.flatMap((page, at) => {
      const original = named.slice(0, at).find((earlier) => isCopy(page.document, earlier.document));
      return original === undefined ? [] : [[page, original] as const];
    }));
    const copies = [...copied].map(([page, original]) =>
      foundIn(page, page.places.of(['asked_as']), {
        what: `Minst hälften av sidans frågor står även på ${original.file}.`,
        mend: `Är den ena sidan en kopia av den andra, ta bort kopian. Låt annars varje fråga stå på bara en av dem.`,
      }),
    );
    const single = named.filter((page) => !copied.has(page)).flatMap((page) =>
      page.document.frontMatter.asked_as.flatMap((phrase, at) => {
        const key = questionKey(phrase);
        const first = seen.get(key);
        if (first === undefined) {
          seen.set(key, page);
          return [];
        }
        // A page and its translation may well be asked for in the same words.
        if (first.slug === page.slug && first.file !== page.file) return [];
        const where = first.file === page.file ? 'redan på den här sidan' : `även på ${first.file}`;
        return [foundIn(page, page.places.of(['asked_as', at]), { what: `Frågan "${phrase}" står ${where}.` })];
      }),
    );
    return [...copies, ...single];
  },
};
