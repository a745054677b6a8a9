import { randomBytes, randomUUID } from 'node:crypto';
import { postSigned } from './post-signed.ts';

export interface IntakeWish {
  readonly url: string;
  readonly secret: string;
  readonly now: number;
  readonly timeoutMs: number;
}

export type IntakeState =
  | { readonly kind: 'ready' }
  /** It took the right signature for a wrong one: the secrets differ, or the clocks do. */
  | { readonly kind: 'signature-refused' }
  /** It answered a wrong signature as if it were right. */
  | { readonly kind: 'signature-ignored' }
  /** The signature was taken, and the trial itself was not understood. */
  | { readonly kind: 'trial-refused'; readonly status: number }
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'unreachable'; readonly code: string };

/** A body that no report has; README.md tells receivers to answer it and to keep nothing. */
const trial = JSON.stringify({ version: 1, check: true });

/** Tries the incident system's intake without making a report: once with a wrong signature, once with the right one. */
export async function checkIntake({ url, secret, now, timeoutMs }: IntakeWish): Promise<IntakeState> {
  const statusWith = async (signedWith: string) => {
    const response = await postSigned({ url, secret: signedWith, body: trial, key: randomUUID(), now, timeoutMs });
    await response.body?.cancel();
    return response.status;
  };
  try {
    const wrong = await statusWith(randomBytes(32).toString('hex'));
    if (wrong >= 200 && wrong < 300) return { kind: 'signature-ignored' };
    if (!isRefusal(wrong)) return { kind: 'answered', status: wrong };
    const right = await statusWith(secret);
    if (right >= 200 && right < 300) return { kind: 'ready' };
    if (isRefusal(right)) return { kind: 'signature-refused' };
    return right >= 400 && right < 500 ? { kind: 'trial-refused', status: right } : { kind: 'answered', status: right };
  } catch (error) {
    return { kind: 'unreachable', code: codeOf(error) };
  }
}

function isRefusal(status: number): boolean {
  return status === 401 || status === 403;
}

/** Node's fetch says "fetch failed" and puts what happened in the cause. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'TimeoutError') return 'TIMEOUT';
  const { cause } = error;
  if (!(cause instanceof Error)) return error.name;
  // What is no HTTP has a code that is not set.
  return 'code' in cause && cause.code !== undefined ? String(cause.code) : cause.name;
}
