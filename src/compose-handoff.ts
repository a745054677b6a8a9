import { createHash } from 'node:crypto';
import { createSendReport } from './adapters/reporting/create-send-report.ts';
import { openStore } from './adapters/store/open-store.ts';
import type { Config } from './config.ts';
import { AppError } from './errors.ts';
import { type ContactDesk, createContactDesk } from './handoff/contact-desk.ts';
import { createDelivery } from './handoff/deliver.ts';
import { createLoop } from './handoff/loop.ts';
import { createReportDesk, type ReportDesk } from './handoff/report-desk.ts';
import { eraseExpired } from './handoff/retention.ts';
import { createRetryPolicy, type RetryPolicy } from './handoff/retry-policy.ts';
import { createSend, type SendNotice } from './handoff/send-cargo.ts';
import type { Store } from './handoff/store.ts';
import type { Log } from './log.ts';

/** Everything by which the Teams layer hands over, and the loops that deliver. */
export interface Handoff {
  readonly reports: ReportDesk;
  readonly contacts: ContactDesk;
  /** Whether there is an intake, so that a report form can be offered. */
  readonly takesReports: boolean;
  readonly store: Store;
  start(): void;
  /** Ends the loops, waits for attempts under way (ten seconds at most), and closes the store. */
  stop(): Promise<void>;
}

export interface HandoffTimes {
  readonly policy: RetryPolicy;
  readonly regretMs: number;
  readonly pauseMs: number;
  readonly leaseMs: number;
  readonly sendTimeoutMs: number;
}

export interface HandoffParts {
  readonly sendNotice: SendNotice;
  readonly log: Log;
  readonly times?: Partial<HandoffTimes>;
}

type HandoffConfig = Pick<Config, 'dataFolder' | 'databaseUrl' | 'dataKeys' | 'retentionDays' | 'intake' | 'securityResponseMinutes' | 'channelCodes'>;

const second = 1_000;
const usualTimes = { regretMs: 15 * second, pauseMs: 5 * second, leaseMs: 60 * second, sendTimeoutMs: 10 * second } as const;
const remindEveryMs = 20 * second;
const eraseEveryMs = 3_600 * second;
const attemptsAtOnce = 10;

/** Connects store, desks and delivery. Throws STORE_UNAVAILABLE, STORE_FULL, STORE_NEWER and DATA_KEY_UNKNOWN. */
export async function composeHandoff(config: HandoffConfig, { sendNotice, log, times = {} }: HandoffParts): Promise<Handoff> {
  const { policy = createRetryPolicy({ random: Math.random }), ...waits } = { ...usualTimes, ...times };
  const now = () => Date.now();
  const store = await openStore(config, log);
  const sendReport = config.intake && createSendReport({ ...config.intake, now, timeoutMs: waits.sendTimeoutMs });
  const send = createSend({ store, sendReport, sendNotice });
  const failed = (part: 'delivery' | 'reminders' | 'retention') => (error: unknown) => log({ event: 'handoff.failed', part, ...faultOf(error) });
  const loop = (part: 'delivery' | 'reminders' | 'retention', pauseMs: number, round: () => Promise<void>) =>
    createLoop({ round, pauseMs, schedule, onError: failed(part) });

  const delivery = createDelivery({
    ...{ outbox: store.outbox, send, policy, now, leaseMs: waits.leaseMs, limit: attemptsAtOnce },
    onAttempt: (attempt) => log({ event: 'delivery.attempted', ...attempt }),
    onFault: failed('delivery'),
    onUnreadable: (id) => log({ event: 'store.unreadable', id }),
    onRoom: () => deliveries.wake(),
  });
  const deliveries = loop('delivery', waits.pauseMs, delivery.round);
  const wake = (afterMs = 0) => void (afterMs === 0 ? deliveries.wake() : schedule(deliveries.wake, afterMs));
  const reports = createReportDesk({ store, now, regretMs: waits.regretMs, onSaved: wake });
  const contacts = createContactDesk({
    store,
    now,
    responseMs: config.securityResponseMinutes * 60 * second,
    codes: config.channelCodes.map(({ organisation, code }) => ({ organisation, digest: digest(code) })),
    digest,
    onSaved: wake,
  });
  const reminders = loop('reminders', remindEveryMs, async () => {
    const count = await contacts.remindLate();
    if (count > 0) log({ event: 'request.late', count });
  });
  const retention = loop('retention', eraseEveryMs, async () => {
    const erased = await eraseExpired(store, { now: now(), retentionDays: config.retentionDays });
    if (erased.entries + erased.requests > 0) log({ event: 'store.erased', ...erased });
  });
  const loops = [deliveries, reminders, retention];
  return {
    reports,
    contacts,
    takesReports: sendReport !== undefined,
    store,
    start: () => {
      for (const one of loops) one.start();
    },
    stop: async () => {
      await Promise.all(loops.map((one) => one.stop()));
      await delivery.idle();
      await store.close();
    },
  };
}

function schedule(run: () => void, afterMs: number): () => void {
  const timer = setTimeout(run, afterMs);
  timer.unref();
  return () => clearTimeout(timer);
}

function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** Name or code, and the line of ours: a message may hold what somebody wrote. */
function faultOf(error: unknown): { readonly error: string; readonly at?: string } {
  if (!(error instanceof Error)) return { error: typeof error };
  const at = /src\/[\w/.-]+:\d+/.exec(error.stack ?? '')?.[0];
  return { error: error instanceof AppError ? error.code : error.name, ...(at !== undefined && { at }) };
}
