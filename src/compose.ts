import { Worker } from 'node:worker_threads';
import { hashFiles } from './adapters/files/hash-files.ts';
import { type ReadKnowledge, readKnowledge } from './adapters/files/read-knowledge.ts';
import type { Guide } from './answering/answer-question.ts';
import { createGuide, learned } from './answering/create-guide.ts';
import type { LearningTask } from './compose-learning-thread.ts';

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

/** The same, with the version of the files that the guide answers from. */
export async function composeVersionedGuide(options: GuideOptions): Promise<{ readonly guide: Guide; readonly version: string }> {
  const read = await readKnowledge(options.knowledgeFolder, options);
  return { guide: await openGuide(options, read), version: hashFiles(read.files) };
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
    const worker = new Worker(new URL('./compose-learning-thread.ts', import.meta.url), { workerData: task });
    // What it failed with is met again by whoever learns it.
    worker.on('error', () => undefined);
    worker.on('exit', () => resolve());
  });
}
