import { afterEach } from 'vitest';
import type { FullStore } from '../../src/adapters/store/sql/create-sql-store.ts';

export interface StoreUnderTest {
  /** Opens the same data once more, as another process would. */
  open(): Promise<FullStore>;
  remove(): Promise<void>;
}

/** Opens the store of a test as often as the test likes; after each test all are closed and their data is removed. */
export function openStores(make: () => Promise<StoreUnderTest>): () => Promise<FullStore> {
  const opened: FullStore[] = [];
  let under: StoreUnderTest | undefined;
  afterEach(async () => {
    for (const store of opened.splice(0)) await store.close();
    await under?.remove();
    under = undefined;
  });
  return async () => {
    under ??= await make();
    const store = await under.open();
    opened.push(store);
    return store;
  };
}
