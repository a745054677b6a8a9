import { z } from 'zod';
import type { Finding } from './finding.ts';
import type { YamlSource } from './read-yaml.ts';

const word = String.raw`(?:[\p{L}\p{N}'🔪🔫🆘]+\*?|\*[\p{L}\p{N}']+)`;
const wholeWord = new RegExp(`^${word}$`, 'u');
const form = String.raw`(?:<[a-z-]+>|${word})`;
const part = new RegExp(String.raw`^(?:\.\.|${form}(?:\|${form})*\??)$`, 'u');

/** A block of text with one phrase a line; lines that begin with # are the editors' notes. */
export const phraseBlock = z.string().transform((block) =>
  block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#')),
);

/** A block of text with words between spaces. */
export const wordBlock = z.string().transform((block) => block.split(/\s+/u).filter((word) => word !== ''));

/** What is wrong with the way a phrase is written, in Swedish, or nothing. The way is told in `answering/triage/phrase.ts`. */
function phraseProblem(phrase: string, groups: Readonly<Record<string, unknown>>): string | undefined {
  const parts = phrase.split(/\s+/u);
  const odd = parts.find((each) => !part.test(each));
  if (odd !== undefined) return `"${odd}" går inte att tolka`;
  if (parts[0] === '..' || parts.at(-1) === '..') return 'får inte börja eller sluta med ".."';
  if (parts[0]?.endsWith('?')) return 'får inte börja med ett ord som kan utelämnas';
  const unknown = [...phrase.matchAll(/<([a-z-]+)>/g)].find(([, group = '']) => !Object.hasOwn(groups, group));
  return unknown && `gruppen ${unknown[0]} finns inte under groups`;
}

export interface PhraseCheck {
  readonly source: YamlSource;
  readonly groups: Readonly<Record<string, unknown>>;
}

/** Takes away the phrases that cannot be read, so that one slip does not silence a whole file, and tells of each. */
export function siftPhrases(phrases: readonly string[], { source, groups }: PhraseCheck): { readonly phrases: string[]; readonly findings: readonly Finding[] } {
  const findings = phrases.flatMap((phrase) => {
    const problem = phraseProblem(phrase, groups);
    return problem ? [phraseFinding(phrase, `frasen "${phrase}": ${problem}`, source)] : [];
  });
  const sound = phrases.filter((phrase) => phraseProblem(phrase, groups) === undefined);
  return { phrases: sound, findings };
}

/** The same for the words of groups: one that cannot be read would silence every phrase that names its group. */
export function siftGroups(groups: Readonly<Record<string, readonly string[]>>, source: YamlSource): { readonly groups: Record<string, string[]>; readonly findings: readonly Finding[] } {
  const odd = Object.entries(groups).flatMap(([name, words]) => words.filter((one) => !wholeWord.test(one)).map((one) => ({ name, one })));
  const findings = odd.map(({ name, one }) => ({
    ...phraseFinding(one, `ordet "${one}" i gruppen ${name} går inte att tolka.`, source),
    mend: 'Skriv ett ord utan andra tecken än bokstäver och siffror, med * först eller sist om det ska gälla fler. Ordet används inte förrän det är rättat.',
  }));
  return { groups: Object.fromEntries(Object.entries(groups).map(([name, words]) => [name, words.filter((one) => wholeWord.test(one))])), findings };
}

/** The line where a phrase stands alone, or else within other words; what editors note after # is looked at last. */
export function phrasePlace(text: string, source: YamlSource): { readonly line: number; readonly column: number } {
  const lines = source.text.split('\n');
  const looks: readonly ((line: string) => boolean)[] = [(line) => line.trim() === text, (line) => line.includes(text) && !line.trim().startsWith('#'), (line) => line.includes(text)];
  const at = looks.map((look) => lines.findIndex(look)).find((found) => found !== -1) ?? 0;
  return { line: at + source.firstLine, column: Math.max(0, lines[at]?.indexOf(text) ?? 0) + 1 };
}

/** A finding at the line where `text` stands. */
export function phraseFinding(text: string, what: string, source: YamlSource): Finding {
  return {
    file: source.file,
    ...phrasePlace(text, source),
    severity: 'error',
    rule: 'triage-phrase',
    what,
    mend: 'Skriv bara ord, utan skiljetecken: ord, ord*, *ord, ett|annat, <grupp>, ord? eller .. Överst i filen står hur. Frasen används inte förrän den är rättad.',
  };
}
