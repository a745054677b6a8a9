export interface Sentence {
  readonly text: string;
  /** Where it begins in the text that it was cut from. */
  readonly at: number;
}

const sentenceEnd = /(?<=[.!?:]["”»]?)\s+(?=["”»(]?\p{Lu}|\{\{)/gu;

/** Cuts a text into sentences, at a stop, a colon or a mark before a capital letter. "3 kap. 3 a §" stays whole. */
export function sentences(text: string): readonly Sentence[] {
  const cuts = [...text.matchAll(sentenceEnd)].map(({ 0: gap, index }) => ({ end: index, next: index + gap.length }));
  const starts = [0, ...cuts.map(({ next }) => next)];
  const ends = [...cuts.map(({ end }) => end), text.length];
  return starts
    .map((at, number) => ({ at, text: text.slice(at, ends[number]) }))
    .filter((sentence) => /\p{L}/u.test(sentence.text));
}

/** Words and numbers; a contact reference, which becomes a name, counts as one. */
export function words(text: string): readonly string[] {
  return text.match(/\{\{[^}]*\}\}|[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}
