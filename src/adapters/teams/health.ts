import type { KnowledgeUnread } from '../../fault.ts';
import type { StoreCheck } from '../../handoff/store.ts';

/** What the health check is made of. */
export interface Health {
  readonly documents: number;
  readonly findings: number;
  /** Changes when what the editors wrote changes. */
  readonly knowledgeVersion: string;
  /** Newer pages that are not shown because they have errors: how many, and where the first is. */
  readonly knowledgeRefused?: KnowledgeRefused | undefined;
  /** Why newer pages cannot even be read. */
  readonly knowledgeUnread?: KnowledgeUnread | undefined;
  readonly paused: boolean;
  readonly stopping: boolean;
  /** Absent where nothing is kept; `unavailable` when it does not answer or cannot be written, `awaited` when the bot has not begun for that reason. */
  readonly store?: StoreHealth | 'unavailable' | 'awaited' | undefined;
}

export interface KnowledgeRefused {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  readonly errors: number;
}

export type StoreHealth = StoreCheck & { readonly now: number };

export interface HealthReport {
  readonly status: 200 | 503;
  readonly body: HealthBody;
}

interface HealthBody {
  readonly status: 'ready' | 'stopping' | 'no-store' | 'no-knowledge';
  readonly paused: boolean;
  readonly knowledge: { readonly version: string; readonly documents: number; readonly findings: number; readonly refused?: KnowledgeRefused; readonly unread?: KnowledgeUnread };
  readonly store?: object;
  readonly hint?: string;
}

/** Who asks on the machine itself may also read the store; anybody else could see by its numbers and times, asking every second, when somebody reports. */
export type Asker = 'this-machine' | 'anybody';

/**
 * Ready is who can give guidance. Without pages only the acute card and the help numbers work, and that is not ready. A store that
 * cannot be written is told, but it takes no instance out of service: people still get guidance, and are told that nothing was taken. Only an
 * instance that has not begun yet is not ready for want of it, so that a new one with a wrong address never takes the place of one that works.
 */
export function readHealth(health: Health, { asker }: { readonly asker: Asker }): HealthReport {
  const { documents, findings, knowledgeVersion: version, knowledgeRefused: refused, knowledgeUnread: unread, paused, stopping, store } = health;
  const body = { paused, knowledge: { version, documents, findings, ...(refused && { refused }), ...(unread && { unread }) }, ...(store !== undefined && { store: describeStore(store, asker) }) };
  if (stopping) return { status: 503, body: { status: 'stopping', ...body } };
  if (store === 'awaited') return { status: 503, body: { status: 'no-store', ...body, hint: awaitedHint } };
  if (documents > 0) return { status: 200, body: { status: 'ready', ...body } };
  const hint = 'No page could be read. Set KNOWLEDGE_DIR, or read the log for what was left out.';
  return { status: 503, body: { status: 'no-knowledge', ...body, hint } };
}

const awaitedHint = 'The store did not answer when the bot started: 112 and the help numbers are all that it gives. It goes on by itself once the store answers; the doctor says what is wrong with it.';

/** From when on a person should look why something still waits, in milliseconds. */
const lateMs = 3_600_000;

function describeStore(store: StoreHealth | 'unavailable' | 'awaited', asker: Asker): object {
  if (store === 'unavailable' || store === 'awaited') return { status: 'unavailable' };
  const { kind, schemaVersion, lossy, pending, abandoned, oldestPendingAt, lastDeliveryAt, now } = store;
  const waitedMs = oldestPendingAt === undefined ? 0 : Math.max(0, now - oldestPendingAt);
  return {
    status: 'available',
    kind,
    schemaVersion,
    durable: lossy.length === 0,
    outbox: {
      isLate: waitedMs > lateMs,
      hasAbandoned: abandoned > 0,
      ...(asker === 'this-machine' && {
        pending,
        abandoned,
        oldestPendingSeconds: Math.round(waitedMs / 1_000),
        ...(lastDeliveryAt !== undefined && { lastDeliveryAt: new Date(lastDeliveryAt).toISOString() }),
      }),
    },
  };
}
