import { createHash } from 'node:crypto';
import { createSendReport } from '../adapters/reporting/create-send-report.ts';
import { openStore } from '../adapters/store/open-store.ts';
import type { FullStore } from '../adapters/store/sql/create-sql-store.ts';
import type { Config } from '../config.ts';
import { faultOf } from '../fault.ts';
import { type ContactDesk, createContactDesk } from '../handoff/contact-desk.ts';
import { createDelivery } from '../handoff/deliver.ts';
import { createReportDesk, type ReportDesk } from '../handoff/report-desk.ts';
import { eraseExpired } from '../handoff/retention.ts';
import { createRetryPolicy, type RetryPolicy } from '../handoff/retry-policy.ts';
import { createSend, type SendNotice } from '../handoff/send-cargo.ts';
import type { Log } from '../log.ts';
import { composeLoop, schedule } from './loop.ts';

/** Everything by which the Teams layer hands over, and the loops that deliver. */
export interface Handoff {
  readonly reports: ReportDesk;
  readonly contacts: ContactDesk;
  /** Whether there is an intake, so that a report form can be offered. */
  readonly takesReports: boolean;
  readonly store: FullStore;
  /** Makes the next round of deliveries begin now. */
  wake(): void;
  start(): void;
  /** Ends the loops and waits for attempts under way, ten seconds at most: each gives its lease back. What is saved now waits for the next start. */
  halt(): Promise<void>;
  /** The same, and closes the store. */
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
  readonly now?: () => number;
}

type HandoffConfig = Pick<Config, 'dataFolder' | 'databaseUrl' | 'dataKeys' | 'retentionDays' | 'intake' | 'securityResponseMinutes' | 'channelCodes'>;

const second = 1_000;
const usualTimes = { regretMs: 15 * second, pauseMs: 5 * second, leaseMs: 60 * second, sendTimeoutMs: 10 * second } as const;
const remindEveryMs = 20 * second;
const eraseEveryMs = 3_600 * second;
const attemptsAtOnce = 10;

/** Connects store, desks and delivery. Throws STORE_UNAVAILABLE, STORE_FULL, STORE_NEWER and DATA_KEY_UNKNOWN. */
export async function composeHandoff(config: HandoffConfig, { sendNotice, log, times = {}, now = () => Date.now() }: HandoffParts): Promise<Handoff> {
  const { policy = createRetryPolicy({ random: Math.random }), ...waits } = { ...usualTimes, ...times };
  const store = await openStore(config, log);
  const sendReport = config.intake && createSendReport({ ...config.intake, now, timeoutMs: waits.sendTimeoutMs });
  const send = createSend({
    ...{ store, sendReport, sendNotice },
    onOwnersGone: () => log({ event: 'owners.gone' }),
    onChannelGone: () => log({ event: 'channel.gone' }),
    passOn: (id) => contacts.passOn(id),
  });
  const failed = (part: 'delivery' | 'reminders' | 'retention') => (error: unknown) => log({ event: 'handoff.failed', part, ...faultOf(error) });
  const loop = (part: 'delivery' | 'reminders' | 'retention', pauseMs: number, round: () => Promise<void>) =>
    composeLoop(round, { pauseMs, onError: failed(part) });

  const onUnreadable = (id: string) => log({ event: 'store.unreadable', id });
  const delivery = createDelivery({
    ...{ outbox: store.outbox, send, policy, now, leaseMs: waits.leaseMs, limit: attemptsAtOnce },
    onAttempt: (attempt) => log({ event: 'delivery.attempted', ...attempt }),
    onFault: failed('delivery'),
    onUnreadable,
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
    onUnreadable,
  });
  const reminders = loop('reminders', remindEveryMs, async () => {
    const count = await contacts.remindLate();
    if (count > 0) log({ event: 'request.late', count });
    const unfinished = await contacts.remindUnfinished();
    if (unfinished > 0) log({ event: 'request.unfinished', count: unfinished });
  });
  const retention = loop('retention', eraseEveryMs, async () => {
    const erased = await eraseExpired({ store, contacts, now: now(), retentionDays: config.retentionDays });
    if (erased.entries + erased.requests > 0) log({ event: 'store.erased', ...erased });
  });
  const loops = [deliveries, reminders, retention];
  const halt = async () => {
    await Promise.all(loops.map((one) => one.stop()));
    await delivery.idle();
  };
  return {
    reports,
    contacts,
    takesReports: sendReport !== undefined,
    store,
    wake: () => deliveries.wake(),
    start: () => {
      for (const one of loops) one.start();
    },
    halt,
    stop: async () => {
      await halt();
      await store.close();
    },
  };
}

/** SHA-256 in hex: of a channel's code nothing else is kept. */
export function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
