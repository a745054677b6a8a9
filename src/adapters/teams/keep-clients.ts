import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

type Authentication = ConfigurationBotFrameworkAuthentication;
type AuthenticateResult = Awaited<ReturnType<Authentication['authenticateRequest']>>;
type ConnectorFactory = NonNullable<AuthenticateResult['connectorFactory']>;
type Client = Awaited<ReturnType<ConnectorFactory['create']>>;
type UserTokenClient = Awaited<ReturnType<Authentication['createUserTokenClient']>>;

/** Teams has one service address a region; only a local bot, whose callers name their own, could meet more. */
const mostClients = 50;

/**
 * botbuilder's authentication, which makes two HTTP clients with a dozen policies each for every turn. This one makes them once for each
 * service address and audience: a client holds no more than those and the credentials, and the token is fetched and renewed as before.
 */
export class AuthenticationWithKeptClients extends ConfigurationBotFrameworkAuthentication {
  readonly #connectors = new Map<string, Promise<Client>>();
  #userTokens: Promise<UserTokenClient> | undefined;

  override async authenticateRequest(...request: Parameters<Authentication['authenticateRequest']>): Promise<AuthenticateResult> {
    const found = await super.authenticateRequest(...request);
    const { connectorFactory } = found;
    if (connectorFactory === undefined) return found;
    return { ...found, connectorFactory: { create: (serviceUrl, audience) => this.#connectorFor(connectorFactory, serviceUrl, audience) } };
  }

  /** Of the bot itself, whoever asks: whoever was let in has said that this bot is meant. No part of ours uses it; botbuilder wants it for each turn. */
  override createUserTokenClient(...asker: Parameters<Authentication['createUserTokenClient']>): Promise<UserTokenClient> {
    this.#userTokens ??= forgetFailed(super.createUserTokenClient(...asker), () => (this.#userTokens = undefined));
    return this.#userTokens;
  }

  #connectorFor(factory: ConnectorFactory, serviceUrl: string, audience: string | undefined): Promise<Client> {
    const key = JSON.stringify([serviceUrl, audience]);
    const kept = this.#connectors.get(key);
    if (kept !== undefined) return kept;
    const made = forgetFailed(factory.create(serviceUrl, audience), () => this.#connectors.delete(key));
    this.#connectors.set(key, made);
    const [oldest] = this.#connectors.keys();
    if (this.#connectors.size > mostClients && oldest !== undefined) this.#connectors.delete(oldest);
    return made;
  }
}

/** What could not be made once may be made later. */
async function forgetFailed<T>(made: Promise<T>, forget: () => void): Promise<T> {
  try {
    return await made;
  } catch (error) {
    forget();
    throw error;
  }
}
