import { spawnSync } from 'node:child_process';
import { cp, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { startPreview } from '../../../src/adapters/preview/start-preview.ts';
import type { PreviewEvent } from '../../../src/adapters/preview/view.ts';
import { cleanFolder } from '../../authoring/clean-base.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

it('ends when the folder cannot be read, instead of waiting for it', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/cli.ts', 'preview', '--port', '0', '--folder', 'no-such-folder'], { cwd: root, encoding: 'utf8', timeout: 20_000 });
  expect(stderr).toContain('KNOWLEDGE_UNREADABLE');
  expect(status).toBe(2);
}, 30_000);

it('takes what can be read of many changes, and tells in Swedish which file cannot', async () => {
  const { folder, eventOf } = await visit();
  const changed = eventOf('changed');
  const failed = eventOf('failed');
  await writeFile(join(folder, 'sv/a.md'), '# A\n');
  await writeFile(join(folder, 'sv/stor.md'), 'x'.repeat(1_000_001));
  expect(await changed).toMatchObject({ files: ['sv/a.md'] });
  expect(await failed).toMatchObject({ message: expect.stringMatching(/^sv\/stor\.md har 1000001 byte.* ta bort filen/) });
}, 30_000);

it('tells that it sees no changes, as with a link to nothing, and that it sees again', async () => {
  const { folder, eventOf } = await visit();
  const failed = eventOf('failed');
  await symlink(join(folder, 'nowhere'), join(folder, 'sv/borta.md'));
  expect(await failed).toMatchObject({ message: expect.stringMatching(/^Filen sv\/borta\.md .* går inte att läsa/) });
  const seenAgain = eventOf('changed');
  await rm(join(folder, 'sv/borta.md'));
  expect(await seenAgain).toMatchObject({ files: [] });
}, 30_000);

/** A preview of the clean pages, and what it tells an open page. */
async function visit() {
  const folder = await temporaryFolder({});
  await cp(cleanFolder, folder, { recursive: true });
  const { address, stop } = await startPreview({ folder, port: 0, today: () => '2026-11-24', gaps: () => Promise.reject(new Error('nobody asks')) });
  onTestFinished(stop);
  const { body } = await fetch(`${address}/events`);
  if (body === null) throw new Error('The stream has no body.');
  const waiting: { readonly kind: PreviewEvent['kind']; readonly resolve: (event: PreviewEvent) => void }[] = [];
  void (async () => {
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      for (const line of chunk.split('\n').filter((each) => each.startsWith('data: '))) {
        const event = JSON.parse(line.slice('data: '.length)) as PreviewEvent;
        for (const { kind, resolve } of waiting) if (kind === event.kind) resolve(event);
      }
    }
  })().catch(() => {});
  const eventOf = (kind: PreviewEvent['kind']) => new Promise<PreviewEvent>((resolve) => waiting.push({ kind, resolve }));
  return { folder, eventOf };
}
