import { parentPort, workerData } from 'node:worker_threads';
import { createPartsMemory } from '../../knowledge/parts-memory.ts';
import { rememberKnowledge } from '../files/read-knowledge.ts';
import type { TextFile } from '../files/read-folder.ts';
import { createStudy } from './study.ts';
import type { StudyReply, StudyRequest } from './study-desk.ts';

/** Runs a study in a thread of its own, so that the page never waits for the index. */
const { folder, files, fallback } = workerData as { readonly folder: string; readonly files: readonly TextFile[]; readonly fallback: readonly TextFile[] };
const study = createStudy({ fallback, memory: createPartsMemory(rememberKnowledge({ folder, files, fallback })) });

parentPort?.on('message', ({ id, request }: { readonly id: number; readonly request: StudyRequest }) => {
  const reply: StudyReply = answer(request);
  parentPort?.postMessage({ id, reply });
});

function answer(request: StudyRequest): StudyReply {
  try {
    switch (request.kind) {
      case 'learn':
        return { ok: true, value: study.learn(request) };
      case 'ask':
        return { ok: true, value: study.ask(request) };
      case 'rivals':
        return { ok: true, value: study.rivals() };
    }
  } catch (error) {
    return { ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
