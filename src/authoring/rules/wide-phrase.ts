import { phrasePlace } from '../../knowledge/triage-phrase.ts';
import type { ReadPage } from '../page.ts';
import { foundIn, type Rule } from '../rule.ts';

const file = 'language/danger.yaml';
/** Of the shipped words that alone are danger none stands there more than once in 1,600 questions; of those that quieten it, 28 times. */
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
    const single = phrases.filter(({ phrase }) => oneWord.test(phrase));
    const { counts, total } = countWords(readPages, new Set(single.flatMap(({ phrase }) => phrase.split('|'))));
    return single.flatMap(({ phrase, kind }) => {
      const asked = phrase.split('|').reduce((sum, form) => sum + (counts.get(form) ?? 0), 0);
      if (asked < Math.max(fewQuestions, total * mostAsked[kind])) return [];
      const what = `"${phrase}" ${kind === 'danger' ? 'är ensamt fara' : 'tystar ensamt fara'}, och står ${asked} gånger i sidornas egna frågor.`;
      return [foundIn({ file }, phrasePlace(phrase, { file, text, firstLine: 1 }), { what })];
    });
  },
};

/** One element of words only; what is in a group is looked at where several phrases share it. */
const oneWord = /^[^\s<>]+$/;

/** How often each word is in the questions; a word's beginning and end count under how a phrase writes them, `hot*` and `*hot`. */
function countWords(pages: readonly ReadPage[], wanted: ReadonlySet<string>): { readonly counts: ReadonlyMap<string, number>; readonly total: number } {
  const questions = pages.flatMap(({ document }) => document.frontMatter.asked_as);
  const words = new Map<string, number>();
  for (const word of questions.join('\n').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) words.set(word, (words.get(word) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const [word, count] of words) {
    for (const form of formsOf(word)) if (wanted.has(form)) counts.set(form, (counts.get(form) ?? 0) + count);
  }
  return { counts, total: questions.length };
}

function formsOf(word: string): readonly string[] {
  return [word, ...Array.from(word, (_, at) => `${word.slice(0, at + 1)}*`), ...Array.from(word, (_, at) => `*${word.slice(at)}`)];
}
