import { setImmediate } from 'node:timers/promises';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { findFilesIfThere } from '../adapters/files/find-files.ts';
import { knowledgeFiles } from '../adapters/files/read-folder.ts';
import { openThreadLine } from '../adapters/threads/thread-call.ts';
import type { Guide } from '../answering/answer-question.ts';
import type { WrittenKnowledge } from '../knowledge/knowledge-base.ts';
import type { GuideParcel, GuideThreadData, GuideThreadNews, GuideThreadOrder } from './guide-thread.ts';

/** A thread that prepares pages and answers for them, as the bot's thread sees it. */
export interface GuideHandle {
  readonly guide: (base: Guide['base']) => Guide;
  readonly order: (order: GuideThreadOrder) => void;
  /** The pages that were offered as this version, and for how long taking them held up this thread at most, in milliseconds. */
  readonly takePages: (version: string) => Promise<{ readonly pages: WrittenKnowledge; readonly heldUpMs: number }>;
  readonly end: () => Promise<void>;
}

export interface GuideHandleOptions extends Omit<GuideThreadData, 'calls' | 'parcels'> {
  /** The most that its old generation may take; by default as much as the files need. */
  readonly megabytes?: number | undefined;
  readonly onNews: (news: GuideThreadNews, from: GuideHandle) => void;
  /** `fault` is the code or the name of what the thread failed with. */
  readonly onEnd: (thread: GuideHandle, fault: string) => void;
}

/** A question is answered in a few milliseconds; a thread that takes this long has lost its way. */
const callTimeoutMs = 2_000;
/**
 * Preparing leaves much behind; with a limit the thread clears up as it goes. A guide of ninety pages takes some seventy megabytes. Where
 * there is more to prepare the limit grows with the files: the 45 MB of 5,000 pages could not be prepared with 40 times as much.
 */
const leastThreadMegabytes = 768;
const memoryPerFileSize = 90;

export function startGuideThread({ onNews, onEnd, megabytes, ...data }: GuideHandleOptions): GuideHandle {
  const line = openThreadLine({ timeoutMs: callTimeoutMs });
  const { port1: parcels, port2: sending } = new MessageChannel();
  const worker = new Worker(new URL('./guide-thread.ts', import.meta.url), {
    workerData: { ...data, calls: line.farEnd, parcels: sending } satisfies GuideThreadData,
    transferList: [line.farEnd.port, sending],
    resourceLimits: { maxOldGenerationSizeMb: megabytes ?? megabytesFor(data.folder), maxYoungGenerationSizeMb: 32 },
  });
  // The bot may end while a thread is at work.
  worker.unref();
  parcels.unref();

  const thread: GuideHandle = {
    guide: (base) => ({
      base,
      search: (question, options) => line.call('search', question, options),
      triage: (question) => line.call('triage', question),
      managerPart: (question) => line.call('managerPart', question),
    }),
    order: (order) => {
      // What was sent before and never taken belongs to no offer that is to come.
      while (order.kind === 'watch' && receiveMessageOnPort(parcels) !== undefined);
      worker.postMessage(order);
    },
    takePages: async (version) => {
      const parts: Partial<WrittenKnowledge>[] = [];
      let heldUpMs = 0;
      for (;;) {
        const start = performance.now();
        const part = takePart(version);
        heldUpMs = Math.max(heldUpMs, Math.round(performance.now() - start));
        if (part === undefined) return { pages: putTogether(parts), heldUpMs };
        parts.push(part);
        await setImmediate();
      }
    },
    end: async () => {
      line.close();
      parcels.close();
      await worker.terminate();
    },
  };
  worker.on('message', (news: GuideThreadNews) => onNews(news, thread));
  let fault = 'ended';
  worker.on('error', (error: NodeJS.ErrnoException) => {
    fault = error.code ?? error.name;
  });
  worker.on('exit', () => onEnd(thread, fault));
  return thread;

  /** The next part of the pages that were offered as this version; undefined when there is none left. */
  function takePart(version: string): Partial<WrittenKnowledge> | undefined {
    for (;;) {
      const parcel = receiveMessageOnPort(parcels)?.message as GuideParcel | undefined;
      if (parcel === undefined || parcel.version === version) return parcel?.part;
    }
  }
}

/** How much memory a thread may take that prepares the files of this folder. */
function megabytesFor(folder: string): number {
  const bytes = (findFilesIfThere(folder, knowledgeFiles)?.files ?? []).reduce((sum, file) => sum + file.bytes, 0);
  return Math.max(leastThreadMegabytes, (memoryPerFileSize * bytes) / 2 ** 20);
}

function putTogether(parts: readonly Partial<WrittenKnowledge>[]): WrittenKnowledge {
  const documents = parts.flatMap((part) => part.documents ?? []);
  return Object.assign({}, ...parts, { documents }) as WrittenKnowledge;
}
