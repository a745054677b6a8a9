import { type Logger, pino } from 'pino';
import { print } from './print.ts';

/**
 * Everything that the bot writes to its log. The list is closed, and no event has a field for what a person wrote:
 * only ids, counts, kinds and codes.
 */
export type LogEvent =
  | { readonly event: 'server.listening'; readonly address: string; readonly mode: 'local' | 'teams' }
  | { readonly event: 'server.stopping'; readonly turns: number }
  | { readonly event: 'server.stopped'; readonly turnsCutOff: number }
  | { readonly event: 'server.stop-failed'; readonly error: string; readonly at?: string }
  /** Changed pages are shown from now on; `heldUpMs` is how long nothing else was done meanwhile. */
  | { readonly event: 'knowledge.loaded'; readonly id: string; readonly documents: number; readonly findings: number; readonly ms: number; readonly heldUpMs: number }
  /** Changed pages have errors; the ones before them go on. The place is that of the first. */
  | { readonly event: 'knowledge.refused'; readonly file: string; readonly line: number; readonly rule: string; readonly errors: number }
  /** The pages of the start are shown although they have errors for which a change would be refused. The place is that of the first. */
  | { readonly event: 'knowledge.faulty'; readonly file: string; readonly line: number; readonly rule: string; readonly errors: number }
  /** Changed pages cannot be read, for one of the files or for all of them; the ones before them go on. */
  | { readonly event: 'knowledge.unread'; readonly error: string; readonly file?: string }
  /** The thread that answered has failed; the pages of the start answer until the folder is prepared again. */
  | { readonly event: 'knowledge.lost'; readonly error: string; readonly at?: string }
  | { readonly event: 'knowledge.left-out'; readonly file: string; readonly line: number; readonly rule: string }
  /** Without the page: by the times of reports, requests and choices in the database it could be laid beside a person. */
  | { readonly event: 'question.answered'; readonly outcome: string; readonly ms: number }
  | { readonly event: 'action.taken'; readonly verb: string }
  | { readonly event: 'action.refused'; readonly reason: 'unknown-verb' | 'invalid-data' }
  | { readonly event: 'command.taken'; readonly verb: string }
  /** Turns could not be counted or their counts not saved; nothing else suffers from it. */
  | { readonly event: 'counts.failed'; readonly error: string; readonly at?: string }
  | { readonly event: 'follow-up.taken'; readonly kind: 'more' | 'whom' | 'law' | 'do-not' | 'report' | 'in-swedish' | 'in-english' | 'again' | 'yes' | 'no' | 'no-danger' | 'yes-now' | 'over' | 'other' | 'not-helped' | 'pick' }
  | { readonly event: 'preferences.unreadable'; readonly error: string }
  | { readonly event: 'activity.ignored'; readonly type: string }
  | {
      readonly event: 'request.refused';
      readonly status: number;
      readonly reason?: 'no-token' | 'foreign-token' | 'invalid-token' | 'other-channel' | 'other-tenant' | 'keys-unreachable' | 'stopping' | 'too-many';
      readonly id?: string;
    }
  | { readonly event: 'turn.ended'; readonly type: 'message' | 'invoke' | 'other'; readonly status: number; readonly ms: number }
  | { readonly event: 'turn.limited'; readonly scope: 'user' | 'tenant'; readonly outcome: 'acute' | 'told' | 'silent' }
  | { readonly event: 'turn.paused'; readonly outcome: 'acute' | 'told' }
  | { readonly event: 'pause.changed'; readonly paused: boolean }
  | { readonly event: 'pause.unreadable'; readonly error: string }
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
  /** The store could not be opened when the bot started: until it can, 112 and the help numbers are all that is given. */
  | { readonly event: 'store.awaited'; readonly error: string }
  | { readonly event: 'store.erased'; readonly entries: number; readonly requests: number }
  | { readonly event: 'store.unreadable'; readonly id: string }
  /** Nobody has taken so many requests in time. */
  | { readonly event: 'request.late'; readonly count: number }
  /** So many that somebody took are not done in time. */
  | { readonly event: 'request.unfinished'; readonly count: number }
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
  | { readonly event: 'run.changed'; readonly id: string; readonly kind: 'started' | 'ticked' | 'unticked' | 'followed' | 'closed' | 'reopened' }
  | { readonly event: 'run.refused'; readonly reason: 'unknown' | 'elsewhere' | 'other-tenant' }
  | { readonly event: 'run.reminded'; readonly count: number }
  | { readonly event: 'run.erased'; readonly count: number }
  | { readonly event: 'run.print-failed'; readonly id: string; readonly error: string; readonly at?: string }
  | { readonly event: 'extension.searched'; readonly count: number; readonly ms: number }
  | { readonly event: 'extension.failed'; readonly id: string; readonly error: string; readonly at?: string }
  | { readonly event: 'handoff.failed'; readonly part: 'delivery' | 'reminders' | 'retention' | 'offers' | 'checklists' | 'owners'; readonly error: string; readonly at?: string }
  | { readonly event: 'handoff.not-taken'; readonly error: string }
  | { readonly event: 'channel.connected' }
  | { readonly event: 'channel.refused'; readonly reason: 'wrong-code' | 'code-used' | 'no-store' }
  | { readonly event: 'owners.connected' }
  | { readonly event: 'owners.disconnected' }
  /** Teams has the owners' channel no more, or the bot was removed from it: it is forgotten, and a new code connects another. */
  | { readonly event: 'owners.gone' }
  /** A security channel is not there to be asked: Teams has it no more, or the bot was removed from it. */
  | { readonly event: 'channel.gone' }
  | { readonly event: 'owners.told'; readonly overdue: number; readonly soon: number }
  | { readonly event: 'turn.failed'; readonly id: string; readonly error: string; readonly at?: string }
  | { readonly event: 'turn.late'; readonly id: string; readonly ms: number }
  | { readonly event: 'reply.failed'; readonly id: string; readonly error: string };

export type Log = (event: LogEvent) => void;

/** Runs something as one piece of work, so that what is logged meanwhile belongs to it. */
export type Observe = <T>(name: string, run: () => Promise<T>) => Promise<T>;

type Level = 'debug' | 'info' | 'warn' | 'error' | 'silent';

const levels: Readonly<Record<LogEvent['event'], Exclude<Level, 'silent'>>> = {
  'server.listening': 'info',
  'server.stopping': 'info',
  'server.stopped': 'info',
  'server.stop-failed': 'error',
  'knowledge.loaded': 'info',
  'knowledge.refused': 'error',
  'knowledge.faulty': 'error',
  'knowledge.unread': 'error',
  'knowledge.lost': 'error',
  'knowledge.left-out': 'warn',
  'question.answered': 'info',
  'action.taken': 'info',
  'action.refused': 'warn',
  'command.taken': 'info',
  'counts.failed': 'warn',
  'follow-up.taken': 'info',
  'preferences.unreadable': 'warn',
  'activity.ignored': 'debug',
  'request.refused': 'warn',
  'turn.ended': 'debug',
  'turn.limited': 'warn',
  'turn.paused': 'info',
  'pause.changed': 'warn',
  'pause.unreadable': 'error',
  'store.opened': 'info',
  'store.connection-lost': 'warn',
  'store.awaited': 'error',
  'store.erased': 'info',
  'store.unreadable': 'error',
  'request.late': 'warn',
  'request.unfinished': 'warn',
  'delivery.attempted': 'info',
  'run.changed': 'info',
  'run.refused': 'warn',
  'run.reminded': 'info',
  'run.erased': 'info',
  'run.print-failed': 'warn',
  'extension.searched': 'debug',
  'extension.failed': 'error',
  'handoff.failed': 'error',
  'handoff.not-taken': 'error',
  'channel.connected': 'info',
  'channel.refused': 'warn',
  'owners.connected': 'info',
  'owners.disconnected': 'info',
  'owners.gone': 'warn',
  'channel.gone': 'error',
  'owners.told': 'info',
  'turn.failed': 'error',
  'turn.late': 'error',
  'reply.failed': 'error',
};

/** Writes events as JSON lines to standard output. Pino's own writer would end the bot where they cannot be written, and then wait for ever to write the rest. */
export function createLog(level: Level): Log {
  const logger = pino({ level, base: null }, { write: (line) => print(line) });
  return (event) => logger[levels[event.event]](event);
}

/** For libraries that want a logger of their own: theirs would write whole requests, with what people wrote. */
export function silentLogger(): Logger {
  return pino({ level: 'silent' });
}
