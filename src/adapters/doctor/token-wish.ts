import { createHash, createPrivateKey, randomUUID, sign, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { TeamsCredentials } from '../../config.ts';
import { botFrameworkScope, type Microsoft } from './microsoft.ts';

export interface TokenWish {
  readonly url: string;
  readonly body: string;
}

/** The bot's own tenant, or Microsoft's for a multi-tenant bot, as botbuilder chooses it. */
export function tokenUrl({ tenantId, type }: TeamsCredentials, { login }: Microsoft): string {
  return `${login}/${type === 'MultiTenant' || tenantId === undefined ? 'botframework.com' : tenantId}/oauth2/v2.0/token`;
}

/** The request for a token with a secret or a certificate (RFC 6749, section 4.4; RFC 7523, section 2.2). */
export async function tokenWish(credentials: TeamsCredentials, microsoft: Microsoft, now: number): Promise<TokenWish> {
  const url = tokenUrl(credentials, microsoft);
  const proof: Readonly<Record<string, string>> =
    credentials.certificateFile === undefined
      ? { client_secret: credentials.password ?? '' }
      : {
          client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
          client_assertion: assertion({ pem: await readFile(credentials.certificateFile, 'utf8'), id: credentials.id, url, now }),
        };
  return { url, body: new URLSearchParams({ grant_type: 'client_credentials', client_id: credentials.id, scope: botFrameworkScope, ...proof }).toString() };
}

function assertion({ pem, id, url, now }: { readonly pem: string; readonly id: string; readonly url: string; readonly now: number }): string {
  const seconds = Math.floor(now / 1_000);
  const thumbprint = createHash('sha1').update(new X509Certificate(pem).raw).digest('base64url');
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', typ: 'JWT', x5t: thumbprint })}.${part({ aud: url, iss: id, sub: id, jti: randomUUID(), nbf: seconds - 60, exp: seconds + 300 })}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), createPrivateKey(pem)).toString('base64url')}`;
}
