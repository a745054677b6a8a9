import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { StoreCheck } from '../../handoff/store.ts';
import type { Log, LogEvent } from '../../log.ts';

export interface Metrics {
  /** Counts an event of the log. What the log cannot hold, no figure can. */
  readonly record: Log;
  /** All figures, in the text form that Prometheus reads. */
  read(): Promise<{ readonly text: string; readonly contentType: string }>;
}

export interface MetricsSources {
  readonly isPaused: () => boolean;
  readonly documents: () => number;
  readonly findings: () => number;
  /** Absent where nothing is kept. */
  readonly checkStore?: (() => Promise<(StoreCheck & { readonly now: number }) | 'unavailable'>) | undefined;
}

/** Seconds; a turn is over after 14. */
const turnBuckets = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

/**
 * The figures of the bot. Labels hold kinds only: never a person, a conversation, a tenant or a page, since few people read some pages
 * and the count of those would tell of them.
 */
export function createMetrics(sources: MetricsSources): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const count = countersOf(registry);
  const look = gaugesOf(registry, sources);
  return {
    record: (event) => countEvent(event, count),
    read: async () => {
      // Before, not while the registry reads: it reads all figures at once.
      await look();
      return { text: await registry.metrics(), contentType: registry.contentType };
    },
  };
}

function countersOf(registry: Registry) {
  const registers = [registry];
  return {
    turns: new Counter({ name: 'radrum_turns_total', help: 'Turns that were run, by kind of activity and status of the answer.', labelNames: ['type', 'status'], registers }),
    turnSeconds: new Histogram({ name: 'radrum_turn_duration_seconds', help: 'From the arrival of a request to its answer.', labelNames: ['type'], buckets: turnBuckets, registers }),
    answers: new Counter({ name: 'radrum_answers_total', help: 'Questions that were answered, by outcome.', labelNames: ['outcome'], registers }),
    faults: new Counter({ name: 'radrum_faults_total', help: 'What went wrong, by kind.', labelNames: ['kind'], registers }),
    refused: new Counter({ name: 'radrum_requests_refused_total', help: 'Requests that were turned away, by status and reason.', labelNames: ['status', 'reason'], registers }),
    limited: new Counter({ name: 'radrum_turns_limited_total', help: 'Turns over the limit, by whose limit it was.', labelNames: ['scope'], registers }),
    deliveries: new Counter({ name: 'radrum_delivery_attempts_total', help: 'Attempts to deliver, by what was delivered and outcome.', labelNames: ['kind', 'outcome'], registers }),
  };
}

function countEvent(event: LogEvent, count: ReturnType<typeof countersOf>): void {
  switch (event.event) {
    case 'turn.ended':
      count.turns.inc({ type: event.type, status: event.status });
      return count.turnSeconds.observe({ type: event.type }, event.ms / 1_000);
    case 'question.answered':
      return count.answers.inc({ outcome: event.outcome });
    case 'turn.failed':
    case 'turn.late':
    case 'reply.failed':
    case 'extension.failed':
    case 'run.print-failed':
    case 'handoff.failed':
    case 'store.connection-lost':
    case 'store.awaited':
    case 'store.unreadable':
      return count.faults.inc({ kind: event.event });
    case 'request.refused':
      return count.refused.inc({ status: event.status, reason: event.reason ?? 'malformed' });
    case 'turn.limited':
      return count.limited.inc({ scope: event.scope });
    case 'delivery.attempted':
      return count.deliveries.inc({ kind: event.kind, outcome: event.outcome });
    default:
  }
}

/** Figures that are looked up when they are asked for; the result does so. The store is asked once for all of its figures. */
function gaugesOf(registry: Registry, { isPaused, documents, findings, checkStore }: MetricsSources): () => Promise<void> {
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] });
  const paused = gauge('radrum_paused', '1 while the bot is paused.');
  const read = gauge('radrum_knowledge_documents', 'Pages that were read.');
  const found = gauge('radrum_knowledge_findings', 'What the check found in the pages.');
  const ownFigures = () => {
    paused.set(isPaused() ? 1 : 0);
    read.set(documents());
    found.set(findings());
  };
  if (checkStore === undefined) return async () => ownFigures();

  const up = gauge('radrum_store_up', '1 when the store can be written. While it is 0, the figures of the outbox are the last ones known.');
  const pending = gauge('radrum_outbox_pending', 'Reports and notices that wait to be sent.');
  const oldest = gauge('radrum_outbox_oldest_pending_seconds', 'How long the oldest of them has waited.');
  const abandoned = gauge('radrum_outbox_abandoned', 'Reports and notices that were given up; a person must look.');
  // Until the store has answered once, nothing is known of it; 0 would say that all is well.
  for (const figure of [pending, oldest, abandoned]) figure.set(NaN);
  return async () => {
    ownFigures();
    const store = await checkStore();
    up.set(store === 'unavailable' ? 0 : 1);
    if (store === 'unavailable') return;
    pending.set(store.pending);
    abandoned.set(store.abandoned);
    oldest.set(store.oldestPendingAt === undefined ? 0 : Math.max(0, (store.now - store.oldestPendingAt) / 1_000));
  };
}
