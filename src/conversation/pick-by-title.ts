import { plainMessage } from '../answering/plain-message.ts';
import { isStopWord } from '../search/stop-words.ts';

export interface Titled {
  readonly slug: string;
  readonly title: string;
}

const mostWords = 5;
/** Shorter words say too little of a title, and so do those that many have. */
const shortest = 4;

/** The one page of a list that a few words name: "telefonen", "det där om mejl". Undefined when they name none, or more than one. */
export function pickByTitle(message: string, offered: readonly Titled[]): string | undefined {
  const words = plainMessage(message).split(' ');
  if (words.length > mostWords) return undefined;
  const named = words.flatMap((word) => {
    const titles = offered.filter(({ title }) => plainMessage(title).split(' ').some((other) => isAlike(word, other)));
    return titles.length === 1 ? titles : [];
  });
  const slugs = new Set(named.map(({ slug }) => slug));
  return slugs.size === 1 ? [...slugs][0] : undefined;
}

/** Whether one word begins the other: "telefonen" and "telefon". */
function isAlike(one: string, other: string): boolean {
  if (joining.includes(one) || isStopWord(one, 'sv') || isStopWord(one, 'en')) return false;
  if (one === other) return one.length >= shortest - 1;
  return Math.min(one.length, other.length) >= shortest && (one.startsWith(other) || other.startsWith(one));
}

const joining = ['via', 'inte', 'not', 'someone', 'någon'];
