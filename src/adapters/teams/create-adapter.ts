import { CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import type { TeamsCredentials } from '../../config.ts';

/** The connection to the Bot Framework. Without credentials nothing is checked, which only a loopback server may use. */
export function createAdapter(credentials: TeamsCredentials | undefined): CloudAdapter {
  return new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(
      credentials === undefined
        ? {}
        : {
            MicrosoftAppId: credentials.id,
            MicrosoftAppType: credentials.type,
            ...(credentials.password !== undefined && { MicrosoftAppPassword: credentials.password }),
            ...(credentials.tenantId !== undefined && { MicrosoftAppTenantId: credentials.tenantId }),
          },
    ),
  );
}
