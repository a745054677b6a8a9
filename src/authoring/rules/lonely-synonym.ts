import { foundIn, type Rule } from '../rule.ts';
import { yamlPlaces } from '../../knowledge/yaml-places.ts';

const file = 'language/synonyms.yaml';

export const lonelySynonym: Rule = {
  id: 'lonely-synonym',
  severity: 'warning',
  what: 'En grupp synonymer har bara ett ord.',
  why: 'Ett ord som inte står tillsammans med ett annat gör ingenting.',
  mend: 'Lägg till ett ord som betyder samma sak, eller ta bort gruppen.',
  wide: true,
  example: { file, replace: '  - sv: [hot, hotelse]', with: '  - sv: [ensam]\n  - sv: [hot, hotelse]', at: 'sv: [ensam]' },
  check: ({ base, files }) => {
    const source = files.find(({ path }) => path === file);
    const lonely = base.vocabulary.groups
      .filter(({ kind }) => kind === 'meaning')
      .flatMap(({ sv, en }, at) => (new Set([...sv, ...en]).size < 2 ? [{ at, word: sv[0] ?? en[0] ?? '' }] : []));
    if (source === undefined || lonely.length === 0) return [];
    const places = yamlPlaces({ text: source.text, firstLine: 1 });
    return lonely.map(({ at, word }) =>
      foundIn({ file }, places.of(['groups', at]), { what: word === '' ? 'Gruppen är tom.' : `Gruppen har bara ordet "${word}".` }),
    );
  },
};
