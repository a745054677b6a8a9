import { foundIn, type Rule } from '../rule.ts';

export const oldTranslation: Rule = {
  id: 'old-translation',
  severity: 'warning',
  what: 'Den svenska sidan är nyare än den engelska.',
  why: 'Den som läser på engelska får kanske ett gammalt råd.',
  mend: 'För över det som har ändrats till den engelska sidan, och sätt samma "last_reviewed_on".',
  example: { file: 'sv/hembesok.md', replace: 'last_reviewed_on: 2026-11-01', with: 'last_reviewed_on: 2026-11-15', at: 'last_reviewed_on', in: 'en/hembesok.md' },
  check: ({ readPages }) =>
    readPages
      .filter(({ language }) => language === 'en')
      .flatMap((page) => {
        const swedish = readPages.find(({ slug, language }) => slug === page.slug && language === 'sv');
        const theirs = swedish?.document.frontMatter.last_reviewed_on ?? '';
        const ours = page.document.frontMatter.last_reviewed_on;
        if (theirs <= ours) return [];
        return [foundIn(page, page.places.of(['last_reviewed_on']), { what: `Den svenska sidan granskades ${theirs}, den engelska ${ours}.` })];
      }),
};
