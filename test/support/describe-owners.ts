import { describe, expect, it } from 'vitest';
import { newEntry, type PendingEntry } from '../../src/handoff/outbox-entry.ts';
import { start } from './build-handoff.ts';
import { openStores, type StoreUnderTest } from './open-stores.ts';

const channel = { conversationId: '19:owners', address: '{"a":1}', language: 'sv', connectedAt: start } as const;

function aMessage(week: string): PendingEntry {
  return newEntry({ id: `owners-review/${week}`, cargo: { kind: 'notice', to: { kind: 'owners' }, notice: { kind: 'owners.review', week } }, now: start });
}

/** What every store must hold of the owners' channel, whichever database it has. */
export function describeOwners(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    const open = openStores(make);

    it('keeps one channel for every instance, the one connected last', async () => {
      const [one, other] = [await open(), await open()];
      expect(await one.owners.find()).toBeUndefined();
      expect(await one.owners.connect(channel, 'digest-1')).toBe('connected');
      expect(await other.owners.find()).toEqual(channel);
      expect(await other.owners.connect({ ...channel, conversationId: '19:next', language: 'en' }, 'digest-2')).toBe('connected');
      expect(await one.owners.find()).toEqual({ ...channel, conversationId: '19:next', language: 'en' });
    });

    it('takes no code that has connected something before, of either kind', async () => {
      const { owners, channels } = await open();
      await channels.connect({ organisation: 'city', conversationId: '19:security', address: '{}', connectedAt: start }, 'digest-1');
      expect(await owners.connect(channel, 'digest-1')).toBe('code-used');
      expect(await owners.find()).toBeUndefined();
      await owners.connect(channel, 'digest-2');
      expect(await channels.connect({ organisation: 'bolag', conversationId: '19:b', address: '{}', connectedAt: start }, 'digest-2')).toBe('code-used');
    });

    it('forgets a channel only by its own conversation', async () => {
      const { owners } = await open();
      await owners.connect(channel, 'digest-1');
      expect(await owners.disconnect('19:other')).toBe(false);
      expect(await owners.find()).toEqual(channel);
      expect([await owners.disconnect('19:owners'), await owners.disconnect('19:owners')]).toEqual([true, false]);
      expect(await owners.find()).toBeUndefined();
    });

    it('gives a week to one of many, with its message, and to nobody after a restart', async () => {
      const stores = [await open(), await open(), await open()];
      const taken = await Promise.all([...stores, ...stores].map(({ owners }) => owners.takeWeek('2026-11-23', aMessage('2026-11-23'))));
      expect(taken.filter(Boolean)).toHaveLength(1);
      const later = await open();
      expect(await later.owners.takeWeek('2026-11-23', aMessage('2026-11-23'))).toBe(false);
      expect((await later.outbox.overview({ limit: 9 })).map(({ id, state, ownerId }) => ({ id, state, ownerId }))).toEqual([{ id: 'owners-review/2026-11-23', state: 'pending', ownerId: undefined }]);
    });

    it('takes a week without a message, and keeps it taken when old rows are erased', async () => {
      const { owners, outbox, erase } = await open();
      expect(await owners.takeWeek('2026-11-23', undefined)).toBe(true);
      await erase(start + 10 * 365 * 24 * 3_600_000);
      expect(await owners.takeWeek('2026-11-23', aMessage('2026-11-23'))).toBe(false);
      expect(await owners.takeWeek('2026-11-30', aMessage('2026-11-30'))).toBe(true);
      expect((await outbox.overview({ limit: 9 })).map(({ id }) => id)).toEqual(['owners-review/2026-11-30']);
    });
  });
}
