import { foundIn, type Rule } from '../rule.ts';

export const joinedKeywords: Rule = {
  id: 'joined-keywords',
  severity: 'error',
  what: 'Flera sökord står som ett enda.',
  why: 'Den som skriver ett av orden får inte sidan först: det är bara hela raden som räknas.',
  mend: 'Skriv komma mellan orden och inga citattecken runt hela raden: keywords: [hot, hotsamtal]. Eller ett ord på varje rad, efter "- ".',
  example: { file: 'sv/hembesok.md', replace: 'keywords: [hembesök', with: 'keywords: [besök; hembesök', at: 'besök; hembesök' },
  check: ({ ownedPages }) =>
    ownedPages.flatMap((page) =>
      page.document.frontMatter.keywords.flatMap((keyword, at) =>
        /[,;/]\s|\s\/|;/.test(keyword) ? [foundIn(page, page.places.of(['keywords', at]), { what: `"${keyword}" är flera sökord, och läses som ett.` })] : [],
      ),
    ),
};
