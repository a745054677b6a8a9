import { call } from '../call.ts';
import { type Check, fault, fine, untested, warning } from '../check.ts';

const tooFarMs = 5 * 60_000;
const farMs = 30_000;
const mend = 'Let the machine keep time (chrony, systemd-timesyncd, or the host of the container).';

/** Tokens and signatures are refused five minutes off, and two instances that disagree by a minute may send a thing twice. */
export const clock: Check = {
  id: 'clock',
  reach: 'network',
  run: async ({ microsoft, timeoutMs, now }) => {
    const before = now();
    const called = await call({ url: microsoft.openIdMetadata, timeoutMs });
    if (called.kind === 'unreachable' || called.date === undefined) return [untested('The clock of this machine.', 'No other clock could be asked.')];
    const half = (now() - before) / 2;
    const offMs = Math.abs(before + half - called.date) - half - 1_000;
    if (offMs > tooFarMs) return [fault(`The clock is ${Math.round(offMs / 1_000)} s off: tokens are refused in both directions.`, mend)];
    if (offMs > farMs) return [warning(`The clock is ${Math.round(offMs / 1_000)} s off.`, mend)];
    return [fine('The clock agrees with Microsoft.')];
  },
};
