import { join } from 'node:path';
import { AppError } from '../../../errors.ts';
import { earlierPackages } from '../../package/earlier-package.ts';
import { type Check, fault, fine, type Result, untested, warning } from '../check.ts';

/** The Teams app that was made last must name this bot and this address. */
export const appPackage: Check = {
  id: 'app-package',
  reach: 'here',
  run: async ({ config, environment, folder }) => {
    const packages = await earlierPackages(join(folder, 'manifest', 'build')).catch((error: unknown) => {
      if (error instanceof AppError) return error;
      throw error;
    });
    if (packages instanceof AppError) return [warning(packages.message, packages.mend)];
    const appId = environment['TEAMS_APP_ID']?.trim().toLowerCase();
    const made = packages.find((one) => appId === undefined || appId === '' || one.appId === appId);
    const bot = config.credentials?.id.toLowerCase();
    if (made === undefined || bot === undefined) return [untested('The Teams app package.', 'None was made here (npm run package), so that it cannot be compared with the settings.')];
    const host = config.publicUrl === undefined ? undefined : new URL(config.publicUrl).hostname;
    const again = 'Make it again with these settings and a higher version, and upload it.';
    const results: readonly (Result | false)[] = [
      made.botIds.some((id) => id !== bot) && fault(`${made.path} is for bot ${made.botIds.join(', ')}, and BOT_ID is ${bot}: Teams would talk to another bot.`, again),
      host !== undefined && !made.domains.includes(host) && warning(`${made.path} names ${made.domains.join(', ')}, and PUBLIC_URL is at ${host}.`, again),
    ];
    const found = results.filter((result) => result !== false);
    return found.length > 0 ? found : [fine(`The app package ${made.version} is for this bot.`)];
  },
};
