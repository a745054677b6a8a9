import { describe, expect, it } from 'vitest';
import { lookUpWords } from '../../../src/adapters/words/look-up-words.ts';
import { loadedWith, sourceFiles } from '../../support/source-files.ts';

describe('lookUpWords', () => {
  it('knows Swedish and English words in the forms that people write', async () => {
    const words = ['skrivare', 'skrivaren', 'passerkortet', 'parkeringstillstånd', 'semestern', 'cyklar', 'frånvaro', 'printers', 'threatened', 'unhappy', 'bookings'];
    expect([...(await lookUpWords(new Set(words))).known].toSorted()).toEqual(words.toSorted());
  });

  it('knows names, and no invented word', async () => {
    const { known, names } = await lookUpWords(new Set(['anna', 'svenssons', 'mohammed', 'göteborg', 'rosengård', 'smith', 'qwertyx', 'lindzkovic']));
    expect([...names].toSorted()).toEqual(['anna', 'göteborg', 'mohammed', 'rosengård', 'smith', 'svenssons']);
    expect(['qwertyx', 'lindzkovic', 'mohammed', 'svenssons'].filter((word) => known.has(word))).toEqual([]);
  });

  it('lets others have their turn while it reads', async () => {
    let turns = 0;
    let isDone = false;
    const count = () => {
      turns += 1;
      if (!isDone) setImmediate(count);
    };
    setImmediate(count);
    await lookUpWords(new Set(['skrivare']));
    isDone = true;
    expect(turns).toBeGreaterThan(20);
  });

  it('loads the lists when they are asked for the first time, and not with the bot', () => {
    expect(loadedWith('src/main.ts', sourceFiles()).packages.filter((name) => name.startsWith('dictionary-'))).toEqual([]);
  });
});
