import type { Guide } from '../answering/answer-question.ts';
import { plainMessage } from '../answering/plain-message.ts';
import type { Document } from '../knowledge/document.ts';
import { isStopWord } from '../search/stop-words.ts';

/** From so many terms on a message has said enough; with fewer, one of them must stand in the title or the keywords of the page. */
const enoughTerms = 3;

/**
 * Whether the words that go on from a talk name what one of the pages that they found is about. "Och mejl då?" does; "och om det händer
 * igen?" does not, whatever pages it finds.
 */
export function saysWhatAbout(rest: string, found: readonly Document[], { search }: Pick<Guide, 'search'>): boolean {
  const [best] = found;
  if (best === undefined) return false;
  if (search(rest, { language: best.language, limit: 1, firstOnly: true }).termCount >= enoughTerms) return true;
  const words = rest.split(' ').filter((word) => !repeating.has(word));
  return found.some(({ frontMatter: { title, keywords }, language }) => {
    const names = plainMessage([title, ...keywords].join(' ')).split(' ').filter((word) => !isStopWord(word, language));
    return words.some((word) => names.some((name) => areForms(word, name)));
  });
}

/** Whether two words are forms of one, as far as their beginnings show: "polisanmäler" and "polisanmälan". */
function areForms(one: string, other: string): boolean {
  const [shorter, longer] = one.length < other.length ? [one, other] : [other, one];
  const same = [...shorter].findIndex((letter, at) => letter !== longer[at]);
  if (same === -1) return shorter.length >= shortestName;
  return shorter.length > shortestName && same >= Math.max(Math.min(shorter.length - 1, longStem), shorter.length - 2);
}

const shortestName = 3;
const longStem = 4;
/** That it happens once more says nothing of what happens. */
const repeating: ReadonlySet<string> = new Set(['igen', 'tillbaka', 'again', 'back']);
