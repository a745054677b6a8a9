import type { Document } from './document.ts';
import type { Finding } from './finding.ts';
import { frontMatterFault } from './front-matter-fault.ts';
import { type FrontMatter, frontMatterSchema, plainPageSchema } from './front-matter.ts';
import type { Language } from './language.ts';
import type { ParseMarkdown } from './markdown-tree.ts';
import { readYaml } from './read-yaml.ts';
import { splitFrontMatter } from './split-front-matter.ts';
import { splitPassages } from './split-passages.ts';

export interface PageFile {
  /** Path below the knowledge folder, with forward slashes. */
  readonly file: string;
  readonly slug: string;
  readonly language: Language;
  readonly text: string;
}

export interface ParsedDocument {
  /** Absent when the page cannot be shown; the findings then say why. */
  readonly document?: Document;
  readonly findings: readonly Finding[];
}

export interface ParseOptions {
  readonly plainPages?: boolean;
  readonly parseMarkdown?: ParseMarkdown | undefined;
}

/**
 * Reads one page. A page whose front matter is broken or incomplete is left out.
 * With `plainPages`, keys that are missing get a neutral value instead, so that any folder of markdown can be asked.
 */
export function parseDocument(page: PageFile, { plainPages = false, parseMarkdown }: ParseOptions = {}): ParsedDocument {
  const { file, slug, language } = page;
  const fault = plainPages ? undefined : frontMatterFault(file, page.text);
  if (fault !== undefined) return { findings: [fault] };
  const { yaml, yamlLine, body, bodyLine } = splitFrontMatter(page.text);
  const schema = plainPages ? plainPageSchema : frontMatterSchema;
  const { value, findings } = readYaml({ file, text: yaml ?? '', firstLine: yamlLine }, schema);
  if (value === undefined) return { findings };
  const title = value.title || firstHeading(body) || slug.replaceAll('-', ' ');
  const frontMatter: FrontMatter = { ...value, title };
  const passages = splitPassages({ slug, language, title, markdown: body, firstLine: bodyLine, parseMarkdown });
  if (passages.length === 0) return { findings: [...findings, noText(file, bodyLine)] };
  return { document: { slug, language, file, frontMatter, passages, phrasings: [] }, findings };
}

function firstHeading(markdown: string): string | undefined {
  return /^#{1,6}[ \t]+(.+?)[ \t]*#*$/m.exec(markdown)?.[1];
}

/** Tells of a file that has nothing below its front matter. */
export function noText(file: string, line: number): Finding {
  return errorAt(file, line, {
    rule: 'no-text',
    what: 'Sidan har ingen text under sidhuvudet.',
    mend: 'Skriv en inledning och avsnittet "## Gör nu".',
  });
}

function errorAt(file: string, line: number, words: Pick<Finding, 'rule' | 'what' | 'mend'>): Finding {
  return { file, line, column: 1, severity: 'error', ...words };
}
