import type { Document } from './document.ts';
import { noteFreeLines, readExamples } from './example.ts';
import { type Finding, compareFindings } from './finding.ts';
import { type KnowledgeBase, type WrittenKnowledge, openKnowledge } from './knowledge-base.ts';
import { parseHandOff } from './hand-off-data.ts';
import { type Language, languages } from './language.ts';
import type { ParseMarkdown } from './markdown-tree.ts';
import { parseContacts } from './parse-contacts.ts';
import type { LocalPage } from './local-page.ts';
import { parseDocument } from './parse-document.ts';
import { parseLocalPage } from './parse-local-page.ts';
import { type Memory, noMemory } from './remember.ts';
import type { YamlSource } from './read-yaml.ts';
import { readTriageData } from './triage-data.ts';
import { parseVocabulary } from './vocabulary.ts';

export interface SourceFile {
  /** Path below the knowledge folder, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

export interface AssemblyOptions {
  /** Files that step in for `language/` and `contacts/national.md` where the folder has none that works. */
  readonly fallback?: readonly SourceFile[];
  /** Takes any markdown as a page, wherever it stands and whatever its front matter lacks. */
  readonly plainPages?: boolean;
  /** Tells the language of a page that is in no language folder; used with `plainPages`. */
  readonly recogniseLanguage?: (text: string) => Language;
  /** Parses the pages' markdown; given where the same pages are read again in another way. */
  readonly parseMarkdown?: ParseMarkdown;
  /** Spares the work when the same files were read before. */
  readonly memory?: Memory;
}

/** Makes the knowledge base from the files of its folder. Whatever cannot be used is left out and told of. */
export function assembleKnowledge(files: readonly SourceFile[], options: AssemblyOptions = {}): KnowledgeBase {
  return openKnowledge(readWritten(files, options));
}

/** The same as plain data, which can be kept between starts. */
export function readWritten(files: readonly SourceFile[], options: AssemblyOptions = {}): WrittenKnowledge {
  const { fallback = [], memory = noMemory } = options;
  const pages = readPages(files, options);
  const phrasings = readPhrasings(files);
  const contacts = readContacts(files, fallback, memory);
  const local = readLocalPages(files, pages.documents, memory);
  const organisations = new Set(contacts.organisations.map(({ key }) => key));
  const lost = local.pages.filter(({ organisation }) => !organisations.has(organisation)).map(nobodysPage);
  const { triage, words, handOff } = readLanguage(files, fallback, memory);
  return {
    documents: pages.documents.map((document) => ({
      ...document,
      phrasings: phrasings.get(`${document.language}/${document.slug}`) ?? [],
    })),
    localPages: local.pages,
    organisations: contacts.organisations,
    vocabulary: words.vocabulary,
    triageData: triage.data,
    examples: readAllExamples(files, fallback),
    ...(handOff.value && { handOff: handOff.value }),
    findings: [...pages.findings, ...local.findings, ...lost, ...contacts.findings, ...triage.findings, ...words.findings, ...handOff.findings].toSorted(compareFindings),
  };
}

/** Read part by part: a changed word for danger does not let the synonyms be read anew. */
function readLanguage(files: readonly SourceFile[], fallback: readonly SourceFile[], { each }: Memory) {
  const once = <T extends { readonly findings: readonly Finding[] }>(name: string, paths: readonly string[], read: (source: Source) => T): T => {
    const sources = [...files, ...fallback].filter(({ path }) => paths.includes(path));
    const [found] = each(name, [sources], { keyOf: JSON.stringify, make: () => withFallback(files, fallback, read) });
    return found as T;
  };
  const triage = once('triage', ['language/danger.yaml', 'language/refusals.yaml', 'language/small-talk.yaml'], (source) =>
    readTriageData({
      danger: source('language/danger.yaml'),
      refusals: source('language/refusals.yaml'),
      smallTalk: source('language/small-talk.yaml'),
    }),
  );
  const words = once('words', ['language/synonyms.yaml', 'language/glossary.yaml'], (source) => {
    const synonyms = source('language/synonyms.yaml');
    const glossary = source('language/glossary.yaml');
    return parseVocabulary({ ...(synonyms && { synonyms }), ...(glossary && { glossary }) });
  });
  const handOff = once('hand-off', ['language/hand-off.yaml'], (source) => parseHandOff(source('language/hand-off.yaml')));
  return { triage, words, handOff };
}

function readPages(files: readonly SourceFile[], { plainPages = false, recogniseLanguage, parseMarkdown, memory = noMemory }: AssemblyOptions) {
  const found = files.flatMap(({ path, text }) => {
    const place = pagePlace(path, plainPages);
    const language = place?.language ?? recogniseLanguage?.(text) ?? 'sv';
    return place === undefined ? [] : [{ file: path, slug: place.slug, language, text }];
  });
  const parsed = memory.each('pages', found, {
    keyOf: ({ file, text }) => `${plainPages} ${file} ${text}`,
    make: (page) => parseDocument(page, { plainPages, parseMarkdown }),
  });
  const documents = new Map<string, Document>();
  const findings = parsed.flatMap((page) => page.findings);
  for (const { document } of parsed) {
    if (document === undefined) continue;
    const key = `${document.language}/${document.slug}`;
    const earlier = documents.get(key);
    if (earlier === undefined) documents.set(key, document);
    else findings.push(sameSlug(document.file, earlier.file));
  }
  return { documents: [...documents.values()], findings };
}

/** Pages stand in `sv/` and `en/`; with `plainPages` anywhere but where other things have their place. */
function pagePlace(path: string, plainPages: boolean): { readonly slug: string; readonly language?: Language } | undefined {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  if (!name.endsWith('.md') || name === 'README.md') return undefined;
  const slug = name.slice(0, -'.md'.length);
  const language = languages.find((code) => code === parts[0]);
  if (language !== undefined && (plainPages || parts.length === 2)) return { slug, language };
  return plainPages && !['contacts', 'language', 'local'].includes(parts[0] ?? '') ? { slug } : undefined;
}

/** A folder that has no examples of its own gets those that step in. */
function readAllExamples(files: readonly SourceFile[], fallback: readonly SourceFile[]) {
  const read = (sources: readonly SourceFile[]) => sources.flatMap(({ path, text }) => readExamples(path, text) ?? []);
  const own = read(files);
  return own.length > 0 ? own : read(fallback);
}

/** `phrasings/<lang>/<slug>.txt`: one phrasing a line; a line that begins with # is a note. */
function readPhrasings(files: readonly SourceFile[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const { path, text } of files) {
    const [, page] = /^phrasings\/(.+)\.txt$/.exec(path) ?? [];
    if (page === undefined) continue;
    found.set(page, noteFreeLines(text));
  }
  return found;
}

/** `local/<organisation>/<lang>/<slug>.md`. */
export const localPath = /^local\/([a-z0-9-]+)\/(sv|en)\/([^/]+)\.md$/;

function readLocalPages(files: readonly SourceFile[], documents: readonly Document[], { each }: Memory) {
  const findings: Finding[] = [];
  const found = files.flatMap(({ path, text }) => {
    const [, organisation, code, slug] = localPath.exec(path) ?? [];
    const language = languages.find((known) => known === code);
    if (organisation === undefined || slug === undefined || language === undefined) return [];
    if (documents.some((document) => document.slug === slug && document.language === language)) return [{ file: path, organisation, slug, language, text }];
    findings.push(nothingToAddTo(path, `${language}/${slug}.md`));
    return [];
  });
  const parsed = each('local-pages', found, { keyOf: ({ file, text }) => `${file} ${text}`, make: parseLocalPage });
  const pages = parsed.flatMap(({ page }): LocalPage[] => (page === undefined ? [] : [page]));
  return { pages, findings: [...findings, ...parsed.flatMap((one) => one.findings)] };
}

/** `contacts/<organisation>.md`. */
export const contactsPath = /^contacts\/[^/]+\.md$/;

function readContacts(files: readonly SourceFile[], fallback: readonly SourceFile[], { each }: Memory) {
  const own = files.filter(({ path }) => contactsPath.test(path) && path !== 'contacts/README.md');
  const national = fallback.filter(({ path }) => path === 'contacts/national.md');
  const read = ({ path, text }: SourceFile) => parseContacts({ file: path, key: path.slice('contacts/'.length, -'.md'.length), text });
  const parsed = each('contacts', own, { keyOf: ({ path, text }) => `${path} ${text}`, make: read });
  const organisations = parsed.flatMap(({ organisation }) => organisation ?? []);
  const hasNational = organisations.some(({ key }) => key === 'national');
  const added = hasNational ? [] : national.map(read).flatMap(({ organisation }) => organisation ?? []);
  return { organisations: [...organisations, ...added], findings: parsed.flatMap(({ findings }) => findings) };
}

type Source = (path: string) => YamlSource | undefined;

/** What keeps all of a file from being read; other findings are about a phrase in it, which is left out by itself. */
const breaksFile = new Set(['yaml', 'schema']);

/** Reads language data file by file: a file that is absent or broken is replaced by the one that steps in. */
function withFallback<T extends { readonly findings: readonly Finding[] }>(
  files: readonly SourceFile[],
  fallback: readonly SourceFile[],
  read: (source: Source) => T,
): T {
  const sourceIn = (place: readonly SourceFile[]) => (path: string) => {
    const file = place.find((candidate) => candidate.path === path);
    return file && { file: path, text: file.text, firstLine: 1 };
  };
  const own = sourceIn(files);
  const spare = sourceIn(fallback);
  const { findings } = read(own);
  const broken = new Set(findings.filter(({ rule }) => breaksFile.has(rule)).map(({ file }) => file));
  return { ...read((path) => (broken.has(path) ? spare(path) : (own(path) ?? spare(path)))), findings };
}

/** Nobody can choose an organisation that has no contacts, so nobody would ever see its page. */
function nobodysPage({ organisation, document }: LocalPage): Finding {
  return {
    file: document.file,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'local-page',
    what: `Organisationen "${organisation}" har ingen fil i contacts/, så ingen kan välja den.`,
    mend: `Ge mappen samma namn som organisationens fil i contacts/, eller skriv contacts/${organisation}.md.`,
  };
}

function nothingToAddTo(file: string, page: string): Finding {
  return {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'local-page',
    what: `Det finns ingen sida ${page} att lägga till eller ersätta.`,
    mend: 'Ge filen samma namn som stadens sida, på samma språk.',
  };
}

function sameSlug(file: string, earlier: string): Finding {
  return {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'same-slug',
    what: `Sidan har samma filnamn och språk som ${earlier}.`,
    mend: 'Döp om den ena filen.',
  };
}
