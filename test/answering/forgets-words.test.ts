import { getHeapSnapshot } from 'node:v8';
import { expect, it } from 'vitest';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { aRealGuide } from '../support/build-guide.ts';

/** Written backwards here, so that what the memory holds of it was kept from the question. */
const backwards = { name: 'gnivtseuqnolrok', number: '6789812118' };
const forwards = (text: string) => [...text].reverse().join('');

it('keeps no word of a question in memory that editors did not write', { timeout: 60_000 }, async () => {
  const guide = await aRealGuide();
  const ask = () => answerQuestion(`jag är rädd för ${forwards(backwards.name)}, hennes nummer är ${forwards(backwards.number)}, vad gör jag`, guide).personalData;
  expect(ask()).toEqual(['personnummer']);
  for (let other = 0; other < 50; other += 1) answerQuestion(`en klient hotade mig i receptionen nummer ${other}`, guide);
  const { name, number } = backwards;
  expect(await heldInMemory([forwards('hot-per-telefon'), name, number])).toEqual([forwards('hot-per-telefon')]);
});

/**
 * Which of some short texts, written backwards, this process holds forwards. They are turned round when the snapshot has
 * been taken, which is read piece by piece, since it may be larger than a text can be.
 */
async function heldInMemory(texts: readonly string[]): Promise<readonly string[]> {
  const snapshot = getHeapSnapshot();
  const longest = Math.max(...texts.map(({ length }) => length));
  const held = new Set<string>();
  let before = '';
  for await (const chunk of snapshot) {
    const piece = before + (chunk as Buffer).toString('latin1');
    for (const text of texts) if (piece.includes(forwards(text))) held.add(text);
    before = piece.slice(-longest);
  }
  return texts.filter((text) => held.has(text));
}
