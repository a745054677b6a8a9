import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { composeLiveGuide, type LiveGuideOptions, type LiveKnowledge } from '../../src/compose/live-guide.ts';
import type { LogEvent } from '../../src/log.ts';
import { cleanFolder } from '../authoring/clean-base.ts';

const page = 'sv/hot-per-telefon.md';
const pollMs = 200;

interface Visit extends LiveKnowledge {
  readonly folder: string;
  /** Changes the page and gives what the log says next. */
  readonly change: (replace: string | RegExp, words: string) => Promise<LogEvent>;
  readonly next: () => Promise<LogEvent>;
  /** All that the log has said. */
  readonly told: () => readonly LogEvent[];
  readonly title: () => string;
}

interface VisitOptions extends Partial<Pick<LiveGuideOptions, 'allowExampleContacts' | 'threadMegabytes'>> {
  readonly prepare?: (folder: string) => Promise<string>;
  readonly meanwhile?: (folder: string) => Promise<void>;
}

/** A guide over a copy of the clean pages, as the bot has it; `meanwhile` happens after they were read, before anybody watches. */
async function visit({
  allowExampleContacts = true,
  prepare = async (folder: string) => folder,
  meanwhile = async (_folder: string) => {},
  ...limits
}: VisitOptions = {}): Promise<Visit> {
  const place = await mkdtemp(join(tmpdir(), 'radrum-live-'));
  onTestFinished(async () => rm(place, { recursive: true, force: true }));
  await cp(cleanFolder, join(place, 'knowledge'), { recursive: true });
  // Without any examples of its own the folder would be given the thousands that are shipped.
  await mkdir(join(place, 'knowledge/language/examples'));
  await writeFile(join(place, 'knowledge/language/examples/question.prov.sv.txt'), 'hur gör jag\n');
  const folder = await prepare(join(place, 'knowledge'));
  let heard = Promise.withResolvers<LogEvent>();
  const told: LogEvent[] = [];
  const log = (event: LogEvent) => {
    told.push(event);
    heard.resolve(event);
    heard = Promise.withResolvers();
  };
  const live = await composeLiveGuide({ folder, allowExampleContacts, log, quietMs: 50, pollMs, ...limits });
  onTestFinished(async () => live.stop());
  await meanwhile(folder);
  live.watch();
  return {
    ...live,
    folder,
    next: () => heard.promise,
    told: () => told,
    change: async (replace, words) => {
      const next = heard.promise;
      await rewrite(join(folder, page), replace, words);
      return next;
    },
    title: () => {
      const answer = answerQuestion('någon ringer och hotar mig', live.guide);
      return answer.kind === 'answer' ? answer.document.frontMatter.title : answer.kind;
    },
  };
}

/** As an editor's program saves. */
async function rewrite(path: string, replace: string | RegExp, words: string): Promise<void> {
  await writeFile(`${path}~`, (await readFile(path, 'utf8')).replace(replace, words));
  await rename(`${path}~`, path);
}

describe('composeLiveGuide', { timeout: 60_000 }, () => {
  it('shows what was changed, as often as it is changed', async () => {
    const { change, title, state } = await visit();
    expect(title()).toBe('Hot per telefon');
    const versions = new Set([state().version]);
    for (const words of ['Hot i luren', 'Hot på tråden', 'Hot per telefon igen']) {
      expect(await change(/^title:.*/m, `title: ${words}`)).toMatchObject({ event: 'knowledge.loaded', documents: 6 });
      expect(title()).toBe(words);
      versions.add(state().version);
    }
    expect(versions.size).toBe(4);
  });

  it('shows what was changed between reading and watching', async () => {
    const { next, title } = await visit({ meanwhile: async (folder) => rewrite(join(folder, page), /^title:.*/m, 'title: Hot i luren') });
    expect(await next()).toMatchObject({ event: 'knowledge.loaded' });
    expect(title()).toBe('Hot i luren');
  });

  it('refuses pages with errors, goes on with the ones before, and says where', async () => {
    const { change, title, state } = await visit();
    const before = state().version;
    const refused = await change(/^title:.*/m, 'title: [');
    expect(refused).toMatchObject({ event: 'knowledge.refused', file: page, rule: 'yaml' });
    expect(state()).toMatchObject({ version: before, refused: { file: page, rule: 'yaml' } });
    expect(title()).toBe('Hot per telefon');
    expect(await change(/^title:.*/m, 'title: Hot i luren')).toMatchObject({ event: 'knowledge.loaded' });
    expect(state()).not.toHaveProperty('refused');
    expect(title()).toBe('Hot i luren');
  });

  it('says where, when the pages of the start have errors for which a change would be refused', async () => {
    const prepare = async (folder: string) => {
      await rewrite(join(folder, page), /^## Vem$/m, '## Vem\n\nDu är helt anonym när du visselblåser.');
      return folder;
    };
    const { next, title } = await visit({ prepare });
    expect(await next()).toMatchObject({ event: 'knowledge.faulty', file: page, rule: 'banned-claim', errors: 1 });
    expect(title()).toBe('Hot per telefon');
  });

  it('refuses example contacts where people need real ones', async () => {
    const { folder, next, state } = await visit({ allowExampleContacts: false });
    const refused = next();
    const path = join(folder, 'contacts/city.md');
    await writeFile(path, (await readFile(path, 'utf8')).replace('    phone: 08-465 004 10\n', '    phone: 08-465 004 10\n    example: true\n'));
    expect(await refused).toMatchObject({ event: 'knowledge.refused', file: 'contacts/city.md', rule: 'example-contact' });
    expect(state()).toHaveProperty('refused');
  });

  it('goes on with the pages before, and says so, where there is too little memory to prepare others', async () => {
    const { change, title, state } = await visit({ threadMegabytes: 8 });
    expect(await change(/^title:.*/m, 'title: Hot i luren')).toEqual({ event: 'knowledge.unread', error: 'ERR_WORKER_OUT_OF_MEMORY' });
    expect(title()).toBe('Hot per telefon');
    expect(state().refused).toBeUndefined();
  });

  it('tells once which file cannot be read, for as long as that lasts, and goes on when it is gone', async () => {
    const { folder, next, state, title, told } = await visit();
    const tooLarge = join(folder, 'sv/stor.md');
    const unread = { error: 'KNOWLEDGE_UNREADABLE', file: 'sv/stor.md' };
    const first = next();
    await writeFile(tooLarge, 'x'.repeat(1_000_001));
    expect(await first).toEqual({ event: 'knowledge.unread', ...unread });
    for (const words of ['A', 'B', 'C']) {
      await rewrite(join(folder, page), /^title:.*/m, `title: Hot ${words}`);
      await setTimeout(2 * pollMs);
    }
    expect(told()).toHaveLength(1);
    expect(state()).toMatchObject({ unread });
    await rm(tooLarge);
    await expect.poll(title, { timeout: 10_000 }).toBe('Hot C');
    expect(state()).not.toHaveProperty('unread');
  });

  it('says again what is refused, where the folder could not be read meanwhile', async () => {
    const { change, folder, next, state } = await visit();
    const refused = await change(/^title:.*/m, 'title: [');
    const unread = next();
    await symlink(join(folder, 'nowhere'), join(folder, 'sv/note.md'));
    expect(await unread).toMatchObject({ event: 'knowledge.unread', file: 'sv/note.md' });
    expect(state()).not.toHaveProperty('refused');
    const again = next();
    await rm(join(folder, 'sv/note.md'));
    expect(await again).toEqual(refused);
    expect(state()).not.toHaveProperty('unread');
  });

  it('takes no touch and no return to what is shown for a change', async () => {
    const { change, state, folder, title } = await visit();
    await change(/^title:.*/m, 'title: [');
    const path = join(folder, page);
    await writeFile(path, await readFile(join(cleanFolder, page), 'utf8'));
    await expect.poll(() => state().refused, { timeout: 10_000 }).toBeUndefined();
    expect(title()).toBe('Hot per telefon');
  });

  it('follows a swapped link, as Kubernetes mounts a folder', async () => {
    const { folder, next, title } = await visit({
      prepare: async (pages) => {
        const mounted = join(pages, '..', 'mounted');
        await cp(pages, join(mounted, '..1'), { recursive: true });
        await cp(pages, join(mounted, '..2'), { recursive: true });
        const path = join(mounted, '..2', page);
        await writeFile(path, (await readFile(path, 'utf8')).replace(/^title:.*/m, 'title: Hot i luren'));
        await symlink('..1', join(mounted, '..data'));
        for (const name of ['sv', 'en', 'contacts', 'language']) await symlink(`..data/${name}`, join(mounted, name));
        return mounted;
      },
    });
    const loaded = next();
    await symlink('..2', join(folder, '..data_tmp'));
    await rename(join(folder, '..data_tmp'), join(folder, '..data'));
    expect(await loaded).toMatchObject({ event: 'knowledge.loaded' });
    expect(title()).toBe('Hot i luren');
  });

  it('gives an answer from rules about danger also after a change', async () => {
    const { change, guide } = await visit();
    await change(/^title:.*/m, 'title: Hot i luren');
    expect(answerQuestion('hjälp nu', guide)).toMatchObject({ kind: 'acute', document: { slug: 'hembesok' } });
  });
});
