import { getHeapSnapshot } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { answerQuestion } from '../../src/answering/answer-question.ts';
import { aRealGuide } from '../support/build-guide.ts';

/** Written backwards here, so that what the memory holds of them forwards was kept from the question. */
const written = { page: 'nofelet-rep-toh', name: 'gnivtseuqnolrok', number: '6789812118' };
const forwards = (text: string) => [...text].reverse().join('');

const guide = await aRealGuide();
const { personalData } = answerQuestion(`jag är rädd för ${forwards(written.name)}, hennes nummer är ${forwards(written.number)}, vad gör jag`, guide);
for (let other = 0; other < 50; other += 1) answerQuestion(`en klient hotade mig i receptionen nummer ${other}`, guide);
parentPort?.postMessage({ personalData, held: await heldInMemory() });

/** What this thread holds. The texts are turned round when the snapshot has been taken, which is read piece by piece, since it may be larger than a text can be. */
async function heldInMemory(): Promise<readonly string[]> {
  const snapshot = getHeapSnapshot();
  const longest = Math.max(...Object.values(written).map(({ length }) => length));
  const held = new Set<string>();
  let before = '';
  for await (const chunk of snapshot) {
    const piece = before + (chunk as Buffer).toString('latin1');
    for (const [name, text] of Object.entries(written)) if (piece.includes(forwards(text))) held.add(name);
    before = piece.slice(-longest);
  }
  return [...held];
}
