import { type AssemblyOptions, type SourceFile, assembleKnowledge } from '../../src/knowledge/assemble-knowledge.ts';
import type { Document } from '../../src/knowledge/document.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Language } from '../../src/knowledge/language.ts';
import { parseDocument } from '../../src/knowledge/parse-document.ts';

export interface PageOptions {
  readonly slug?: string;
  readonly language?: Language;
  /** Front matter lines that replace or remove (undefined) the usual ones, by key. */
  readonly frontMatter?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

const usualFrontMatter: Readonly<Record<string, string>> = {
  title: 'Hot per telefon',
  audience: 'medarbetare',
  kind: 'guidance',
  owner: 'Säkerhetsfunktionen',
  last_reviewed_on: '2026-11-01',
  review_in: '6 months',
  asked_as: '[någon hotar mig i telefon]',
  keywords: '[hotsamtal]',
  offers: '["112", security, manager]',
  related: '[]',
  sources: '[{ title: Polisen, url: https://polisen.se, checked_on: 2026-11-01 }]',
};

const usualBody = `Du får lägga på.

## Gör nu
1. Lägg på när du vill.
2. Berätta för {{contact:security}}.

## Gör inte
- Hota inte tillbaka.

## Får jag spela in?
Fråga juristen först.

## Källor
Råden bygger på Polisens sida.
`;

/** A page as an editor writes it, complete and right; change what the test is about. */
export function aPage({ slug = 'hot-per-telefon', language = 'sv', frontMatter = {}, body = usualBody }: PageOptions = {}): SourceFile {
  const lines = Object.entries({ ...usualFrontMatter, ...frontMatter }).flatMap(([key, value]) => (value === undefined ? [] : [`${key}: ${value}`]));
  return { path: `${language}/${slug}.md`, text: `---\n${lines.join('\n')}\n---\n${body}` };
}

/** The line of the file on which a key of `aPage` stands. */
export function lineOf(page: SourceFile, key: string): number {
  return page.text.split('\n').findIndex((line) => line.startsWith(`${key}:`)) + 1;
}

/** A page, read. Throws when the test has built a broken one. */
export function aDocument(options: PageOptions = {}): Document {
  const { path, text } = aPage(options);
  const { slug = 'hot-per-telefon', language = 'sv' } = options;
  const { document, findings } = parseDocument({ file: path, slug, language, text });
  if (document === undefined) throw new Error(findings.map(({ what }) => what).join('\n'));
  return document;
}

export const nationalContacts: SourceFile = {
  path: 'contacts/national.md',
  text: `---
name: { sv: Nationella nummer, en: National numbers }
contacts:
  emergency:
    name: { sv: SOS Alarm, en: Emergency services }
    phone: "112"
    hours: always
  police:
    name: { sv: "Polisen, inte akut", en: "Police, not urgent" }
    phone: "114 14"
---
`,
};

export const cityContacts: SourceFile = {
  path: 'contacts/city.md',
  text: `---
name: { sv: Hela staden, en: The whole city }
contacts:
  security:
    name: { sv: Säkerhetsfunktionen, en: Security function }
    in_text: { sv: säkerhetsfunktionen, en: the security function }
    phone: 08-465 004 10
    example: true
  whistleblower:
    name: { sv: Visselblåsarfunktionen, en: Whistleblower function }
    in_text: { sv: visselblåsarfunktionen, en: the whistleblower function }
    link: https://example.org/visselblasning
---
`,
};

/** A small city: three pages in Swedish, one of them also in English, and its contacts. */
export const smallCity: readonly SourceFile[] = [
  aPage({ frontMatter: { related: '[gavor-och-mutor, sidan-som-inte-finns]' } }),
  aPage({ slug: 'hot-per-telefon', language: 'en', frontMatter: { title: 'Threats on the phone' }, body: '## Do now\n1. Hang up when you want.\n' }),
  aPage({ slug: 'gavor-och-mutor', frontMatter: { title: 'Gåvor och mutor', asked_as: '[en klient vill ge mig en present]', keywords: '[muta]', offers: '[manager, whistleblower]' }, body: '## Gör nu\n1. Tacka nej till gåvan.\n' }),
  aPage({ slug: 'akut-fara-just-nu', frontMatter: { title: 'Akut fara just nu', asked_as: '[vi måste härifrån genast]', keywords: '[larm]', offers: '["112", security]' }, body: '## Gör nu\n1. Ta dig därifrån.\n2. Ring {{contact:emergency}}.\n' }),
  nationalContacts,
  cityContacts,
];

export function aKnowledgeBase(files: readonly SourceFile[] = smallCity, options: AssemblyOptions = {}): KnowledgeBase {
  return assembleKnowledge(files, options);
}
