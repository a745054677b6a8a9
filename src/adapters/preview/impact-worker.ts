import { parentPort, workerData } from 'node:worker_threads';
import { measureImpact } from '../../compose/impact.ts';
import { AppError } from '../../errors.ts';
import type { ImpactView } from './view.ts';

/** Measures one impact in a thread of its own, tells how far it has come, and ends. */
const given = workerData as { readonly folder: string; readonly version: string };
const tell = (view: ImpactView) => parentPort?.postMessage(view);

try {
  const impact = await measureImpact({ ...given, onProgress: tell });
  tell({ asked: impact.asked, total: impact.asked, impact });
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  const isUnknown = error.code === 'VERSION_UNREADABLE';
  tell({ asked: 0, total: 0, fault: isUnknown ? 'Git har ingen sådan version av mappen. Skriv en gren, en tagg eller en commit.' : `${error.message} ${error.mend}` });
}
