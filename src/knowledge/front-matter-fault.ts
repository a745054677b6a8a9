import type { Finding } from './finding.ts';
import { splitFrontMatter } from './split-front-matter.ts';

/** Spaces, empty lines and signs that nobody sees. */
const unseen = /^[\s\u200B-\u200D\u2060\uFEFF]*/u;
/** What a word processor makes of three hyphens. */
const dashes = /^[-–—―]+[ \t]*$/u;

/**
 * Why a file has no front matter that can be read as such, with the place where it went wrong; undefined when it has. What the
 * parsers of YAML and markdown would say of such a file follows from it.
 */
export function frontMatterFault(file: string, text: string): Finding | undefined {
  const { yaml, isOpen } = splitFrontMatter(text);
  if (yaml !== undefined && !isOpen) return undefined;
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (isOpen) {
    const meant = lines.findIndex((line, at) => at > 0 && dashes.test(line) && !line.startsWith('---'));
    return found(file, meant === -1 ? 1 : meant + 1, 'Raden --- efter sidhuvudet saknas.', 'Skriv --- på en egen rad mellan den sista nyckeln och texten.');
  }
  const rest = text.replace(unseen, '');
  if (rest === '') return found(file, 1, 'Filen är tom.', 'Skriv texten, eller hämta tillbaka den ur projektets historik. Behövs filen inte, ta bort den.');
  if (rest.startsWith('---') && !text.startsWith('---')) {
    return found(file, 1, 'Något står före den första raden ---.', 'Låt filen börja med ---. Ta bort tomma rader och mellanslag före. Syns inget där? Skriv --- på en ny rad överst, och ta bort den gamla.');
  }
  if (dashes.test(lines[0] ?? '')) return found(file, 1, 'Första raden är inte tre bindestreck.', 'Skriv tre bindestreck på första raden: ---');
  return found(file, 1, 'Filen har inget sidhuvud mellan två rader med "---".', 'Börja filen med en rad "---", sedan nycklarna, sedan en rad "---". Kopiera från en fil som fungerar.');
}

function found(file: string, line: number, what: string, mend: string): Finding {
  return { file, line, column: 1, severity: 'error', rule: 'front-matter', what, mend };
}
