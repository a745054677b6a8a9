import { statfs } from 'node:fs/promises';
import { AppError } from '../../../errors.ts';
import { type Check, type Configured, fault, fine, type Result, untested, warning } from '../check.ts';

const littleRoomBytes = 200 * 1024 * 1024;
const hourMs = 3_600_000;
const oldHours = 1;
const mostCounted = 1_000;

/** Where reports and requests are kept. Something is written, so that a disk that is full, and a store that can only be read, are found. */
export const store: Check = {
  id: 'store',
  reach: 'here',
  run: async (patient) => {
    const opened = await patient.store();
    if (opened === undefined) return [untested('The store.', 'The bot runs in local mode, and makes one of its own when it starts.')];
    // Before an upgrade, or before the first start, this is as it should be.
    if (opened instanceof AppError && (opened.code === 'STORE_OLDER' || opened.code === 'STORE_MISSING')) return [warning(opened.message, opened.mend)];
    if (opened instanceof AppError) return [fault(`${opened.message} (${opened.code})`, opened.mend)];
    await opened.tryWriting();
    const { kind, schemaVersion, lossy, asynchronousStandbys, pending, abandoned, oldestPendingAt } = await opened.check();
    const hours = oldestPendingAt === undefined ? 0 : (patient.now() - oldestPendingAt) / hourMs;
    const homeless = patient.config.intake === undefined ? (await opened.outbox.overview({ kind: 'report', state: 'pending', limit: mostCounted })).length : 0;
    const results: readonly (Result | false)[] = [
      fine(`The store (${kind}, schema ${schemaVersion}) can be written.`),
      asynchronousStandbys > 0 && fine(`${asynchronousStandbys} servers follow the database asynchronously: should one of them take over, what was confirmed last may be missing. manifest/README.md tells how to have none of it missing.`),
      lossy.length > 0 && warning(`The database may lose in a power cut what it has confirmed (${lossy.join('; ')}).`, 'Set fsync=on, full_page_writes=on and synchronous_commit=on on the server, for the account too.'),
      hours > oldHours && warning(`${pending} entries wait to be sent, the first for ${Math.floor(hours)} hours.`, 'Run "npm run -s outbox -- list --state pending", and see the checks "intake" and "connector".'),
      homeless > 0 &&
        fault(`${homeless} reports wait to be sent, and INCIDENT_WEBHOOK_URL is not set: they reach nobody.`, 'Set INCIDENT_WEBHOOK_URL and INCIDENT_WEBHOOK_SECRET as they were, and restart. After 72 hours the reports are abandoned, and their senders are told to report by hand.'),
      abandoned > 0 && warning(`${abandoned} entries were abandoned; their senders were told.`, 'Run "npm run -s outbox -- list --state abandoned", and decide on each: retry, or leave.'),
      ...(kind === 'sqlite' ? [await roomFor(patient)] : []),
    ];
    return results.filter((result) => result !== false);
  },
};

async function roomFor({ config }: Configured): Promise<Result | false> {
  const { bavail, bsize } = await statfs(config.dataFolder);
  const mega = Math.floor((bavail * bsize) / 1024 / 1024);
  return bavail * bsize < littleRoomBytes && warning(`The disk of ${config.dataFolder} has ${mega} MB left.`, 'Make room: when it is full, nothing more is taken, and people are told so.');
}
