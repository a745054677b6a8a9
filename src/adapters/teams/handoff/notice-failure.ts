import { z } from 'zod';
import type { Failure } from '../../../handoff/outbox-entry.ts';
import { LateError } from '../bounded.ts';

/** What the connector's client throws: a status when Teams answered, a code when it did not. */
const connectorError = z.looseObject({ statusCode: z.number().optional(), code: z.unknown().optional() });

/** Teams will not have it, now or later: the bot was removed or blocked, the conversation is gone, or the message is not one. */
const lasting = new Set([400, 403, 404, 413]);
/** Before a connection there was nothing that could have arrived. */
const beforeSending = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
const ofTheNetwork = /^(?:E[A-Z]{3,}|UND_ERR_\w+|REQUEST_SEND_ERROR|REQUEST_ABORTED_ERROR)$/;

/** Decides by status and code what became of a message that could not be posted. Rethrows what is a bug of ours. */
export function noticeFailure(error: unknown): Failure {
  if (error instanceof LateError) return { kind: 'unreachable', reason: 'timeout', mayHaveArrived: true };
  const read = connectorError.safeParse(error);
  if (!read.success) throw error;
  const { statusCode, code } = read.data;
  if (statusCode !== undefined) return lasting.has(statusCode) ? { kind: 'refused', status: statusCode } : { kind: 'unavailable', status: statusCode };
  if (typeof code !== 'string' || !ofTheNetwork.test(code)) throw error;
  const neverLeft = beforeSending.has(code);
  return { kind: 'unreachable', reason: neverLeft ? 'no-connection' : 'closed', mayHaveArrived: !neverLeft };
}
