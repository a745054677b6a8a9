import { parentPort, workerData } from 'node:worker_threads';
import { localDate } from '../adapters/calendar/local-date.ts';
import { hashFiles } from '../adapters/files/hash-files.ts';
import { readKnowledge, type ReadKnowledge, readShipped } from '../adapters/files/read-knowledge.ts';
import { checkKnowledge } from '../authoring/check-knowledge.ts';
import { refusingFindings } from '../authoring/refusing-findings.ts';
import { AppError } from '../errors.ts';
import type { Finding } from '../knowledge/finding.ts';
import { createSearch } from '../search/create-search.ts';
import { measureCards } from './card-size.ts';

/** What a thread that looks for errors is started with. */
export interface ErrorsTask {
  readonly folder: string;
  /** Of the files that are meant; those that are there by now may be others. */
  readonly version: string;
  /** What the errors are remembered by. */
  readonly name: string;
}

await run(workerData as ErrorsTask).catch((error: unknown) => {
  if (!(error instanceof AppError)) throw error;
  // The folder has changed meanwhile; whoever watches it tells of that.
  parentPort?.postMessage([]);
});

async function run({ folder, version, name }: ErrorsTask): Promise<void> {
  const read = await readKnowledge(folder);
  const fallback = await readShipped(folder);
  parentPort?.postMessage(hashFiles(read.files) === version ? errorsIn(read, fallback, name) : []);
  await read.memory.kept();
}

function errorsIn({ base, files, memory }: ReadKnowledge, fallback: ReadKnowledge['files'], name: string): readonly Finding[] {
  return memory.whole(name, () => {
    const search = createSearch({ documents: base.documents, vocabulary: base.vocabulary, memory });
    const found = checkKnowledge({ files, fallback, base, today: localDate(new Date()), search, measureCard: measureCards(base) });
    return refusingFindings(found, { allowExampleContacts: true });
  });
}
