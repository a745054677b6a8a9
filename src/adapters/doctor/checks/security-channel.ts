import { AppError } from '../../../errors.ts';
import { cityWide } from '../../../handoff/security-channel.ts';
import { readKnowledge } from '../../files/read-knowledge.ts';
import { type Check, type Configured, fault, fine, type Result, untested, warning } from '../check.ts';

/** Contact requests go to a Teams channel, which somebody has to connect with its code first. */
export const securityChannel: Check = {
  id: 'security-channel',
  reach: 'here',
  run: async ({ config, store }) => {
    const wanted = config.channelCodes.map(({ organisation }) => organisation);
    if (wanted.length === 0) return [warning('SECURITY_CHANNEL_CODE is not set: nobody can ask a security contact to get in touch.', 'Set it, restart, and write "anslut" and the code in the channel of the security contacts.')];
    const opened = await store();
    if (opened === undefined || opened instanceof AppError) return [untested('The security channels.', 'The store was not opened; see the check of it.')];
    const connected = (await opened.channels.list()).map(({ organisation }) => organisation);
    return [...judgeConnected(wanted, connected), ...(await judgeNames(wanted, config))];
  },
};

/** Whoever has no channel of their own is helped by the city's: without that one their requests reach nobody. */
function judgeConnected(wanted: readonly string[], connected: readonly string[]): readonly Result[] {
  const missing = wanted.filter((organisation) => !connected.includes(organisation));
  const mend = 'Add the bot to the team, and write "@Rådrum anslut" and the code of that organisation in the channel. A code that has been used needs a new one in its place.';
  const what = `No security channel is connected for ${missing.join(', ')}.`;
  if (connected.length === 0) return [fault(`${what} Contact requests reach nobody.`, mend)];
  if (missing.includes(cityWide)) return [fault(`${what} Whoever works where no channel is connected can ask nobody.`, mend)];
  if (!connected.includes(cityWide)) {
    return [warning(`The city has no security channel: only staff of ${connected.join(', ')} can ask to be contacted.`, `Add ${cityWide} and a code to SECURITY_CHANNEL_CODE, restart, and connect its channel.`)];
  }
  return [missing.length === 0 ? fine(`Security channels are connected: ${wanted.join(', ')}.`) : warning(`${what} Their requests go to the city's.`, mend)];
}

/** A channel is asked by the name of an organisation: one of another name can be connected, and is never asked. */
async function judgeNames(wanted: readonly string[], config: Configured['config']): Promise<readonly Result[]> {
  const read = await readKnowledge(config.knowledgeFolder, { plainPages: false }).catch((error: unknown) => {
    if (error instanceof AppError) return error;
    throw error;
  });
  if (read instanceof AppError) return [untested('The names in SECURITY_CHANNEL_CODE.', 'The pages could not be read; see the check of them.')];
  const known = read.base.contacts.organisations.map(({ key }) => key).filter((key) => key !== 'national');
  const unknown = wanted.filter((organisation) => organisation !== cityWide && !known.includes(organisation));
  if (unknown.length === 0) return [];
  return [fault(`SECURITY_CHANNEL_CODE has a code for ${unknown.join(', ')}, which is no organisation of knowledge/contacts: that channel is never asked.`, `Write one of ${known.join(', ')}, restart, and connect the channel with a new code.`)];
}
