import { AppError } from '../../../errors.ts';
import { type Check, fine, untested, warning } from '../check.ts';

/** The owners of pages are told of reviews in a Teams channel, which somebody has to connect with its code first. */
export const ownersChannel: Check = {
  id: 'owners-channel',
  reach: 'here',
  run: async ({ config, store }) => {
    const opened = await store();
    if (opened === undefined || opened instanceof AppError) return [untested("The owners' channel.", 'The store was not opened; see the check of it.')];
    if ((await opened.owners.find()) !== undefined) return [fine("The owners' channel is connected: on Mondays it is told which pages are to be reviewed.")];
    const what = "No owners' channel is connected: late reviews are told by npm run review only.";
    const connect = 'Add the bot to the team, and write "@Rådrum anslut" and the code in the channel of those who own pages.';
    return [warning(what, config.ownersChannelCode === undefined ? `Set OWNERS_CHANNEL_CODE and restart. ${connect}` : `${connect} A code that has been used needs a new one in its place.`)];
  },
};
