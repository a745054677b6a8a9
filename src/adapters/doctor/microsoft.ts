/** Where Microsoft is. No setting changes it; tests put servers of their own here. */
export interface Microsoft {
  /** Gives tokens, at `/{tenant}/oauth2/v2.0/token`. */
  readonly login: string;
  /** Tells which keys sign what Teams sends. */
  readonly openIdMetadata: string;
  /** Takes what the bot says, in Europe; which one it is stands in each message from Teams. */
  readonly connector: string;
}

export const publicCloud: Microsoft = {
  login: 'https://login.microsoftonline.com',
  openIdMetadata: 'https://login.botframework.com/v1/.well-known/openidconfiguration',
  connector: 'https://smba.trafficmanager.net/emea/',
};

/** What a token for the Bot Framework is asked for. */
export const botFrameworkScope = 'https://api.botframework.com/.default';
