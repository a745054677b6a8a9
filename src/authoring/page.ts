import type { Document } from '../knowledge/document.ts';
import { type Language, languages } from '../knowledge/language.ts';
import type { ParseMarkdown } from '../knowledge/markdown-tree.ts';
import { type OutlineSection, type PageOutline, pageOutline } from '../knowledge/page-outline.ts';
import { type Prose, proseAt } from '../knowledge/prose.ts';
import { splitFrontMatter } from '../knowledge/split-front-matter.ts';
import { type YamlPlaces, yamlPlaces } from '../knowledge/yaml-places.ts';

/** A markdown page as its editor sees it, whether or not the guide can show it. */
export interface Page {
  /** Path below the knowledge folder, with forward slashes. */
  readonly file: string;
  readonly slug: string;
  readonly language: Language;
  /** Set for what one organisation adds or replaces, in `local/<organisation>/<lang>/`. */
  readonly organisation?: string;
  readonly outline: PageOutline;
  /** The front matter as it is written, and the places of its values; empty when there is none. */
  readonly yaml: string;
  readonly places: YamlPlaces;
  /** The line of the `---` that ends the front matter, where the page's own text begins to be. */
  readonly bodyLine: number;
  /** Absent when the reader has left the page out; its findings then say why. */
  readonly document?: Document;
}

/** A page that the guide can show. */
export type ReadPage = Page & { readonly document: Document };

export interface PageSource {
  readonly path: string;
  readonly text: string;
}

export interface PageParts {
  readonly document: Document | undefined;
  readonly parseMarkdown?: ParseMarkdown | undefined;
}

/** Where pages stand: `sv/<slug>.md` and `local/<organisation>/sv/<slug>.md`; undefined for any other file. */
export function pageAt(path: string): Pick<Page, 'slug' | 'language' | 'organisation'> | undefined {
  const found = /^(?:local\/(?<organisation>[^/]+)\/)?(?<folder>[^/]+)\/(?<slug>[^/]+)\.md$/.exec(path)?.groups;
  const language = languages.find((code) => code === found?.['folder']);
  if (found === undefined || language === undefined || found['slug'] === 'README') return undefined;
  const { slug = '', organisation } = found;
  return { slug, language, ...(organisation !== undefined && { organisation }) };
}

export function readPage({ path, text }: PageSource, { document, parseMarkdown }: PageParts): Page | undefined {
  const place = pageAt(path);
  if (place === undefined) return undefined;
  const { yaml = '', yamlLine, body, bodyLine } = splitFrontMatter(text);
  return {
    ...place,
    file: path,
    bodyLine,
    yaml,
    outline: pageOutline({ markdown: body, language: place.language, firstLine: bodyLine, parseMarkdown }),
    places: yamlPlaces({ text: yaml, firstLine: yamlLine }),
    ...(document !== undefined && { document }),
  };
}

/** The body's words with their headings, in order. */
export function bodyProse({ outline }: Page): readonly Prose[] {
  return outline.sections.flatMap(({ heading, prose }) => [
    ...(heading === undefined ? [] : [proseAt(heading.text, 'heading', { line: heading.line, column: heading.column + heading.level + 1 })]),
    ...prose,
  ]);
}

/** The values of the front matter that readers meet or that are searched, each at its place. */
export function frontMatterProse(page: Page): readonly Prose[] {
  if (page.document === undefined) return [];
  const { title, asked_as, keywords, sources } = page.document.frontMatter;
  const value = (text: string, ...path: (string | number)[]): Prose => ({
    kind: 'value',
    text,
    placeAt: () => page.places.of(path),
  });
  return [
    value(title, 'title'),
    ...asked_as.map((text, at) => value(text, 'asked_as', at)),
    ...keywords.map((text, at) => value(text, 'keywords', at)),
    ...sources.map((source, at) => value(source.title, 'sources', at, 'title')),
  ];
}

export function findSection({ outline }: Page, section: OutlineSection['section']): OutlineSection | undefined {
  return outline.sections.find((candidate) => candidate.section === section);
}
