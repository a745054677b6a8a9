import { AppError } from '../../../errors.ts';
import { type Check, fault, fine, untested, warning } from '../check.ts';

/** Contact requests go to a Teams channel, which somebody has to connect with its code first. */
export const securityChannel: Check = {
  id: 'security-channel',
  reach: 'here',
  run: async ({ config, store }) => {
    const wanted = config.channelCodes.map(({ organisation }) => organisation);
    if (wanted.length === 0) return [warning('SECURITY_CHANNEL_CODE is not set: nobody can ask a security contact to get in touch.', 'Set it, restart, and write "anslut" and the code in the channel of the security contacts.')];
    const opened = await store();
    if (opened === undefined || opened instanceof AppError) return [untested('The security channels.', 'The store was not opened; see the check of it.')];
    const connected = new Set((await opened.channels.list()).map(({ organisation }) => organisation));
    const missing = wanted.filter((organisation) => !connected.has(organisation));
    if (missing.length === 0) return [fine(`Security channels are connected: ${wanted.join(', ')}.`)];
    const mend = 'Add the bot to the team, and write "@Rådrum anslut" and the code of that organisation in the channel.';
    const what = `No security channel is connected for ${missing.join(', ')}.`;
    return [connected.size === 0 ? fault(`${what} Contact requests reach nobody.`, mend) : warning(`${what} Their requests go to the city's.`, mend)];
  },
};
