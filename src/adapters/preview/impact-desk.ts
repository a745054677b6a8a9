import { Worker } from 'node:worker_threads';
import type { ImpactView } from './view.ts';

export interface ImpactRequest {
  /** Anything by which git knows a commit. */
  readonly version: string;
  /** The files' own version in the preview; a new one is a new comparison. */
  readonly filesVersion: number;
}

/** Compares the folder with a version, once for each version of the files, and tells how far it has come. */
export interface ImpactDesk {
  readonly look: (request: ImpactRequest) => ImpactView;
  readonly close: () => Promise<void>;
}

export function createImpactDesk(folder: string): ImpactDesk {
  let current: { readonly key: string; readonly worker: Worker; view: ImpactView } | undefined;
  return {
    look: ({ version, filesVersion }) => {
      const key = `${filesVersion} ${version}`;
      if (current?.key !== key) {
        void current?.worker.terminate();
        current = begin(key, version);
      }
      return current.view;
    },
    close: async () => {
      await current?.worker.terminate();
    },
  };

  function begin(key: string, version: string): NonNullable<typeof current> {
    const worker = new Worker(new URL('./impact-worker.ts', import.meta.url), { workerData: { folder, version } });
    const own = { key, worker, view: { asked: 0, total: 0 } as ImpactView };
    worker.on('message', (view: ImpactView) => void (own.view = view));
    worker.on('error', (error) => void (own.view = { asked: 0, total: 0, fault: String(error) }));
    return own;
  }
}
