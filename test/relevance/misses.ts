import type { Asked } from './ask-questions.ts';
import { type Measure, measureKeys, measures } from './measures.ts';
import { expectedTurn } from './questions.ts';

export interface Miss {
  readonly id: string;
  readonly q: string;
  readonly class: string;
  readonly expected: readonly string[];
  readonly got: readonly string[];
  readonly outcome: string;
  readonly offers: readonly string[];
  /** Everything that was wrong with the answer. */
  readonly why: readonly string[];
}

/** Every question whose answer fails a measure, with what it fails. */
export function missesOf(asked: readonly Asked[]): readonly Miss[] {
  return asked.flatMap((one) => {
    const { question, pages, outcome, offers } = one;
    const failed = measureKeys.flatMap((key) => whyFailed(measures[key], one));
    const wanted = expectedTurn(question);
    const why = [...failed, ...(wanted === undefined || isTurn(wanted, outcome) ? [] : [`no ${wanted}`])];
    if (why.length === 0) return [];
    return [{ id: question.id, q: question.q, class: question.class, expected: question.page, got: pages.slice(0, 3), outcome, offers, why }];
  });
}

/** Small talk is greeted in a decline. */
export function isTurn(wanted: 'stop' | 'refuse' | 'small talk', outcome: Asked['outcome']): boolean {
  return outcome === (wanted === 'small talk' ? 'decline' : wanted);
}

function whyFailed({ miss, among, value, good }: Measure, asked: Asked): readonly string[] {
  if (miss === undefined || !among(asked)) return [];
  return value(asked) === (good === 'high' ? 1 : 0) ? [] : [miss];
}
