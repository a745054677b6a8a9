import { foundIn, type Rule } from '../rule.ts';

/** Hosts that mail programs and filters put before an address; what follows often names who got the mail. */
const filters = /^https?:\/\/(?:[\w.-]+\.)?(?:safelinks\.protection\.outlook\.com|urldefense\.(?:com|proofpoint\.com)|linkprotect\.cudasvc\.com)\//i;

export const trackedAddress: Rule = {
  id: 'tracked-address',
  severity: 'error',
  what: 'Adressen till en källa går genom ett mejlfilter.',
  why: 'Den som kopierar en länk ur ett mejl får ofta med vem som fick mejlet, och länken slutar att fungera.',
  mend: 'Öppna länken, och kopiera adressen ur webbläsarens adressfält.',
  example: {
    file: 'sv/hembesok.md',
    replace: 'url: https://rkrattsbaser.gov.se',
    with: 'url: https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Frkrattsbaser.gov.se',
    at: 'safelinks',
  },
  check: ({ ownedPages }) =>
    ownedPages.flatMap((page) =>
      page.document.frontMatter.sources.flatMap(({ url }, at) => {
        const filter = filters.exec(url)?.[0];
        return filter === undefined ? [] : [foundIn(page, page.places.of(['sources', at, 'url']), { what: `Adressen går genom ${new URL(filter).hostname}.` })];
      }),
    ),
};
