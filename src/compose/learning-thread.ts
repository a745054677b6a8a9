import { workerData } from 'node:worker_threads';
import { readKnowledge } from '../adapters/files/read-knowledge.ts';
import { learned } from '../answering/create-guide.ts';

/** What a learning thread is started with. */
export interface LearningTask {
  readonly folder: string;
  readonly plainPages: boolean;
  readonly part: keyof typeof learned;
}

await run(workerData as LearningTask);

/** Leaves what it has learned where the guide will look for it. */
async function run({ folder, plainPages, part }: LearningTask): Promise<void> {
  const { base, memory } = await readKnowledge(folder, { plainPages });
  learned[part](base, memory);
  await memory.kept();
}
