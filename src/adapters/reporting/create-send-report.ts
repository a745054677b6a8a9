import type { Failure, Outcome } from '../../handoff/outbox-entry.ts';
import type { SendReport } from '../../handoff/send-cargo.ts';
import { postSigned } from './post-signed.ts';
import { readReceipt } from './read-receipt.ts';
import { reportBody } from './report-body.ts';

export interface Intake {
  readonly url: string;
  readonly secret: string;
  readonly now: () => number;
  /** For the whole attempt, from connecting to the last byte of the answer, in milliseconds. */
  readonly timeoutMs: number;
}

/** Refusals that a later attempt may not meet: too slow, too early, too many. */
const passing = new Set([408, 425, 429]);

/**
 * Posts reports to the incident system's intake as signed JSON. Nothing of what the receiver writes is kept but its reference.
 */
export function createSendReport({ url, secret, now, timeoutMs }: Intake): SendReport {
  return async (report, key) => {
    let response: Response;
    try {
      response = await postSigned({ url, secret, body: reportBody(report), key, now: now(), timeoutMs });
    } catch (error) {
      return unreachable(error);
    }
    return outcomeOf(response, now());
  };
}

async function outcomeOf(response: Response, now: number): Promise<Outcome> {
  const { status } = response;
  // The status alone decides: a reference that does not come through must not make a received report be sent again.
  if (status >= 200 && status < 300) return { kind: 'received', receipt: await readReceipt(response) };
  await response.body?.cancel().catch(() => {});
  if (status >= 400 && status < 500 && !passing.has(status)) return { kind: 'refused', status };
  return { kind: 'unavailable', status, retryAfterMs: retryAfter(response.headers.get('retry-after'), now) };
}

/** Seconds or a date (RFC 9110, section 10.2.3), as milliseconds from now. */
function retryAfter(value: string | null, now: number): number | undefined {
  if (value === null) return undefined;
  const ms = /^\d{1,9}$/.test(value) ? Number(value) * 1_000 : Date.parse(value) - now;
  return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

/** Nothing was sent yet when there was no connection; after that, nobody knows. */
const beforeSending = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);

function unreachable(error: unknown): Failure {
  if (!(error instanceof Error)) throw error;
  if (error.name === 'TimeoutError') return { kind: 'unreachable', reason: 'timeout', mayHaveArrived: true };
  // Node's fetch says "fetch failed" and puts what happened in the cause.
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const isTls = /^(?:CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code);
  if (beforeSending.has(code) || isTls) return { kind: 'unreachable', reason: 'no-connection', mayHaveArrived: false };
  return { kind: 'unreachable', reason: 'closed', mayHaveArrived: true };
}
