import { headers, sign } from './sign.ts';

export interface SignedPost {
  readonly url: string;
  readonly secret: string;
  readonly body: string;
  readonly key: string;
  readonly now: number;
  /** From connecting to the head of the answer, in milliseconds. */
  readonly timeoutMs: number;
}

/** Posts a body with its signature. A redirect is not followed: the signature is for the receiver in the settings. */
export function postSigned({ url, secret, body, key, now, timeoutMs }: SignedPost): Promise<Response> {
  const timestamp = String(Math.floor(now / 1_000));
  return fetch(url, {
    method: 'POST',
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(timeoutMs),
    headers: {
      'content-type': 'application/json; charset=utf-8',
      accept: 'application/json',
      'user-agent': 'Radrum',
      [headers.key]: key,
      [headers.timestamp]: timestamp,
      [headers.signature]: sign({ timestamp, body }, secret),
    },
  });
}
