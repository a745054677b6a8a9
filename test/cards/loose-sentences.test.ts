import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../support/source-files.ts';

/** The parts that have something to say to people who ask; editors and operators are spoken to elsewhere. */
const speaking = /^src\/(?:answering|conversation|handoff|routines|reviews|cards|adapters\/teams)\/|^src\/knowledge\/(?:knowledge-base|contact|contact-directory|passage)\.ts$/;

/** Where words stand that the bot reads and does not say, or says to operators only. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^src\/cards\/texts\//, 'this is where the texts are'],
  [/^src\/answering\/(?:command-words\.ts|section-phrases\.ts|asked-section\.ts|meant-phrase\.ts|triage\/)/, 'words that are read'],
  [/^src\/conversation\/(?:follow-up-phrases|read-pick|pick-by-title|follow-up|read-workplace|tells-of-person)\.ts$/, 'words that are read'],
  [/^src\/adapters\/teams\/(?:refusal|health|listen|create-adapter)\.ts$/, 'said to operators over HTTP, in the log and when the program starts'],
];

/** A comment, or a string of any kind; the last group of each is what stands in the string. */
const literals = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"|`((?:\\.|[^`\\])*)`/g;
/** Words in Swedish, or a capital and at least two words: what a person would take for a sentence or a title. */
const sentence = /[åäöÅÄÖ]|^\p{Lu}\p{L}*[,:]? \p{L}+/u;
/** Markup, SQL and errors for the log are no sentences to people. */
const notSaid = /^\s*<|^(?:SELECT|INSERT|UPDATE|DELETE)\b|^\s*\n/;

describe('the parts that speak to people', () => {
  const files = sourceFiles().filter(({ path }) => speaking.test(path));

  it('say no sentence that is not in the texts', () => {
    const judged = files.filter(({ path }) => !others.some(([known]) => known.test(path)));
    expect(judged.length).toBeGreaterThan(100);
    const loose = judged.flatMap(({ path, text }) => looseIn(text).map((found) => `${path}: ${found}`));
    expect(loose).toEqual([]);
  });

  it('has no exception for files that are not there', () => {
    expect(others.filter(([known]) => !files.some(({ path }) => known.test(path)))).toEqual([]);
  });
});

describe('the search for loose sentences', () => {
  it.each([
    ["plain('Det gick inte.')", ['Det gick inte.']],
    ['title: "Öppna"', ['Öppna']],
    ['`Hej ${name}, välkommen`', ['Hej ${name}, välkommen']],
    ["throw new Error('The upload was refused.')", []],
    ["verb: 'page.open'", []],
    ['// Det gick inte.', []],
  ])('finds in %s what a person would read', (code, found) => {
    expect(looseIn(code)).toEqual(found);
  });
});

function looseIn(text: string): readonly string[] {
  return [...text.matchAll(literals)].flatMap((match) => {
    const said = match[1] ?? match[2] ?? match[3] ?? '';
    const isError = /Error\([^)]*$/.test(text.slice(Math.max(0, match.index - 80), match.index).split('\n').at(-1) ?? '');
    return sentence.test(said) && !notSaid.test(said) && !isError ? [said] : [];
  });
}
