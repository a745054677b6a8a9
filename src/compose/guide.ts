import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { localDate } from '../adapters/calendar/local-date.ts';
import { hashFiles } from '../adapters/files/hash-files.ts';
import { readTextFiles } from '../adapters/files/read-folder.ts';
import { type ReadKnowledge, readKnowledge } from '../adapters/files/read-knowledge.ts';
import type { Guide } from '../answering/answer-question.ts';
import { createGuide, learned } from '../answering/create-guide.ts';
import type { Finding } from '../knowledge/finding.ts';
import type { ErrorsTask } from './errors-thread.ts';
import type { LearningTask } from './learning-thread.ts';

export interface GuideOptions {
  readonly knowledgeFolder: string;
  /** Takes any markdown as a page; for folders that were not written for the guide. */
  readonly plainPages?: boolean;
  /** The day, `YYYY-MM-DD`; with it cards tell that a page is due for review. */
  readonly today?: string;
}

/** Connects the files of a folder with the guide that answers from them. Throws KNOWLEDGE_UNREADABLE. */
export async function composeGuide(options: GuideOptions): Promise<Guide> {
  return openGuide(options, await readKnowledge(options.knowledgeFolder, options));
}

export interface VersionedGuide {
  readonly guide: Guide;
  /** Of the files that the guide answers from. */
  readonly version: string;
  /** The errors in those files for which a change to them would be refused. */
  readonly findErrors: () => Promise<readonly Finding[]>;
}

/** The same for a bot, which must know what it shows. */
export async function composeVersionedGuide(options: GuideOptions): Promise<VersionedGuide> {
  const read = await readKnowledge(options.knowledgeFolder, options);
  const { memory } = read;
  const version = hashFiles(read.files);
  return {
    guide: await openGuide(options, read),
    version,
    findErrors: async () => {
      const name = errorsName();
      return memory.knows(name) ? memory.whole(name, () => []) : findErrorsAside({ folder: options.knowledgeFolder, version, name });
    },
  };
}

/** What errors are remembered by beside the files: the rules and cards that found them, and the day, with which some pass. */
function errorsName(): string {
  const program = ['authoring', 'cards'].flatMap((part) => readTextFiles(fileURLToPath(new URL(`../${part}/`, import.meta.url)), /\.ts$/));
  return `errors-${localDate(new Date())}-${hashFiles(program)}`;
}

/** Checks the pages in a thread of its own, once for the same files. Rejects with what the thread fails with. */
function findErrorsAside(task: ErrorsTask): Promise<readonly Finding[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./errors-thread.ts', import.meta.url), { workerData: task });
    worker.unref();
    worker.on('message', resolve);
    worker.on('error', reject);
  });
}

async function openGuide({ knowledgeFolder, plainPages = false, today }: GuideOptions, { base, memory }: ReadKnowledge): Promise<Guide> {
  const unknown = (Object.keys(learned) as LearningTask['part'][]).filter((part) => !memory.knows(part));
  await memory.kept();
  // Where the pages could not be kept, what is learned aside could not either.
  if (memory.knows('knowledge')) await Promise.all(unknown.map((part) => learnAside({ folder: knowledgeFolder, plainPages, part })));
  return createGuide(today === undefined ? base : { ...base, today }, memory);
}

/**
 * Learns a part in a thread of its own, beside the others, so that what learning needs of memory goes back when the thread ends. Where it
 * fails, or what was learned cannot be kept, whoever wants the part learns it again.
 */
function learnAside(task: LearningTask): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./learning-thread.ts', import.meta.url), { workerData: task });
    // What it failed with is met again by whoever learns it.
    worker.on('error', () => undefined);
    worker.on('exit', () => resolve());
  });
}
