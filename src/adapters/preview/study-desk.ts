import { Worker } from 'node:worker_threads';
import type { Finding } from '../../knowledge/finding.ts';
import type { TextFile } from '../files/read-folder.ts';
import type { AskOptions, FilesToStudy } from './study.ts';
import type { AskView, RivalsView } from './view.ts';

export type StudyRequest =
  | ({ readonly kind: 'learn' } & FilesToStudy)
  | ({ readonly kind: 'ask' } & AskOptions)
  | { readonly kind: 'rivals' };

export type StudyReply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };

/** A study in another thread. Requests are answered in their order, so that nobody is answered before anything is learned. */
export interface StudyDesk {
  readonly learn: (given: FilesToStudy) => Promise<readonly Finding[]>;
  readonly ask: (options: AskOptions) => Promise<AskView>;
  readonly rivals: () => Promise<RivalsView>;
  readonly close: () => Promise<void>;
}

export interface StudyDeskParts {
  readonly folder: string;
  /** The files that are learned first: what earlier runs know of them is used. */
  readonly files: readonly TextFile[];
  readonly fallback: readonly TextFile[];
}

export function openStudyDesk(parts: StudyDeskParts): StudyDesk {
  const worker = new Worker(new URL('./study-worker.ts', import.meta.url), { workerData: parts });
  const waiting = new Map<number, { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void }>();
  let last = 0;
  let ended: Error | undefined;

  worker.on('message', ({ id, reply }: { readonly id: number; readonly reply: StudyReply }) => {
    const asker = waiting.get(id);
    waiting.delete(id);
    if (reply.ok) asker?.resolve(reply.value);
    else asker?.reject(new Error(reply.message));
  });
  worker.on('error', (error) => endAll(error instanceof Error ? error : new Error(String(error))));
  worker.on('exit', () => endAll(new Error('The study has ended.')));

  function endAll(error: Error): void {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }

  function send<T>(request: StudyRequest): Promise<T> {
    last += 1;
    const id = last;
    return new Promise<T>((resolve, reject) => {
      if (ended !== undefined) return reject(ended);
      waiting.set(id, { resolve: (value) => resolve(value as T), reject });
      worker.postMessage({ id, request });
    });
  }

  return {
    learn: (given) => send({ kind: 'learn', ...given }),
    ask: (options) => send({ kind: 'ask', ...options }),
    rivals: () => send({ kind: 'rivals' }),
    close: async () => {
      await worker.terminate();
    },
  };
}
