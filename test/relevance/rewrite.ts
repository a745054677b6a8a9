export function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{Mn}/gu, '');
}

const longWord = /\p{L}{6,}/gu;

/** One slip in every word of six letters or more, never in its first: letters swapped, left out, doubled, or a key missed. */
export function withTypos(text: string, random: () => number): string {
  return text.replace(longWord, (word) => {
    const at = 1 + Math.floor(random() * (word.length - 2));
    const letter = word.charAt(at);
    const next = word.charAt(at + 1);
    const kind = Math.floor(random() * 4);
    if (kind === 0 && letter !== next) return word.slice(0, at) + next + letter + word.slice(at + 2);
    if (kind === 1) return word.slice(0, at) + word.slice(at + 1);
    if (kind === 2) return word.slice(0, at) + letter + word.slice(at);
    return word.slice(0, at) + neighbourKey(letter, random) + word.slice(at + 1);
  });
}

const keyRows = ['qwertyuiopå', 'asdfghjklöä', 'zxcvbnm'];

function neighbourKey(letter: string, random: () => number): string {
  const row = keyRows.find((keys) => keys.includes(letter.toLowerCase()));
  if (row === undefined) return 'e';
  const at = row.indexOf(letter.toLowerCase());
  return row.charAt(at === 0 || (random() < 0.5 && at < row.length - 1) ? at + 1 : at - 1);
}

/** A shorter second half is mostly an ending (brukar-ens, nämn-den). */
const shortest = { first: 3, second: 4 };

/**
 * Writes compounds apart as people do, the linking s left on the first half: `säkerhets avdelningen`. Both halves must be
 * words of the pages; of several ways the one with the most even halves is taken.
 */
export function withSplitCompounds(text: string, vocabulary: ReadonlySet<string>): string {
  return text.replace(/\p{L}{7,}/gu, (word) => {
    const lower = word.toLowerCase();
    const cuts = Array.from({ length: lower.length - shortest.first - shortest.second + 1 }, (_, at) => at + shortest.first)
      .filter((cut) => isWord(lower.slice(0, cut), vocabulary) && vocabulary.has(lower.slice(cut)))
      .sort((a, b) => Math.abs(a - lower.length / 2) - Math.abs(b - lower.length / 2));
    const [cut] = cuts;
    return cut === undefined ? word : `${word.slice(0, cut)} ${word.slice(cut)}`;
  });
}

function isWord(half: string, vocabulary: ReadonlySet<string>): boolean {
  return vocabulary.has(half) || (half.length > shortest.first && half.endsWith('s') && vocabulary.has(half.slice(0, -1)));
}
