import { describe, expect, it } from 'vitest';
import { readKnowledge, readShipped, shippedFolder } from '../../../src/adapters/files/read-knowledge.ts';
import { aPage } from '../../support/build-knowledge.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('readShipped', () => {
  it('lets words of danger and national numbers step in for what a folder lacks, and nothing for what the shipped folder itself lacks', async () => {
    expect((await readShipped(await temporaryFolder())).map(({ path }) => path)).toEqual(expect.arrayContaining(['language/danger.yaml', 'contacts/national.md']));
    expect(await readShipped(shippedFolder)).toEqual([]);
  });
});

describe('readKnowledge', () => {
  it('knows danger and the national numbers even with an empty folder', async () => {
    const { base } = await readKnowledge(await temporaryFolder());
    expect(base.documents).toEqual([]);
    expect(base.contacts.find('emergency')?.phone).toBe('112');
    expect(base.contacts.examples).toEqual([]);
    expect(base.triageData.danger).toBeDefined();
  });

  it('reads the pages of the folder', async () => {
    const { path, text } = aPage();
    expect((await readKnowledge(await temporaryFolder({ [path]: text }))).base.documents.map(({ slug }) => slug)).toEqual(['hot-per-telefon']);
  });

  it('does not take plain pages for another service’s matter', async () => {
    const folder = await temporaryFolder();
    expect((await readKnowledge(folder, { plainPages: true })).base.triageData.smallTalk).toBeUndefined();
    expect((await readKnowledge(folder)).base.triageData.smallTalk).toBeDefined();
  });

  it('takes any markdown with plainPages, in the language that it is written in', async () => {
    const folder = await temporaryFolder({ 'it/password.md': '# Passwords\n\nWhat to do when you have forgotten your password.\n' });
    const { documents } = (await readKnowledge(folder, { plainPages: true })).base;
    expect(documents).toMatchObject([{ slug: 'password', language: 'en', frontMatter: { title: 'Passwords' } }]);
  });
});
