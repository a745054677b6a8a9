import { isIPv6 } from 'node:net';
import { call } from '../call.ts';
import { type Check, fault, fine, warning } from '../check.ts';

interface Readiness {
  readonly status?: unknown;
  readonly hint?: unknown;
  readonly paused?: unknown;
}

/** The address at which a bot that listens on HOST is reached on its own machine. */
function addressOf(host: string): string {
  if (['0.0.0.0', '::'].includes(host)) return '127.0.0.1';
  return isIPv6(host) ? `[${host}]` : host;
}

/** The bot on this machine, where it should be running while it is looked at. */
export const running: Check = {
  id: 'running',
  reach: 'here',
  run: async ({ config, timeoutMs }) => {
    if (config.paused) return [warning('PAUSED is 1: the bot gives 112 and the help numbers only.', 'Take PAUSED out and restart, once the reason is gone.')];
    const called = await call({ url: `http://${addressOf(config.host)}:${config.port}/readyz`, timeoutMs });
    if (called.kind === 'unreachable') return [warning(`No bot answers on this machine: port ${config.port}, ${called.reason}.`, 'Start it with "npm start" and read what it says; or run the doctor where it runs, with the same settings.')];
    const { status, hint, paused } = read(called.text);
    if (called.status === 503) return [fault(`The bot on port ${config.port} is not ready: ${String(status)}.`, typeof hint === 'string' ? hint : 'Read its log.')];
    if (paused === true) return [warning('The bot is paused: it gives 112 and the help numbers only.', 'Resume it once the reason is gone; manifest/README.md tells how.')];
    if (called.status === 200 && status === 'ready') return [fine(`The bot on port ${config.port} is ready.`)];
    return [fault(`Port ${config.port} answered ${called.status}, but not as the bot does.`, 'Another program has the port: stop it, or set PORT.')];
  },
};

function read(text: string): Readiness {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? json : {};
  } catch {
    return {};
  }
}
