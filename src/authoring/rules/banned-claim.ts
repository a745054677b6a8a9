import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';
import { languages, type Localised } from '../../knowledge/language.ts';
import type { Prose } from '../../knowledge/prose.ts';
import { type Place, yamlPlaces } from '../../knowledge/yaml-places.ts';
import { createClaimFinder } from '../banned-claims.ts';
import type { CheckContext } from '../check-context.ts';
import { bodyProse, frontMatterProse, type Page } from '../page.ts';
import { foundIn, type Rule } from '../rule.ts';

export const bannedClaim: Rule = {
  id: 'banned-claim',
  severity: 'error',
  what: 'Sidan påstår något som inte stämmer eller som vi inte får lova.',
  why: 'Ett fel om lagen eller om anonymitet kan skada den som litar på det. language/banned-claims.yaml säger varför, påstående för påstående.',
  mend: 'Skriv om meningen. Är den riktig? Be juristerna lägga till uttrycket under "allowed" i language/banned-claims.yaml.',
  example: { file: 'sv/hembesok.md', replace: 'Närmaste chef, samma dag.', with: 'Du kan vara anonym när du visselblåser.', at: 'anonym' },
  check: (context) => {
    const { pages, bannedClaims } = context;
    const finders = bannedClaims.map((claim) => ({ claim, find: createClaimFinder(claim) }));
    const claimsIn = (where: Parameters<typeof foundIn>[0], { text: words, placeAt }: Prose) =>
      finders.flatMap(({ claim, find }) => find(words).map(({ text, at }) => foundIn(where, placeAt(at), { what: `"${text}": ${claim.what}`, mend: claim.mend })));
    return [
      ...pages.flatMap((page) => ownWords(page).flatMap((prose) => claimsIn(page, prose))),
      ...shownSentences(context).flatMap(({ file, prose }) => claimsIn({ file }, prose)),
    ];
  },
};

/** Sentences of language data that answers show as they stand, by their file and the keys that lead to them. */
interface Shown {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly sentences: Localised;
}

function shownOf({ vocabulary, triageData: { refusals, smallTalk } }: KnowledgeBase): readonly Shown[] {
  const explained = (key: string, entries: Readonly<Record<string, { readonly explanation: Localised }>> = {}) =>
    Object.entries(entries).map(([name, { explanation }]) => ({ file: 'language/refusals.yaml', path: [key, name, 'explanation'], sentences: explanation }));
  const replied = (key: string, topics: Readonly<Record<string, { readonly reply: Localised }>> = {}) =>
    Object.entries(topics).map(([name, { reply }]) => ({ file: 'language/small-talk.yaml', path: [key, name, 'reply'], sentences: reply }));
  return [
    ...vocabulary.glossary.map(({ explanation }, at) => ({ file: 'language/glossary.yaml', path: ['terms', at, 'explanation'], sentences: explanation })),
    ...explained('refuse', refusals?.refuse),
    ...explained('stop', refusals?.stop),
    ...replied('small_talk', smallTalk?.small_talk),
    ...replied('out_of_scope', smallTalk?.out_of_scope),
  ];
}

/** Those of the folder's own files. Where one cannot be read another steps in, of which nothing is to be told here. */
function shownSentences({ files, base, readerFindings }: CheckContext): readonly { readonly file: string; readonly prose: Prose }[] {
  const unread = new Set(readerFindings.filter(({ rule }) => rule === 'yaml' || rule === 'schema').map(({ file }) => file));
  const texts = new Map(files.filter(({ path }) => !unread.has(path)).map(({ path, text }) => [path, text]));
  return shownOf(base).flatMap(({ file, path, sentences }) => {
    const yaml = texts.get(file);
    if (yaml === undefined) return [];
    return languages.map((language) => ({ file, prose: { kind: 'value' as const, text: sentences[language], placeAt: (offset: number) => placeIn(yaml, [...path, language], sentences[language], offset) } }));
  });
}

/** The place in the sentence where it stands whole on the line of its key, else that of the key. */
function placeIn(yaml: string, path: readonly (string | number)[], sentence: string, offset: number): Place {
  const key = yamlPlaces({ text: yaml, firstLine: 1 }).of(path);
  const start = (yaml.split('\n')[key.line - 1] ?? '').indexOf(sentence, key.column - 1);
  return start === -1 ? key : { line: key.line, column: start + offset + 1 };
}

/** What people ask may well be wrong; only what the page itself says counts. */
function ownWords(page: Page): readonly Prose[] {
  return [...frontMatterProse(page).slice(0, 1), ...bodyProse(page)];
}
