import { call } from '../call.ts';
import { type Check, fault, fine } from '../check.ts';

/** Answers go out to an address of Microsoft's, not back over the request. */
export const connector: Check = {
  id: 'connector',
  reach: 'network',
  run: async ({ microsoft, timeoutMs }) => {
    const called = await call({ url: microsoft.connector, timeoutMs });
    const { host } = new URL(microsoft.connector);
    if (called.kind === 'unreachable') return [fault(`Answers cannot leave this machine: ${host}, ${called.reason}.`, called.mend)];
    return [fine(`Answers can leave this machine (${host} answered ${called.status}).`)];
  },
};
