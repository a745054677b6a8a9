import type { Guide } from '../../src/answering/answer-question.ts';
import { passageText } from '../../src/knowledge/passage.ts';
import { type Asked, type AskOptions, askQuestions } from './ask-questions.ts';
import { type Interval, bootstrapInterval, mean } from './interval.ts';
import { measures } from './measures.ts';
import type { Question } from './questions.ts';
import { createRandom } from './random.ts';
import { withoutDiacritics, withSplitCompounds, withTypos } from './rewrite.ts';
import { type Score, scoreOf } from './score.ts';

export interface Trial {
  readonly name: string;
  /** How many questions were changed by it. */
  readonly changed: number;
  readonly score: Score;
  /** How far hit@1 falls below the untouched questions, as a share; negative when it rises. */
  readonly fall: number;
  readonly fallInterval: Interval;
}

/** Asks the same questions again, each time written in another way. */
export function tryRobustness(questions: readonly Question[], guide: Guide, plain: readonly Asked[]): readonly Trial[] {
  const vocabulary = wordsOf(guide);
  const trials: readonly (AskOptions & { name: string })[] = [
    { name: 'without å, ä, ö', rewrite: withoutDiacritics, plain },
    { name: 'one typo in every long word', rewrite: (text, { id }) => withTypos(text, createRandom(seedOf(id))), plain },
    { name: 'capitals', rewrite: (text) => text.toUpperCase(), plain },
    { name: 'compounds split', rewrite: (text, { lang }) => (lang === 'sv' ? withSplitCompounds(text, vocabulary) : text), plain },
    { name: 'language not told', languageUntold: true },
  ];
  return trials.map(({ name, ...options }) => {
    const asked = askQuestions(questions, guide, options);
    const falls = plain.flatMap((before, at) => {
      const after = asked[at];
      return after === undefined || !measures.hit1.among(before) ? [] : [measures.hit1.value(before) - measures.hit1.value(after)];
    });
    const changed = asked.filter(({ typed, question }) => typed !== question.q).length;
    return { name, changed, score: scoreOf(asked), fall: mean(falls), fallInterval: bootstrapInterval(falls) };
  });
}

function wordsOf({ base }: Guide): ReadonlySet<string> {
  const texts = base.documents
    .filter(({ language }) => language === 'sv')
    .flatMap(({ frontMatter, passages }) => [
      ...[frontMatter.title, ...frontMatter.keywords, ...frontMatter.asked_as],
      ...passages.flatMap((passage) => [passage.heading, passageText(passage, () => '')]),
    ]);
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
}

function seedOf(id: string): number {
  return Array.from(id).reduce((seed, letter) => (Math.imul(seed, 31) + (letter.codePointAt(0) ?? 0)) | 0, 7);
}
