import { basename } from 'node:path';
import { statesOf } from '../../authoring/page-state.ts';
import { pageAt } from '../../authoring/page.ts';
import type { Document } from '../../knowledge/document.ts';
import { documentsByFile } from '../../knowledge/knowledge-base.ts';
import type { FileEntry, Overview, PageEntry } from './view.ts';
import type { Workspace } from './workspace.ts';

export interface OverviewParts {
  readonly workspace: Workspace;
  readonly folder: string;
  readonly today: string;
}

/** Every page with how it stands, and the other files that something was found in. */
export function overviewOf({ workspace, folder, today }: OverviewParts): Overview {
  const base = workspace.base();
  const documents = documentsByFile(base);
  const files = workspace.files().map(({ path }) => path);
  const pages = files
    .flatMap((file) => pageEntry(file, { document: documents.get(file), title: titleOf(file, documents), workspace, today }) ?? [])
    .toSorted((a, b) => a.title.localeCompare(b.title, 'sv') || Number(a.organisation !== undefined) - Number(b.organisation !== undefined));
  const otherFiles = [...workspace.absent(), ...files]
    .filter((file) => pageAt(file) === undefined)
    .map((file): FileEntry => ({ file, ...countsOf(workspace.hasBeenChecked() ? workspace.findingsOf(file) : []) }))
    .filter(({ errors, warnings }) => errors + warnings > 0);
  const organisations = base.contacts.organisations
    .filter(({ key }) => key !== 'national' && key !== 'city')
    .map(({ key, name }) => ({ key, name: name.sv }));
  return { folder: basename(folder), version: workspace.version(), isCurrent: workspace.isChecked(), pages, otherFiles, organisations };
}

interface EntryParts {
  readonly document: Document | undefined;
  readonly title: string;
  readonly workspace: Workspace;
  readonly today: string;
}

function pageEntry(file: string, { document, title, workspace, today }: EntryParts): PageEntry | undefined {
  const place = pageAt(file);
  if (place === undefined) return undefined;
  const findings = workspace.hasBeenChecked() ? workspace.findingsOf(file) : [];
  const { slug, language, organisation } = place;
  const states = workspace.hasBeenChecked() ? statesOf({ findings, frontMatter: document?.frontMatter, today }) : [];
  return {
    ...{ file, slug, language, states, title },
    ...(organisation !== undefined && { organisation }),
    ...countsOf(findings),
  };
}

/** What an organisation adds to a page has no title of its own. */
function titleOf(file: string, documents: ReadonlyMap<string, Document>): string {
  const { slug = '', language = '' } = pageAt(file) ?? {};
  return documents.get(file)?.frontMatter.title || documents.get(`${language}/${slug}.md`)?.frontMatter.title || slug;
}

function countsOf(findings: ReturnType<Workspace['findingsOf']>): Pick<FileEntry, 'errors' | 'warnings'> {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: findings.length - errors };
}
