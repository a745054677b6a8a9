import { readFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { type Activity, CallerIdConstants, CloudAdapter, type ConfigurationBotFrameworkAuthentication, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { TeamsCredentials } from '../../config.ts';
import { AppError } from '../../errors.ts';
import { AuthenticationWithKeptClients } from './keep-clients.ts';

export interface BotFramework {
  readonly authentication: ConfigurationBotFrameworkAuthentication;
  readonly adapter: TeamsAdapter;
}

/** What `authentication.authenticateRequest` has established about a request. */
export type Authenticated = Awaited<ReturnType<ConfigurationBotFrameworkAuthentication['authenticateRequest']>>;

/**
 * botbuilder's own `process` answers a bad signature with 500 and the text of the error, and prints it. This one runs the turn of a
 * request that has been authenticated, and leaves the answer to the server.
 */
export class TeamsAdapter extends CloudAdapter {
  runAuthenticated(authenticated: Authenticated, activity: Activity, run: (context: TurnContext) => Promise<void>): Promise<InvokeResponse | undefined> {
    return this.processActivity(authenticated, asTyped(activity), run);
  }
}

const dates: readonly string[] = ['timestamp', 'localTimestamp', 'expiration'];

/** As the type says it is: times as dates, which come as text, and nothing where there is null, on which botbuilder trips. */
function asTyped(activity: Activity): Activity {
  const given = Object.entries(activity).filter(([, value]) => value !== null);
  return Object.fromEntries(given.map(([name, value]) => [name, dates.includes(name) && typeof value === 'string' ? new Date(value) : (value as unknown)])) as unknown as Activity;
}

/** Who signs what Teams sends (Bot Connector REST API, "Authentication", section on requests from the connector). */
export const channelIssuer = 'https://api.botframework.com';

export interface BotFrameworkOptions {
  /** Where the signing keys are published. Tests put a server of their own here; no setting reaches it. */
  readonly openIdMetadataUrl?: string | undefined;
}

/**
 * The connection to the Bot Framework. Without credentials nothing is checked, which only a loopback server may use.
 * Throws CERTIFICATE_UNREADABLE.
 */
export function connectBotFramework(credentials: TeamsCredentials | undefined, { openIdMetadataUrl }: BotFrameworkOptions = {}): BotFramework {
  const authentication = new AuthenticationWithKeptClients({
    ...(credentials !== undefined && credentialOptions(credentials)),
    ...(openIdMetadataUrl !== undefined && { ...publicCloud, ToBotFromChannelOpenIdMetadataUrl: openIdMetadataUrl }),
  });
  return { authentication, adapter: new TeamsAdapter(authentication) };
}

function credentialOptions({ id, type, password, tenantId, certificateFile }: TeamsCredentials) {
  return {
    MicrosoftAppId: id,
    MicrosoftAppType: type,
    ...(password !== undefined && { MicrosoftAppPassword: password }),
    ...(tenantId !== undefined && { MicrosoftAppTenantId: tenantId }),
    ...(certificateFile !== undefined && readCertificate(certificateFile)),
  };
}

/** The thumbprint is worked out here: from a whole certificate botbuilder would have the program `openssl` do it. */
function readCertificate(file: string) {
  try {
    const pem = readFileSync(file, 'utf8');
    const key = /-----BEGIN (?:RSA )?PRIVATE KEY-----[\s\S]+?-----END (?:RSA )?PRIVATE KEY-----/.exec(pem)?.[0];
    if (key === undefined) throw new TypeError('no private key');
    return { CertificateThumbprint: new X509Certificate(pem).fingerprint.replaceAll(':', ''), CertificatePrivateKey: key };
  } catch (error) {
    throw new AppError('CERTIFICATE_UNREADABLE', `BOT_CERTIFICATE_FILE is "${file}", expected a PEM file with a certificate and its private key, without a passphrase.`, { cause: error });
  }
}

/** botbuilder's own values: once one address is given, it wants them all. */
const publicCloud = {
  ValidateAuthority: true,
  ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
  ToChannelFromBotOAuthScope: channelIssuer,
  ToBotFromChannelTokenIssuer: channelIssuer,
  ToBotFromEmulatorOpenIdMetadataUrl: 'https://login.microsoftonline.com/common/v2.0/.well-known/openid-configuration',
  OAuthUrl: 'https://api.botframework.com',
  CallerId: CallerIdConstants.PublicAzureChannel,
};
