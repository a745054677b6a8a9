import { answerQuestion, type Guide } from '../answering/answer-question.ts';
import type { Answer } from '../answering/answer.ts';
import type { Language } from '../knowledge/language.ts';

export interface ImpactQuestion {
  readonly question: string;
  /** Recognised from the question where absent. */
  readonly language?: Language | undefined;
  /** The pages that are right; none where the guide should not answer with a page. */
  readonly accepted: readonly string[];
  /** Whether somebody has labelled the question, or it stands on a page. */
  readonly origin: 'labelled' | 'asked-as';
}

/** What a person gets to see first: a page, or that the guide does not know (`page` is then absent). */
export interface FirstAnswer {
  readonly outcome: Answer['kind'];
  readonly page?: string;
}

export interface ImpactChange {
  readonly question: string;
  readonly origin: ImpactQuestion['origin'];
  readonly accepted: readonly string[];
  readonly before: FirstAnswer;
  readonly after: FirstAnswer;
  /** `other` where neither or both are right. */
  readonly verdict: 'better' | 'worse' | 'other';
}

/** What a change of the pages does to questions. */
export interface Impact {
  readonly asked: number;
  readonly rightBefore: number;
  readonly rightAfter: number;
  /** The questions that lead to another first page than before: worse first, then better. */
  readonly changes: readonly ImpactChange[];
}

export const nothingAsked: Impact = { asked: 0, rightBefore: 0, rightAfter: 0, changes: [] };

const order = ['worse', 'better', 'other'] as const;

/** Asks one more question of both versions and counts it. */
export function withQuestion(impact: Impact, asked: ImpactQuestion, { before, after }: { readonly before: Guide; readonly after: Guide }): Impact {
  const { question, origin, accepted } = asked;
  const [old, now] = [firstAnswer(asked, before), firstAnswer(asked, after)];
  const [wasRight, isRight] = [isGood(old, accepted), isGood(now, accepted)];
  const verdict = wasRight === isRight ? 'other' : isRight ? 'better' : 'worse';
  const changes = old.page === now.page && wasRight === isRight ? impact.changes : [...impact.changes, { question, origin, accepted, before: old, after: now, verdict } as const];
  return {
    asked: impact.asked + 1,
    rightBefore: impact.rightBefore + Number(wasRight),
    rightAfter: impact.rightAfter + Number(isRight),
    changes: changes === impact.changes ? changes : changes.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict)),
  };
}

/** The ways of asking of both versions; the later one says which page each belongs to. */
export function askedAsQuestions({ before, after }: { readonly before: Guide; readonly after: Guide }): readonly ImpactQuestion[] {
  const found = new Map<string, { readonly language: Language; readonly accepted: Set<string>; readonly from: Guide }>();
  for (const guide of [after, before]) {
    for (const { slug, language, frontMatter } of guide.base.documents) {
      for (const question of frontMatter.asked_as) {
        const known = found.get(`${language} ${question}`) ?? { language, accepted: new Set<string>(), from: guide };
        found.set(`${language} ${question}`, known);
        if (known.from === guide) known.accepted.add(slug);
      }
    }
  }
  return [...found].map(([key, { language, accepted }]) => ({ question: key.slice(language.length + 1), language, accepted: [...accepted], origin: 'asked-as' }));
}

function firstAnswer({ question, language }: ImpactQuestion, guide: Guide): FirstAnswer {
  const { kind, pages } = answerQuestion(question, guide, language === undefined ? {} : { language });
  const [page] = pages;
  return { outcome: kind, ...(kind !== 'decline' && page !== undefined && { page }) };
}

function isGood({ outcome, page }: FirstAnswer, accepted: readonly string[]): boolean {
  if (accepted.length === 0) return outcome === 'decline' || outcome === 'refuse' || outcome === 'stop';
  return page !== undefined && accepted.includes(page);
}
