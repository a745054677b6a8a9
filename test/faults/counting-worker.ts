import { openStore } from '../../src/adapters/store/open-store.ts';
import { composeCounting } from '../../src/compose/counting.ts';
import { readConfig } from '../../src/config.ts';
import { aKnowledgeBase } from '../support/build-knowledge.ts';

/**
 * A process that counts until it has counted enough or is killed. Before each save it tells how much is in it, and after it how much
 * has been saved altogether.
 */
const most = Number(process.env['TURNS']);
const store = await openStore(readConfig(process.env), () => {});
const base = aKnowledgeBase();
const tell = (told: object) => new Promise<void>((resolve) => process.send?.(told, () => resolve()));
let saved = 0;
const counting = composeCounting({
  counts: {
    ...store.counts,
    add: async (batch) => {
      const saving = batch.counts.reduce((sum, { count }) => sum + count, 0);
      await tell({ saved, saving });
      await store.counts.add(batch);
      saved += saving;
      await tell({ saved, saving: 0 });
    },
  },
  base: () => base,
  log: () => {},
  saveEveryMs: Number(process.env['SAVE_EVERY_MS']),
});
counting.start();
for (let turns = 1; turns <= most; turns += 1) {
  counting.desk.onFeedback({ slug: 'hot-per-telefon', language: 'sv', helped: true });
  await new Promise((resolve) => setTimeout(resolve, 1));
}
await counting.stop();
await store.close();
process.disconnect?.();
