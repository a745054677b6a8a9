import { describe, expect, it } from 'vitest';
import { fileView, wholePage } from '../../../src/adapters/preview/file-view.ts';
import { overviewOf } from '../../../src/adapters/preview/overview.ts';
import { createWorkspace } from '../../../src/adapters/preview/workspace.ts';
import { pageCard } from '../../../src/cards/answer-card.ts';
import { cardContext } from '../../../src/cards/card-context.ts';
import { orderOffers } from '../../../src/answering/order-offers.ts';
import { checkFiles } from '../../../src/compose/check.ts';
import { createPartsMemory } from '../../../src/knowledge/parts-memory.ts';
import { changed, filesOf, shippedFolder, today } from '../../authoring/clean-base.ts';

const file = 'sv/hembesok.md';
const fallback = filesOf(shippedFolder).filter(({ path }) => path.startsWith('language/') && path.endsWith('.yaml'));
const localFile = { path: 'local/stadsdel/sv/hembesok.md', text: '---\nlocal: adds\nowner: Säkerhetsfunktionen\nlast_reviewed_on: 2026-11-01\nreview_in: 12 months\n---\n## Hos oss\nSkriv upp adressen.\n' };

function workspaceOf(files = changed()) {
  return createWorkspace({ files, fallback, memory: createPartsMemory(), today: () => today });
}

function textOf(workspace: ReturnType<typeof workspaceOf>, path = file): string {
  return workspace.files().find((one) => one.path === path)?.text ?? '';
}

describe('createWorkspace', () => {
  it('checks a changed file by itself at once, and forgets the fault when it is mended', () => {
    const workspace = workspaceOf();
    const whole = textOf(workspace);
    workspace.change([{ path: file, text: whole.replace('2. Berätta för din chef.', '2. Chefen ska få veta.') }]);
    expect(workspace.findingsOf(file)).toMatchObject([{ rule: 'step-without-verb', line: 36 }]);
    workspace.change([{ path: file, text: whole }]);
    expect(workspace.findingsOf(file)).toEqual([]);
  });

  it('sees at once what a change does to the page in the other language', () => {
    const workspace = workspaceOf();
    workspace.take([], workspace.version());
    workspace.change([{ path: file, text: textOf(workspace).replace('last_reviewed_on: 2026-11-01', 'last_reviewed_on: 2026-11-15') }]);
    expect(workspace.findingsOf('en/hembesok.md')).toMatchObject([{ rule: 'old-translation' }]);
  });

  it('keeps what a look at all pages has found until the next one', () => {
    const files = changed({ file, replace: '  - ska jag gå in ensam\n', with: '  - Någon ringer och hotar mig!\n' });
    const workspace = workspaceOf(files);
    const { findings } = checkFiles({ files, fallback, today });
    const other = findings.find(({ rule }) => rule === 'same-asked-as')?.file ?? '';
    workspace.take(findings, workspace.version());
    workspace.change([{ path: other, text: `${textOf(workspace, other)}\n` }]);
    expect(workspace.isChecked()).toBe(false);
    expect(workspace.findingsOf(other).map(({ rule }) => rule)).toContain('same-asked-as');
    workspace.take([], workspace.version());
    expect(workspace.isChecked()).toBe(true);
    expect(workspace.findingsOf(other)).toEqual([]);
  });

  it('does not let a check of older files undo what is newer', () => {
    const workspace = workspaceOf();
    const before = workspace.version();
    workspace.change([{ path: file, text: textOf(workspace).replace('2. Berätta för din chef.', '2. Chefen ska få veta.') }]);
    workspace.take([], before);
    expect(workspace.isChecked()).toBe(false);
    expect(workspace.findingsOf(file)).toMatchObject([{ rule: 'step-without-verb' }]);
  });

  it('forgets a page that was taken away, and finds it missing in the other language', () => {
    const workspace = workspaceOf();
    workspace.change([{ path: file }]);
    expect(workspace.findingsOf(file)).toEqual([]);
    expect(fileView(workspace, { file })).toBeUndefined();
    expect(workspace.findingsOf('en/hembesok.md')).toMatchObject([{ rule: 'missing-translation' }]);
  });
});

describe('fileView', () => {
  it('shows the card that the bot sends, and the source', () => {
    const workspace = workspaceOf();
    const base = workspace.base();
    const document = base.documents.find((one) => one.file === file);
    if (document === undefined) throw new Error('no page');
    const offers = orderOffers(document.frontMatter.offers, { managerPart: 'none' });
    const view = fileView(workspace, { file });
    expect(view?.card?.card).toEqual(pageCard({ document, offers, passage: undefined, notes: [] }, cardContext(base, { language: 'sv' })));
    expect(view?.text).toBe(textOf(workspace));
    expect(view?.shapes[0]).toEqual({ key: '', name: 'Kort svar' });
  });

  it('shows a changed contact on the card at once', () => {
    const workspace = workspaceOf();
    const contacts = textOf(workspace, 'contacts/city.md');
    workspace.change([{ path: 'contacts/city.md', text: contacts.replaceAll('08-465 004 10', '08-465 004 77') }]);
    expect(JSON.stringify(fileView(workspace, { file, shape: wholePage })?.card)).toContain('08-465 004 77');
  });

  it('shows what an organisation adds, to its own staff', () => {
    const workspace = workspaceOf([...changed(), localFile]);
    const wordsFor = (organisation: string) => JSON.stringify(fileView(workspace, { file, organisation, shape: wholePage })?.card);
    expect(wordsFor('stadsdel')).toContain('Skriv upp adressen');
    expect(wordsFor('')).not.toContain('Skriv upp adressen');
    expect(fileView(workspace, { file: localFile.path })?.versions.map(({ key }) => key)).toContain(localFile.path);
  });

  it('has no card for a page that cannot be read, nor for other files', () => {
    const workspace = workspaceOf();
    workspace.change([{ path: file, text: textOf(workspace).replace(/^title:.*/m, 'title: [') }]);
    expect(fileView(workspace, { file })).not.toHaveProperty('card');
    expect(fileView(workspace, { file })?.findings[0]).toMatchObject({ rule: 'yaml', severity: 'error' });
    expect(fileView(workspace, { file: 'contacts/city.md' })).not.toHaveProperty('card');
  });
});

describe('overviewOf', () => {
  it('lists a file that is missing, with what that does', () => {
    const files = changed({ file: 'contacts/city.md', with: null });
    const workspace = workspaceOf(files);
    workspace.take(checkFiles({ files, fallback, today }).findings, workspace.version());
    expect(overviewOf({ workspace, folder: 'knowledge', today }).otherFiles).toContainEqual({ file: 'contacts/city.md', errors: 1, warnings: 0 });
    expect(fileView(workspace, { file: 'contacts/city.md' })).toMatchObject({ text: '', findings: [{ rule: 'missing-file' }] });
    workspace.change([{ path: 'contacts/city.md', text: textOf(workspaceOf(), 'contacts/city.md') }]);
    expect(workspace.absent()).toEqual([]);
  });

  it('tells how every page stands, once all are checked', () => {
    const workspace = workspaceOf([...changed({ file, replace: '2. Berätta för din chef.', with: '2. Chefen ska få veta.' }), localFile]);
    const look = () => overviewOf({ workspace, folder: '/x/knowledge', today }).pages.map(({ file: path, states }) => [path, states]);
    expect(look()).toContainEqual([file, []]);
    workspace.take(checkFiles({ files: workspace.files(), fallback, today }).findings, workspace.version());
    expect(look()).toContainEqual([file, ['errors']]);
    expect(look()).toContainEqual(['sv/hot-per-telefon.md', ['fine']]);
  });

  it('names what an organisation adds by the page it adds to', () => {
    const { pages, organisations } = overviewOf({ workspace: workspaceOf([...changed(), localFile]), folder: 'knowledge', today });
    const titles = pages.filter(({ slug, language }) => slug === 'hembesok' && language === 'sv').map(({ title }) => title);
    expect(new Set(titles).size).toBe(1);
    expect(organisations.map(({ key }) => key)).not.toContain('city');
  });
});
