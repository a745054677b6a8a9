import { describe, expect, it, onTestFinished } from 'vitest';
import { openStore } from '../../src/adapters/store/open-store.ts';
import { composeCounting } from '../../src/compose/counting.ts';
import type { CountBatch } from '../../src/insight/count.ts';
import type { LogEvent } from '../../src/log.ts';
import { aKnowledgeBase } from '../support/build-knowledge.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const base = aKnowledgeBase();
const always = { from: '2000-01-01', to: '2100-01-01' };
const declined = { question: 'var finns skrivaren', answer: { kind: 'decline', language: 'sv', pages: [], offers: [], personalData: [], suggestions: [] }, isPrivate: true } as const;

async function aStore() {
  const store = await openStore({ dataFolder: await temporaryFolder(), dataKeys: [] }, () => {});
  onTestFinished(() => store.close());
  return store;
}

describe('composeCounting', () => {
  it('saves what could not be saved before, and tells of it', async () => {
    const { counts } = await aStore();
    let isAway = true;
    const events: LogEvent[] = [];
    const add = async (batch: CountBatch) => (isAway ? Promise.reject(new TypeError('the text of a question')) : counts.add(batch));
    const counting = composeCounting({ counts: { ...counts, add }, base: () => base, log: (event) => void events.push(event), saveEveryMs: 10 });
    counting.start();
    counting.desk.onFeedback({ slug: 'hot-per-telefon', language: 'sv', helped: false });
    await expect.poll(() => events.length).toBeGreaterThan(1);
    expect(events[0]).toEqual({ event: 'counts.failed', error: 'TypeError', at: expect.any(String) });
    expect(await counts.list(always)).toEqual([]);
    isAway = false;
    await expect.poll(async () => (await counts.list(always)).map(({ count }) => count)).toEqual([1]);
    await counting.stop();
    expect((await counts.list(always)).map(({ count }) => count)).toEqual([1]);
  });

  it('saves at a stop, with the words that were still being looked up', async () => {
    const { counts } = await aStore();
    const saved: CountBatch[] = [];
    const counting = composeCounting({ counts: { ...counts, add: async (batch) => void saved.push(batch) }, base: () => base, log: () => {}, now: () => Date.parse('2026-11-23T23:30:00Z') });
    counting.desk.onAnswered(declined);
    await counting.stop();
    // It is the next day already where the city is.
    expect(saved).toMatchObject([{ counts: [{ day: '2026-11-24', outcome: 'decline' }, { size: 'unknown' }], words: [{ day: '2026-11-24', word: 'skrivaren', count: 1 }] }]);
  });

  it('erases what is older than it may be', async () => {
    const { counts } = await aStore();
    const count = { kind: 'page', outcome: 'decline', page: '', language: 'sv', count: 1 } as const;
    await counts.add({ counts: ['2024-10-31', '2024-11-01'].map((day) => ({ ...count, day })), words: [] });
    const counting = composeCounting({ counts, base: () => base, log: () => {}, now: () => Date.parse('2026-11-23T12:00:00Z') });
    counting.start();
    await expect.poll(async () => (await counts.list(always)).map(({ day }) => day)).toEqual(['2024-11-01']);
    await counting.stop();
  });
});
