import { phrasePlace } from '../../knowledge/triage-phrase.ts';
import { tokenize } from '../../search/tokenize.ts';
import type { ReadPage } from '../page.ts';
import { foundIn, type Rule } from '../rule.ts';

const file = 'language/danger.yaml';
/** Of the shipped words that alone are danger none is in more than one question of 1,600; of those that quieten it, in 28. */
const mostAsked = { danger: 0.005, quiet: 0.05 } as const;
const fewQuestions = 5;

export const widePhrase: Rule = {
  id: 'wide-phrase',
  severity: 'error',
  what: 'Ett ensamt ord i danger.yaml står i många av sidornas egna frågor.',
  why: 'Vanliga frågor får kortet med 112, eller så tystas verklig fara.',
  mend: 'Skriv fler ord i frasen, så att den bara passar det som den gäller. Eller ta bort den, och skriv hela meningar i language/examples/.',
  wide: true,
  example: {
    file,
    with: 'figurative: ""\nsigns:\n  alarm:\n    phrases: |\n      jag|hur|vad|och|på|en|när\nnow: nu\npast_tense: igår\ncontexts: { past: "" }\nrules:\n  - name: någon ropar på hjälp\n    all: [alarm]\n    page: hembesok\n',
    at: 'jag|hur',
  },
  check: ({ files, readPages, base: { triageData } }) => {
    const text = files.find(({ path }) => path === file)?.text;
    const danger = triageData.danger;
    if (text === undefined || danger === undefined) return [];
    const alone = new Set(danger.rules.flatMap(({ all, short }) => (all.length === 1 && short === undefined ? all : [])));
    const phrases = [
      ...Object.entries(danger.signs).flatMap(([sign, { phrases }]) => (alone.has(sign) ? phrases.map((phrase) => ({ phrase, kind: 'danger' as const })) : [])),
      ...Object.values(danger.contexts).flatMap((phrases) => phrases.map((phrase) => ({ phrase, kind: 'quiet' as const }))),
    ];
    const { counts, total } = countWords(readPages);
    return phrases.flatMap(({ phrase, kind }) => {
      const asked = oneWord.test(phrase) ? timesAsked(phrase, counts) : 0;
      if (asked < Math.max(fewQuestions, total * mostAsked[kind])) return [];
      const what = `"${phrase}" ${kind === 'danger' ? 'är ensamt fara' : 'tystar ensamt fara'}, och står ${asked} gånger i sidornas egna frågor.`;
      return [foundIn({ file }, phrasePlace(phrase, { file, text, firstLine: 1 }), { what })];
    });
  },
};

/** One element of words only; what is in a group is looked at where several phrases share it. */
const oneWord = /^[^\s<>]+$/;

function countWords(pages: readonly ReadPage[]): { readonly counts: ReadonlyMap<string, number>; readonly total: number } {
  const questions = pages.flatMap(({ document }) => document.frontMatter.asked_as);
  const counts = new Map<string, number>();
  for (const question of questions) for (const word of new Set(tokenize(question))) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: questions.length };
}

/** How many questions have the word, or each of the words that may stand there. */
function timesAsked(phrase: string, counts: ReadonlyMap<string, number>): number {
  const forms = phrase.split('|').map((form) => ({ form: form.replaceAll('*', ''), ends: form.startsWith('*'), starts: form.endsWith('*') }));
  return forms.reduce((sum, { form, ends, starts }) => {
    if (!ends && !starts) return sum + (counts.get(form) ?? 0);
    const met = [...counts].filter(([word]) => (ends ? word.endsWith(form) : word.startsWith(form)));
    return sum + met.reduce((all, [, count]) => all + count, 0);
  }, 0);
}
