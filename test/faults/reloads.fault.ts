import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { composeLiveGuide, type LiveKnowledge } from '../../src/compose/live-guide.ts';
import type { LogEvent } from '../../src/log.ts';
import { cleanFolder } from '../authoring/clean-base.ts';

const reloads = 500;
/** Every tenth change has a fault. */
const faultEvery = 10;
const pages = [
  { file: 'sv/hot-per-telefon.md', slug: 'hot-per-telefon', question: 'någon ringer och hotar mig' },
  { file: 'sv/hembesok.md', slug: 'hembesok', question: 'ska jag gå in ensam' },
] as const;

/** The pages are mounted as Kubernetes does it: two folders, and a link that leads to one of them. */
describe('a guide whose pages change 500 times while it is asked without a pause', () => {
  let folder = '';
  let live: LiveKnowledge;
  let isOver = false;

  afterAll(async () => {
    isOver = true;
    await live?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('answers every question rightly, from one version, refuses every fault, and does not grow', async () => {
    folder = await mount();
    let heard = Promise.withResolvers<LogEvent>();
    const log = (event: LogEvent) => {
      heard.resolve(event);
      heard = Promise.withResolvers();
    };
    live = await composeLiveGuide({ folder, allowExampleContacts: true, log, quietMs: 5, pollMs: 500 });
    live.watch();
    const asked = { questions: 0, wrong: [] as string[] };
    const asking = askWithoutPause(live, asked, () => isOver);
    const held: number[] = [];
    const memory: number[] = [];
    let refused = 0;
    let shown = 0;
    for (let number = 1; number <= reloads; number += 1) {
      const hasFault = number % faultEvery === 0;
      const next = heard.promise;
      await swap(folder, number, { hasFault });
      const event = await next;
      if (event.event === 'knowledge.loaded') held.push(event.heldUpMs);
      if (event.event === 'knowledge.refused') refused += 1;
      if (!hasFault) shown = number;
      expect([number, event.event, versionShown(live)]).toEqual([number, hasFault ? 'knowledge.refused' : 'knowledge.loaded', shown]);
      memory.push(process.memoryUsage().rss / 1_000_000);
    }
    isOver = true;
    await asking;
    const early = median(memory.slice(100, 200));
    const late = median(memory.slice(-100));
    const figures = { questions: asked.questions, wrong: asked.wrong.length, refused, heldUpMs: { median: median(held), most: Math.max(...held) }, rssMb: { early: Math.round(early), late: Math.round(late) } };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
    expect(asked.wrong).toEqual([]);
    expect(asked.questions).toBeGreaterThan(reloads);
    expect(refused).toBe(reloads / faultEvery);
    expect(median(held)).toBeLessThan(50);
    expect(late).toBeLessThan(early * 1.15);
  }, 1_800_000);
});

async function mount(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'radrum-reloads-'));
  for (const version of ['..0', '..1']) {
    await cp(cleanFolder, join(folder, version), { recursive: true });
    await mkdir(join(folder, version, 'language/examples'));
    await writeFile(join(folder, version, 'language/examples/question.prov.sv.txt'), 'hur gör jag\n');
  }
  await symlink('..0', join(folder, '..data'));
  for (const name of ['sv', 'en', 'contacts', 'language']) await symlink(`..data/${name}`, join(folder, name));
  return folder;
}

/** Writes a version into the folder that is not mounted, and mounts it. */
async function swap(folder: string, number: number, { hasFault }: { readonly hasFault: boolean }): Promise<void> {
  const version = `..${number % 2}`;
  for (const { file } of pages) {
    const text = await readFile(join(cleanFolder, file), 'utf8');
    await writeFile(join(folder, version, file), text.replace(/^title:.*/m, `$&, version ${number}`));
  }
  const broken = join(folder, version, 'en/hembesok.md');
  const english = await readFile(join(cleanFolder, 'en/hembesok.md'), 'utf8');
  await writeFile(broken, hasFault ? english.replace(/^title:.*/m, 'title: [') : english);
  await symlink(version, join(folder, '..tmp'));
  await rename(join(folder, '..tmp'), join(folder, '..data'));
}

/** The pages are numbered by their titles; the first ones have no number. */
function versionIn(title: string | undefined): number {
  return Number(/version (\d+)$/.exec(title ?? '')?.[1] ?? 0);
}

function versionShown({ guide }: LiveKnowledge): number {
  return versionIn(guide.base.documents.find(({ file }) => file === pages[0].file)?.frontMatter.title);
}

/** Asks for both pages in turn; between two questions other work gets its turn. Both pages must always be of one version. */
async function askWithoutPause({ guide }: LiveKnowledge, asked: { questions: number; wrong: string[] }, isOver: () => boolean): Promise<void> {
  let last = 0;
  while (!isOver()) {
    const found = pages.map(({ question, slug }) => {
      const answer = answerQuestion(question, guide);
      asked.questions += 1;
      return answer.kind === 'answer' && answer.document.slug === slug ? versionIn(answer.document.frontMatter.title) : answer.kind;
    });
    const [number] = found;
    if (typeof number !== 'number' || number < last || found.some((other) => other !== number)) asked.wrong.push(found.join(' · '));
    if (typeof number === 'number') last = Math.max(last, number);
    await setImmediate();
  }
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}
