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
  | {
      readonly event: 'store.opened';
      readonly kind: 'sqlite' | 'postgres';
      readonly schemaVersion: number;
      /** False: the database server does not flush what it confirms. */
      readonly durable: boolean;
      readonly pending: number;
      readonly abandoned: number;
    }
  | { readonly event: 'store.connection-lost' }
  | { readonly event: 'store.erased'; readonly entries: number; readonly requests: number }
  | { readonly event: 'store.unreadable'; readonly id: string }
  | { readonly event: 'request.late'; readonly count: number }
  | {
      readonly event: 'delivery.attempted';
      readonly id: string;
      readonly kind: 'report' | 'notice';
      readonly outcome: string;
      readonly state: string;
      readonly attempts: number;
      readonly status?: number;
      readonly booked: boolean;
    }
  | { readonly event: 'handoff.failed'; readonly part: 'delivery' | 'reminders' | 'retention'; readonly error: string; readonly at?: string }
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
  'store.opened': 'info',
  'store.connection-lost': 'warn',
  'store.erased': 'info',
  'store.unreadable': 'error',
  'request.late': 'warn',
  'delivery.attempted': 'info',
  'handoff.failed': 'error',
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
