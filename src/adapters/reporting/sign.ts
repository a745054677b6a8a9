import { createHmac, timingSafeEqual } from 'node:crypto';

export const headers = { timestamp: 'radrum-timestamp', signature: 'radrum-signature', key: 'idempotency-key' } as const;

export interface Signed {
  /** Seconds since 1970, as text. */
  readonly timestamp: string;
  readonly body: string;
}

/** `v1=` and the HMAC-SHA256 (RFC 2104) of `timestamp.body` in hex. A later way of signing gets another prefix. */
export function sign({ timestamp, body }: Signed, secret: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`, 'utf8').digest('hex')}`;
}

export interface Verification extends Signed {
  readonly signature: string;
  readonly secret: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const toleranceMs = 5 * 60_000;

/** What a receiver does: the signature must be right, and the time stamp at most five minutes off. */
export function verify({ timestamp, body, signature, secret, now }: Verification): boolean {
  const expected = Buffer.from(sign({ timestamp, body }, secret));
  const found = Buffer.from(signature);
  const isRight = expected.length === found.length && timingSafeEqual(expected, found);
  return isRight && Math.abs(now - Number(timestamp) * 1_000) <= toleranceMs;
}
