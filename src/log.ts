import { type Logger, pino } from 'pino';

/**
 * Everything that the bot writes to its log. The list is closed, and no event has a field for what a person wrote:
 * only ids, counts, kinds and codes.
 */
export type LogEvent =
  | { readonly event: 'server.listening'; readonly address: string; readonly mode: 'local' | 'teams' }
  | { readonly event: 'server.stopped' }
  | { readonly event: 'knowledge.loaded'; readonly documents: number; readonly findings: number; readonly ms: number }
  | { readonly event: 'knowledge.left-out'; readonly file: string; readonly line: number; readonly rule: string }
  | { readonly event: 'question.answered'; readonly outcome: string; readonly page?: string; readonly ms: number }
  | { readonly event: 'action.taken'; readonly verb: string }
  | { readonly event: 'action.refused'; readonly reason: 'unknown-verb' | 'invalid-data' }
  | { readonly event: 'activity.ignored'; readonly type: string }
  | { readonly event: 'request.refused'; readonly status: number }
  | { readonly event: 'turn.failed'; readonly id: string; readonly error: string; readonly at?: string }
  | { readonly event: 'turn.late'; readonly id: string; readonly ms: number }
  | { readonly event: 'reply.failed'; readonly id: string; readonly error: string };

export type Log = (event: LogEvent) => void;

type Level = 'debug' | 'info' | 'warn' | 'error' | 'silent';

const levels: Readonly<Record<LogEvent['event'], Exclude<Level, 'silent'>>> = {
  'server.listening': 'info',
  'server.stopped': 'info',
  'knowledge.loaded': 'info',
  'knowledge.left-out': 'warn',
  'question.answered': 'info',
  'action.taken': 'info',
  'action.refused': 'warn',
  'activity.ignored': 'debug',
  'request.refused': 'warn',
  'turn.failed': 'error',
  'turn.late': 'error',
  'reply.failed': 'error',
};

/** Writes events as JSON lines to standard output. */
export function createLog(level: Level): Log {
  const logger = pino({ level, base: null });
  return (event) => logger[levels[event.event]](event);
}

/** For libraries that want a logger of their own: theirs would write whole requests, with what people wrote. */
export function silentLogger(): Logger {
  return pino({ level: 'silent' });
}
