import { contactReferences } from '../contact-references.ts';
import { frontMatterProse, type Page } from '../page.ts';
import { foundIn, type Rule, type RuleFinding } from '../rule.ts';

export const brokenContact: Rule = {
  id: 'broken-contact',
  severity: 'error',
  what: 'Hänvisningen till en kontakt är felskriven.',
  why: 'Läsaren ser klamrarna i stället för ett namn och ett nummer.',
  mend: 'Skriv {{contact:nyckel}}: två klamrar på var sida, inga mellanslag, nyckeln med små bokstäver.',
  example: { file: 'sv/hembesok.md', replace: '{{contact:security}}', with: '{{ contact: security }}', at: '{{ contact' },
  check: ({ pages }) =>
    pages.flatMap((page) => [
      ...contactReferences(page)
        .filter(({ key }) => key === undefined)
        .map((reference) => foundIn(page, reference, { what: `"${reference.written}" går inte att tolka.` })),
      ...misplaced(page),
      ...inFrontMatter(page),
    ]),
};

/** References that are rightly written, but in a heading or in the text of a link, which are shown as they stand. */
function misplaced(page: Page): readonly RuleFinding[] {
  const { sections, marks } = page.outline;
  const headings = sections.flatMap(({ heading }) => (heading === undefined ? [] : [{ ...heading, where: 'en rubrik' }]));
  const links = marks.flatMap((mark) => (mark.kind === 'link' ? [{ ...mark, where: 'texten till en länk' }] : []));
  return [...headings, ...links].flatMap(({ text, where, ...place }) =>
    (text.match(/\{\{contact:[a-z0-9-]+\}\}/g) ?? []).map((written) =>
      foundIn(page, place, { what: `${written} står i ${where}, där den visas med klamrar.`, mend: `Skriv vanliga ord där, och ${written} i en mening bredvid.` }),
    ),
  );
}

/** The values of the front matter are shown and searched as they stand. */
function inFrontMatter(page: Page): readonly RuleFinding[] {
  return frontMatterProse(page).flatMap((prose) =>
    [...prose.text.matchAll(/\{\{[^{}]*\}\}?/g)].map(({ 0: written, index }) =>
      foundIn(page, prose.placeAt(index), { what: `${written} står i sidhuvudet, där den visas med klamrar.`, mend: 'Skriv vanliga ord i stället: vad funktionen heter.' }),
    ),
  );
}
