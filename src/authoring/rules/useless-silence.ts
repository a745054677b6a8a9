import { nearest } from '../nearest.ts';
import { foundIn, type Rule } from '../rule.ts';

/** Stands last in the list of rules, for it looks at what the others have found. */
export const uselessSilence: Rule = {
  id: 'useless-silence',
  severity: 'error',
  what: 'En regel är tystad utan verkan.',
  why: 'En tystnad som inte behövs döljer nästa fel.',
  mend: 'Ta bort raderna under "silence".',
  canBeSilenced: false,
  wide: true,
  example: { file: 'sv/hembesok.md', replace: 'sources:\n', with: 'silence:\n  - rule: long-sentence\n    because: lagens egna ord\nsources:\n', at: 'rule: long-sentence' },
  check: ({ ownedPages, ruleIds }, earlier) =>
    ownedPages.flatMap((page) =>
      (page.document.frontMatter.silence ?? []).flatMap(({ rule }, at) => {
        const place = page.places.of(['silence', at, 'rule']);
        const kind = ruleIds.get(rule);
        if (kind === undefined) {
          const meant = nearest(rule, [...ruleIds.keys()]);
          const mend = meant === undefined ? 'Skriv regelns namn som kontrollen skriver det, inom parentes sist på raden.' : `Skriv "${meant}", om det var den du menade.`;
          return [foundIn(page, place, { what: `Det finns ingen regel som heter "${rule}".`, mend })];
        }
        if (kind === 'fixed') return [foundIn(page, place, { what: `Regeln "${rule}" kan inte tystas.`, mend: 'Rätta felet i stället, och ta bort raderna.' })];
        const hasEffect = earlier.some((finding) => finding.file === page.file && finding.rule === rule);
        return hasEffect ? [] : [foundIn(page, place, { what: `Regeln "${rule}" har ingenting att säga om sidan.` })];
      }),
    ),
};
