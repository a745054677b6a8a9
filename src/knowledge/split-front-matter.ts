import matter from 'gray-matter';
import { sectionHeadings } from './section.ts';

export interface SplitPage {
  /** The YAML between the `---` lines; absent when the page has none. */
  readonly yaml?: string;
  /** The line on which that YAML starts, counted from 1. */
  readonly yamlLine: number;
  readonly body: string;
  /** The line on which the body starts, counted from 1. */
  readonly bodyLine: number;
  /** The front matter begins and does not end before the page's text, which is taken for YAML: all of it, or up to a line drawn in it. */
  readonly isOpen?: true;
}

/** gray-matter takes a word after the dashes for a language, and throws where it does not know it. */
const opening = /^---[ \t]*(?:\n|$)/;
const bodyHeading = new RegExp(`^## (?:${Object.values(sectionHeadings['do-now']).join('|')})[ \\t]*$`, 'm');

/**
 * Parts a page into its front matter, still as YAML text, and its markdown.
 * The YAML is read by `readYaml`, which knows the place of each fault.
 */
export function splitFrontMatter(source: string): SplitPage {
  const text = source.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  if (!opening.test(text)) return { yamlLine: 1, body: text, bodyLine: 1 };
  const keepAsText = (block: string): object => ({ block });
  const file = matter(text, { language: 'yaml', engines: { yaml: keepAsText } });
  const yaml = file.data['block'];
  if (typeof yaml !== 'string') return { yamlLine: 1, body: text, bodyLine: 1 };
  const head = text.slice(0, text.length - file.content.length);
  const isOpen = !text.includes('\n---') || bodyHeading.test(yaml);
  return { yaml, yamlLine: 2 - leadingBreaks(yaml), body: file.content, bodyLine: head.split('\n').length, ...(isOpen && { isOpen }) };
}

/** gray-matter hands over the block with the line break that follows the opening `---`. */
function leadingBreaks(yaml: string): number {
  return yaml.startsWith('\n') ? 1 : 0;
}
