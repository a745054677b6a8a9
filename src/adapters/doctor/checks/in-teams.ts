import { type Check, untested } from '../check.ts';

/** What only Teams itself can show. */
export const inTeams: Check = {
  id: 'in-teams',
  reach: 'here',
  run: async () => [
    untested('That the Teams channel of the bot is on, and that the app is allowed for these people.', 'Only Teams shows it: write to the bot in Teams, and see "When the bot is silent" in manifest/README.md.'),
  ],
};
