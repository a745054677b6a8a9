import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKeyring } from '../../src/adapters/store/keyring.ts';
import { createSqlStore } from '../../src/adapters/store/sql/create-sql-store.ts';
import { openSqliteDatabase } from '../../src/adapters/store/sqlite/open-sqlite-database.ts';
import { type Attempt, createDelivery, type DeliveryDeps, type Send } from '../../src/handoff/deliver.ts';
import type { Notice } from '../../src/handoff/notice.ts';
import type { Cargo, Outcome } from '../../src/handoff/outbox-entry.ts';
import { createSend, type NoticeMessage } from '../../src/handoff/send-cargo.ts';
import type { Store } from '../../src/handoff/store.ts';
import { aDataKey, aReportEntry, aRequest, aTakenRequest, plainPolicy, start } from '../support/build-handoff.ts';

let folder: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'radrum-deliver-'));
  store = await createSqlStore(await openSqliteDatabase(folder), createKeyring([aDataKey()]));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function deliveryWith(send: Send, given: Partial<Pick<DeliveryDeps, 'outbox' | 'limit' | 'now'>> = {}) {
  const seen = { attempts: [] as Attempt[], faults: [] as unknown[], unreadable: [] as string[], room: 0 };
  const delivery = createDelivery({
    ...{ outbox: store.outbox, send, policy: plainPolicy, now: () => start, leaseMs: 60_000, limit: 10, ...given },
    onAttempt: (attempt) => void seen.attempts.push(attempt),
    onFault: (fault) => void seen.faults.push(fault),
    onUnreadable: (id) => void seen.unreadable.push(id),
    onRoom: () => void (seen.room += 1),
  });
  const once = async () => {
    await delivery.round();
    await delivery.idle();
  };
  return { delivery, seen, once };
}

describe('createDelivery', () => {
  it('delivers with the report as key, and then the notice that follows', async () => {
    const entry = aReportEntry();
    await store.outbox.save(entry);
    const sent: string[] = [];
    const { once, seen } = deliveryWith(async (cargo, key) => {
      sent.push(`${cargo.kind} ${key}`);
      return { kind: 'received', receipt: 'INC-1' };
    });
    await once();
    await once();
    await once();
    expect(sent).toEqual([`report ${entry.id}`, `notice ${entry.id}/report.delivered/${start}`]);
    expect(seen.attempts).toMatchObject([{ id: entry.id, outcome: 'received', state: 'delivered', booked: true }, { kind: 'notice' }]);
    expect(seen).toMatchObject({ faults: [], room: 2 });
  });

  it('does not let a slow receiver hold up the others', async () => {
    const slow = aReportEntry();
    await store.outbox.save(slow);
    let release = () => {};
    const waiting = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { delivery, seen } = deliveryWith(async (_cargo, key) => {
      if (key === slow.id) await waiting;
      return { kind: 'received' };
    });
    await delivery.round();
    for (let count = 0; count < 3; count += 1) await store.outbox.save(aReportEntry());
    await delivery.round();
    await expect.poll(() => seen.attempts.length).toBe(3);
    release();
    await delivery.idle();
    expect(seen.attempts.at(-1)?.id).toBe(slow.id);
  });

  it('begins no more attempts than there is room for', async () => {
    for (let count = 0; count < 5; count += 1) await store.outbox.save(aReportEntry());
    let atOnce = 0;
    const { once, seen } = deliveryWith(
      async () => {
        atOnce += 1;
        return { kind: 'received' };
      },
      { limit: 2 },
    );
    await once();
    expect({ atOnce, attempts: seen.attempts.length }).toEqual({ atOnce: 2, attempts: 2 });
  });

  it('leases nothing while there is no room, and tells of room once half of it is free', async () => {
    for (let count = 0; count < 5; count += 1) await store.outbox.save(aReportEntry());
    const releases: (() => void)[] = [];
    let claims = 0;
    const claim: Store['outbox']['claim'] = (wish) => {
      claims += 1;
      return store.outbox.claim(wish);
    };
    const { delivery, seen } = deliveryWith(
      () => new Promise((resolve) => releases.push(() => resolve({ kind: 'received' }))),
      { limit: 4, outbox: { claim, settle: store.outbox.settle } },
    );
    await delivery.round();
    await delivery.round();
    expect(claims).toBe(1);
    releases[0]?.();
    await expect.poll(() => seen.attempts.length).toBe(1);
    expect(seen.room).toBe(0);
    releases[1]?.();
    await expect.poll(() => seen.room).toBe(1);
    for (const release of releases) release();
    await delivery.idle();
  });

  it('books a sending that throws as a failure, loudly, and goes on with the others', async () => {
    const [broken, whole] = [aReportEntry(), aReportEntry()];
    for (const entry of [broken, whole]) await store.outbox.save(entry);
    const fault = new TypeError('a bug');
    const { once, seen } = deliveryWith(async (_cargo, key) => {
      if (key === broken.id) throw fault;
      return { kind: 'received' };
    });
    await once();
    expect(seen.faults).toEqual([fault]);
    expect(await store.outbox.find(broken.id)).toMatchObject({ state: 'pending', attempts: 1 });
    expect(await store.outbox.find(whole.id)).toMatchObject({ state: 'delivered' });
  });

  it('books nothing as failed when only the booking failed: it is sent again under the same key', async () => {
    const entry = aReportEntry();
    await store.outbox.save(entry);
    const keys: string[] = [];
    const send: Send = async (_cargo, key) => {
      keys.push(key);
      return { kind: 'received' };
    };
    const settle = () => Promise.reject(new Error('the disk is full'));
    const failing = createDelivery({
      ...{ outbox: { claim: store.outbox.claim, settle }, send, policy: plainPolicy, now: () => start, leaseMs: 60_000, limit: 1 },
      ...{ onAttempt: () => {}, onFault: () => {}, onUnreadable: () => {}, onRoom: () => {} },
    });
    await failing.round();
    await failing.idle();
    const { once } = deliveryWith(send, { now: () => start + 60_000 });
    await once();
    expect(keys).toEqual([entry.id, entry.id]);
    expect(await store.outbox.find(entry.id)).toMatchObject({ state: 'delivered', attempts: 1 });
  });
});

describe('createSend', () => {
  const sent: NoticeMessage[] = [];
  const sendNotice = async (message: NoticeMessage) => {
    sent.push(message);
    return { kind: 'received' } as const;
  };
  beforeEach(() => void sent.splice(0));
  const notice = (kind: 'channel.request' | 'channel.reminder', requestId: string) => {
    const told = kind === 'channel.request' ? { kind, requestId } : { kind, requestId, minutes: 15 };
    return { kind: 'notice', to: { kind: 'channel', organisation: 'city' }, notice: told } as const;
  };

  it('finds the channel of an organisation when it sends, with the request as it stands', async () => {
    const request = aRequest();
    await store.requests.save(request, []);
    const send = createSend({ store, sendNotice });
    expect(await send(notice('channel.request', request.id), 'k')).toEqual({ kind: 'unsendable', reason: 'no-receiver' });
    await store.channels.connect({ organisation: 'city', conversationId: 'c', address: '{"c":1}', connectedAt: start }, 'd');
    expect(await send(notice('channel.request', request.id), 'k')).toEqual({ kind: 'received' });
    expect(sent).toMatchObject([{ address: '{"c":1}', language: 'sv', request: { id: request.id, state: 'open' } }]);
  });

  it('reminds nobody of a request that is no longer open', async () => {
    expect(await createSend({ store, sendNotice })(notice('channel.reminder', 'gone'), 'k')).toEqual({ kind: 'received' });
    expect(sent).toEqual([]);
  });

  const ofRequest = (told: Notice): Cargo => ({ kind: 'notice', to: { kind: 'person', id: '29:anna', address: '{}', language: 'sv' }, notice: told });
  it.each([
    ['that it was given back', 'security.given-back', { open: true, 'taken by Bo': false, 'taken by Cai': false }],
    ['that nobody comes', 'requester.given-back', { open: true, 'taken by Bo': false, 'taken by Cai': false }],
    ['that Bo took it', 'request.taken', { open: false, 'taken by Bo': true, 'taken by Cai': false }],
    ['that Bo took it, in the channel', 'channel.taken', { open: false, 'taken by Bo': true, 'taken by Cai': false }],
    ['that it is not done', 'security.unfinished', { open: false, 'taken by Bo': true, 'taken by Cai': false }],
    ['that nobody has finished it', 'requester.unfinished', { open: false, 'taken by Bo': true, 'taken by Cai': false }],
  ] as const)('does not tell %s when that has become untrue', async (_reason, kind, expected) => {
    const requests = { open: aRequest(), 'taken by Bo': aTakenRequest(), 'taken by Cai': aTakenRequest({ by: { id: '29:cai', name: 'Cai' }, takenAt: start + 1 }) };
    for (const [how, request] of Object.entries(requests)) {
      const send = createSend({ store: { ...store, requests: { ...store.requests, find: async () => request } }, sendNotice });
      const before = sent.length;
      expect(await send(ofRequest({ kind, requestId: request.id, by: 'Bo', takenAt: start, reminder: 0 } as Notice), 'k')).toEqual({ kind: 'received' });
      expect(sent.length - before, how).toBe(expected[how as keyof typeof expected] ? 1 : 0);
    }
  });

  it('tells a channel that was away the latest reminder of what is not done, and not those before', async () => {
    const request = aTakenRequest({ reminders: 2 });
    const send = createSend({ store: { ...store, requests: { ...store.requests, find: async () => request } }, sendNotice });
    for (const reminder of [1, 2]) await send(ofRequest({ kind: 'security.unfinished', requestId: request.id, takenAt: start, reminder, hours: 4 * reminder }), 'k');
    expect(sent.map((message) => message.notice)).toEqual([{ kind: 'security.unfinished', requestId: request.id, takenAt: start, reminder: 2, hours: 8 }]);
  });

  const city = { organisation: 'city', conversationId: 'c', address: '{"c":1}', connectedAt: start } as const;
  /** A request that has come to the city's channel, and what becomes of it when Teams answers so. */
  const askingTheCity = async (outcome: Outcome | ((message: NoticeMessage) => Promise<Outcome>)) => {
    const request = aRequest({ reminders: 1 });
    await store.requests.save(request, []);
    await store.channels.connect(city, 'd');
    const passedOn: string[] = [];
    let gone = 0;
    const send = createSend({ store, sendNotice: typeof outcome === 'function' ? outcome : async () => outcome, passOn: async (id) => void passedOn.push(id), onChannelGone: () => void (gone += 1) });
    return { request, passedOn, send, gone: () => gone };
  };

  it.each([
    ['when the channel is gone', 'channel.request', { kind: 'refused', status: 404 }, true, true],
    ['when the bot was removed from it', 'channel.request', { kind: 'refused', status: 403 }, true, true],
    ['not when only a reminder found that out', 'channel.reminder', { kind: 'refused', status: 404 }, true, false],
    ['not when the message is refused', 'channel.request', { kind: 'refused', status: 413 }, false, false],
    ['not when Teams cannot now', 'channel.request', { kind: 'unavailable', status: 503 }, false, false],
  ] as const)('passes a request on at once, and forgets a channel that is gone at the second attempt: %s', async (_reason, kind, outcome, isForgotten, isPassedOn) => {
    const { request, passedOn, send, gone } = await askingTheCity(outcome);
    for (let attempt = 1; attempt <= 2; attempt += 1) {
      expect(await send(notice(kind, request.id), 'k')).toEqual(isForgotten ? { kind: 'unsendable', reason: 'no-receiver' } : outcome);
      expect([passedOn.length > 0, await store.channels.list()]).toEqual([isPassedOn, isForgotten && attempt === 2 ? [] : [city]]);
      await store.requests.change({ ...request, version: attempt, reminders: 2 }, []);
    }
    expect({ passedOn, gone: gone(), left: await store.channels.list() }).toEqual({ passedOn: isPassedOn ? [request.id] : [], gone: isForgotten ? 1 : 0, left: isForgotten ? [] : [city] });
  });

  it('passes on the second request of a channel that the first one found to be gone, each of them once', async () => {
    const { request, passedOn, send } = await askingTheCity({ kind: 'refused', status: 404 });
    const second = aRequest({ reminders: 1 });
    await store.requests.save(second, []);
    for (const { id } of [request, second]) await send(notice('channel.request', id), 'k');
    expect(passedOn).toEqual([request.id, second.id]);
    await store.requests.change({ ...second, reminders: 2 }, []);
    expect(await send(notice('channel.request', second.id), 'k')).toEqual({ kind: 'unsendable', reason: 'no-receiver' });
    expect(passedOn).toHaveLength(2);
  });

  it('asks the security channel that was connected while the earlier one was found to be gone', async () => {
    const next = { ...city, conversationId: 'next', address: '{"next":1}' };
    const { request, passedOn, send } = await askingTheCity(async (message) => {
      if (message.address === next.address) return sendNotice(message);
      await store.channels.connect(next, 'e');
      return { kind: 'refused', status: 404 };
    });
    expect(await send(notice('channel.request', request.id), 'k')).toEqual({ kind: 'received' });
    expect({ passedOn, left: await store.channels.list() }).toEqual({ passedOn: [], left: [next] });
  });

  const weekly = { kind: 'notice', to: { kind: 'owners' }, notice: { kind: 'owners.review', week: '2026-11-23' } } as const;
  const owners = { conversationId: '19:owners', address: '{"o":1}', language: 'en', connectedAt: start } as const;

  it('finds the owners’ channel when it sends, and has nothing to send where there is none', async () => {
    const send = createSend({ store, sendNotice });
    expect(await send(weekly, 'k')).toEqual({ kind: 'received' });
    expect(sent).toEqual([]);
    await store.owners.connect(owners, 'd');
    expect(await send(weekly, 'k')).toEqual({ kind: 'received' });
    expect(sent).toMatchObject([{ address: '{"o":1}', language: 'en', notice: weekly.notice }]);
  });

  it.each([
    ['forgets it when the bot was removed', { kind: 'refused', status: 403 }, true],
    ['forgets it when the conversation is gone', { kind: 'refused', status: 404 }, true],
    ['keeps it when the message is refused', { kind: 'refused', status: 413 }, false],
    ['keeps it when Teams cannot now', { kind: 'unavailable', status: 503 }, false],
    ['keeps it when no answer comes', { kind: 'unreachable', reason: 'timeout', mayHaveArrived: true }, false],
  ] as const)('%s', async (_reason, outcome, isForgotten) => {
    await store.owners.connect(owners, 'd');
    let told = 0;
    const send = createSend({ store, sendNotice: async () => outcome, onOwnersGone: () => void (told += 1) });
    expect(await send(weekly, 'k')).toEqual(isForgotten ? { kind: 'received' } : outcome);
    expect({ told, left: await store.owners.find() }).toEqual(isForgotten ? { told: 1, left: undefined } : { told: 0, left: owners });
  });

  it('tells the channel that was connected while the earlier one was found to be gone', async () => {
    await store.owners.connect(owners, 'd');
    const next = { ...owners, conversationId: '19:next', address: '{"next":1}' };
    const goneAtFirst = async (message: NoticeMessage) => {
      if (message.address === next.address) return sendNotice(message);
      await store.owners.connect(next, 'e');
      return { kind: 'refused', status: 404 } as const;
    };
    expect(await createSend({ store, sendNotice: goneAtFirst, onOwnersGone: () => expect.unreachable() })(weekly, 'k')).toEqual({ kind: 'received' });
    expect(sent.map(({ address }) => address)).toEqual([next.address]);
    expect(await store.owners.find()).toEqual(next);
  });

  it('keeps a report waiting where there is no intake', async () => {
    const { cargo } = aReportEntry();
    expect(await createSend({ store, sendNotice })(cargo, 'k')).toEqual({ kind: 'unsendable', reason: 'no-receiver' });
  });
});
