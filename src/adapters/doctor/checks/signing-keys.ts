import { call } from '../call.ts';
import { type Check, fault, fine } from '../check.ts';

/** Without the keys no message from Teams can be believed, and each is answered with 401. */
export const signingKeys: Check = {
  id: 'signing-keys',
  reach: 'network',
  run: async ({ microsoft, timeoutMs }) => {
    const host = new URL(microsoft.openIdMetadata).host;
    const metadata = await call({ url: microsoft.openIdMetadata, timeoutMs });
    if (metadata.kind === 'unreachable') return [fault(`The keys of Teams cannot be had: ${host}, ${metadata.reason}.`, metadata.mend)];
    const keysUrl = keysIn(metadata.text, 'jwks_uri');
    if (metadata.status !== 200 || typeof keysUrl !== 'string' || !URL.canParse(keysUrl)) {
      return [fault(`${host} answered ${metadata.status} without telling where the keys are.`, 'Something stands between that answers in its place: a proxy or a portal.')];
    }
    const keys = await call({ url: keysUrl, timeoutMs });
    if (keys.kind === 'unreachable') return [fault(`The keys of Teams cannot be had: ${new URL(keysUrl).host}, ${keys.reason}.`, keys.mend)];
    const list = keysIn(keys.text, 'keys');
    if (keys.status !== 200 || !Array.isArray(list) || list.length === 0) return [fault(`${new URL(keysUrl).host} answered ${keys.status} without keys.`, 'Try again in some minutes; Microsoft tells of troubles at status.cloud.microsoft.')];
    return [fine('The keys that sign messages from Teams can be read.')];
  },
};

function keysIn(text: string, name: string): unknown {
  try {
    return (JSON.parse(text) as Readonly<Record<string, unknown>>)[name];
  } catch {
    return undefined;
  }
}
