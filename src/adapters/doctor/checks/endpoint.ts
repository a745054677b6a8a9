import { call } from '../call.ts';
import { type Check, fault, fine, type Result, untested, warning } from '../check.ts';

const elsewhere = 'Point the proxy of PUBLIC_URL at the bot, path and all: POST /api/messages and GET /livez.';

/** The address that Teams calls. This machine may see it where Microsoft does not, and the other way round; that is told. */
export const endpoint: Check = {
  id: 'endpoint',
  reach: 'network',
  run: async ({ config, timeoutMs }) => {
    const base = config.publicUrl;
    if (base === undefined) return [warning('PUBLIC_URL is not set, so that the messaging endpoint cannot be tried.', 'Set PUBLIC_URL to the address at which Teams reaches the bot, such as https://radrum.stad.se.')];
    const alive = await call({ url: `${base}/livez`, timeoutMs });
    if (alive.kind === 'unreachable') return [fault(`The messaging endpoint cannot be reached: ${base}, ${alive.reason}.`, alive.mend)];
    if (alive.status !== 200 || !alive.text.includes('"alive"')) return [fault(`${base}/livez answered ${alive.status}, but not as the bot does.`, elsewhere), seenFromHere];
    const turnedAway = await call({ url: `${base}/api/messages`, method: 'POST', headers: { 'content-type': 'application/json' }, body: stranger, timeoutMs });
    return [judge(base, turnedAway.kind === 'answered' ? turnedAway.status : 0), seenFromHere];
  },
};

const seenFromHere = untested('The messaging endpoint as Microsoft sees it.', 'It was called from this machine only. Azure portal → the bot → Test in Web Chat calls it from outside.');

/** What Teams would send, without its token: the bot must refuse it. */
const stranger = JSON.stringify({ type: 'message', channelId: 'msteams', serviceUrl: 'https://smba.trafficmanager.net/emea/', conversation: { id: 'doctor' }, from: { id: 'doctor' }, recipient: { id: 'doctor' }, text: '' });

function judge(base: string, status: number): Result {
  if (status === 401 || status === 403) return fine(`The bot answers at ${base}, and refuses strangers.`);
  if (status >= 200 && status < 300) return fault(`${base}/api/messages takes messages without a token: anybody can pose as Teams.`, 'Set BOT_ID where the bot runs, and restart it. Take it off the net until then.');
  if (status === 404 || status === 405) return fault(`${base}/api/messages answered ${status}.`, elsewhere);
  return fault(`${base}/api/messages answered ${status || 'nothing'} to a message without a token, expected 401.`, elsewhere);
}
