import type { Asked } from './ask-questions.ts';
import { type Interval, bootstrapInterval, mean, wilsonInterval } from './interval.ts';
import { type Measure, type MeasureKey, measureKeys, measures } from './measures.ts';

/** A figure with its 95 % interval and the number of questions that it rests on. */
export interface Figure extends Interval {
  readonly value: number;
  readonly n: number;
}

export type Score = Readonly<Record<MeasureKey, Figure>>;

export function figureOf(measure: Measure, asked: readonly Asked[]): Figure {
  const values = asked.filter(measure.among).map(measure.value);
  const isShare = values.every((value) => value === 0 || value === 1);
  const sum = values.reduce((total, value) => total + value, 0);
  const interval = isShare ? wilsonInterval(sum, values.length) : bootstrapInterval(values);
  return { value: mean(values), n: values.length, ...interval };
}

export function scoreOf(asked: readonly Asked[]): Score {
  return Object.fromEntries(measureKeys.map((key) => [key, figureOf(measures[key], asked)])) as Record<MeasureKey, Figure>;
}

/** The score of each language, class and style that the questions have; `all` comes first. */
export function scoresByGroup(asked: readonly Asked[]): Readonly<Record<string, Score>> {
  const groups = new Map<string, Asked[]>([['all', [...asked]]]);
  const put = (group: string, one: Asked) => groups.set(group, [...(groups.get(group) ?? []), one]);
  for (const one of asked) put(one.question.lang, one);
  for (const one of asked) put(one.question.class, one);
  for (const one of asked) if (one.question.style !== undefined) put(`style: ${one.question.style}`, one);
  return Object.fromEntries([...groups].map(([group, members]) => [group, scoreOf(members)]));
}
