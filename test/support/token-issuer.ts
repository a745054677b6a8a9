import { createHmac, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export const appId = '00000000-0000-4000-8000-00000000000a';
export const tenantId = '00000000-0000-4000-8000-00000000000b';
export const channelIssuer = 'https://api.botframework.com';

/** A key pair with which tokens are signed, and how it is published. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
  readonly endorsements?: readonly string[];
}

export function aSigningKey(kid: string, endorsements?: readonly string[]): SigningKey {
  return { kid, ...generateKeyPairSync('rsa', { modulusLength: 2048 }), ...(endorsements && { endorsements }) };
}

export interface TokenIssuer {
  /** The address of the OpenID metadata document. */
  readonly metadataUrl: string;
  stop(): Promise<void>;
}

/** Publishes keys on loopback as the Bot Framework does: a metadata document that names the address of the keys. */
export async function startTokenIssuer(keys: readonly SigningKey[], { isBroken = false } = {}): Promise<TokenIssuer> {
  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    const published = keys.map(({ kid, publicKey, endorsements }) => ({ ...publicKey.export({ format: 'jwk' }), kid, use: 'sig', endorsements }));
    const document = request.url === '/keys' ? { keys: published } : { issuer: channelIssuer, jwks_uri: `http://127.0.0.1:${port}/keys` };
    // Not chained: restify changes `writeHead` for every server of the process, and then it returns nothing.
    response.writeHead(isBroken ? 500 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify(document));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    metadataUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/openid`,
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

export interface Claims {
  readonly [name: string]: unknown;
}

/** What Teams' connector puts into its tokens (Bot Connector REST API, "Authentication"), valid for ten minutes from now. */
export function goodClaims(serviceUrl: string, now = Math.floor(Date.now() / 1_000)): Claims {
  return { iss: channelIssuer, aud: appId, serviceurl: serviceUrl, nbf: now - 60, exp: now + 600 };
}

export function signedToken(claims: Claims, key: SigningKey, header: Claims = {}): string {
  const signed = `${encode({ typ: 'JWT', alg: 'RS256', kid: key.kid, ...header })}.${encode(claims)}`;
  return `${signed}.${createSign('RSA-SHA256').update(signed).sign(key.privateKey, 'base64url')}`;
}

/** A token whose signature is empty, as an attacker sends it who hopes that `none` is believed. */
export function unsignedToken(claims: Claims, key: SigningKey, alg = 'none'): string {
  return `${encode({ typ: 'JWT', alg, kid: key.kid })}.${encode(claims)}.`;
}

/** A token sealed with the published key as if that were a shared secret. */
export function tokenSealedWithPublicKey(claims: Claims, key: SigningKey): string {
  const signed = `${encode({ typ: 'JWT', alg: 'HS256', kid: key.kid })}.${encode(claims)}`;
  const secret = key.publicKey.export({ type: 'pkcs1', format: 'pem' });
  return `${signed}.${createHmac('sha256', secret).update(signed).digest('base64url')}`;
}

function encode(part: Claims): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
