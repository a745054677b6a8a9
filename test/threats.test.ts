import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from '../src/cards/texts/english.ts';
import { swedish } from '../src/cards/texts/swedish.ts';
import { root } from './support/source-files.ts';

const rows = readFileSync(join(root, 'src/THREATS.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| T\d+ \|/.test(line))
  .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()))
  .map(([number = '', threat = '', measure = '', shownBy = '']) => ({ number, threat, measure, tests: [...shownBy.matchAll(/`(test\/[^`]+)`/g)].map(([, path = '']) => path) }));

describe('the threat model', () => {
  it('has threats, numbered without a gap', () => {
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, at) => `T${at + 1}`));
  });

  it('tells a measure for each', () => {
    expect(rows.filter(({ threat, measure }) => threat.length < 15 || measure.length < 15).map(({ number }) => number)).toEqual([]);
  });

  it('names a test for each, and only tests that exist', () => {
    expect(rows.filter(({ tests }) => tests.length === 0).map(({ number }) => number)).toEqual([]);
    const missing = rows.flatMap(({ number, tests }) => tests.filter((path) => !existsSync(join(root, path))).map((path) => `${number}: ${path}`));
    expect(missing).toEqual([]);
  });

  it('names only files that are tests of something', () => {
    const empty = [...new Set(rows.flatMap(({ tests }) => tests))].filter((path) => existsSync(join(root, path)) && !/\bit(?:\.each|\.runIf)?\s*\(|describe\w*\(/.test(readFileSync(join(root, path), 'utf8')));
    expect(empty).toEqual([]);
  });
});

const claims = readFileSync(join(root, 'src/THREATS.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| `[a-z]+\.[A-Za-z.]+`/.test(line))
  .map((line) => line.split('|').slice(1, -1).map((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)))
  .map(([said = [], , , shownBy = []]) => ({ said, tests: shownBy }));

describe('what people are told of privacy', () => {
  it('stands in the texts of both languages, each sentence with a test that is there', () => {
    expect(claims.length).toBeGreaterThan(15);
    const textAt = (texts: object, path: string) => path.split('.').reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], texts);
    for (const { said, tests } of claims) {
      for (const path of said) expect([typeof textAt(swedish, path), typeof textAt(english, path)], path).toEqual(['string', 'string']);
      expect(tests.length, said.join()).toBeGreaterThan(0);
      for (const path of tests) expect(existsSync(join(root, path)), path).toBe(true);
    }
  });
});

describe('the first card', () => {
  it.each([
    ['sv', swedish, /chatten i Teams finns kvar hos arbetsgivaren/],
    ['en', english, /chat in Teams .*employer/],
  ])('says in %s that Teams keeps the chat', (_language, texts, words) => {
    expect(texts.welcome.privacy).toMatch(words);
  });
});

describe('what the bot says of who reads, and of deleting', () => {
  it.each([
    ['sv', swedish, /arbetsgivaren/i],
    ['en', english, /your employer/i],
  ])('says in %s that what is deleted from the chat may still be with the employer', (_language, { stop, conversation }, employer) => {
    for (const sentence of [stop.nothingKept, conversation.clean.copies, conversation.forget.chat]) expect(sentence).toMatch(employer);
  });

  it.each([
    ['sv', swedish, /ingen annan ser|ingen ser/i],
    ['en', english, /nobody (?:else )?sees/i],
  ])('promises in %s of no chat that nobody else sees it: the employer can', (_language, texts, promise) => {
    expect(JSON.stringify(texts)).not.toMatch(promise);
  });
});

it('neither the dialog over a message nor what Teams shows of the app says that nothing at all is kept: turns are counted', () => {
  const dialogs = [swedish, english].map(({ routines }) => routines.dialog.private);
  const shown = [...dialogs, ...['manifest/manifest.json', 'manifest/en.json'].map((path) => readFileSync(join(root, path), 'utf8'))];
  for (const words of shown) expect(words).not.toMatch(/inget sparas|nothing is kept/i);
});

describe('.github/CODEOWNERS', () => {
  const lines = readFileSync(join(root, '.github/CODEOWNERS'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(/\s+/));

  it.each(['/knowledge/contacts/', '/knowledge/language/'])('wants two kinds of people for %s', (path) => {
    const [, ...owners] = lines.findLast(([pattern]) => pattern === path) ?? [];
    expect(new Set(owners).size).toBe(2);
    expect(existsSync(join(root, path))).toBe(true);
  });

  it('has placeholders for every name until an organisation puts its own there', () => {
    const owners = lines.flatMap(([, ...names]) => names);
    const invented = owners.filter((name) => !/^@REPLACE-[\w-]+\/REPLACE-[\w-]+$/.test(name));
    // Real names are welcome, all of them at once: a mixture would leave somebody's approval to nobody.
    expect([0, owners.length]).toContain(invented.length);
  });
});
