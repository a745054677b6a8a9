import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Guide } from './answer-question.ts';

export interface LiveGuideParts {
  /** What there is from the beginning, and what steps in when a later guide fails. */
  readonly first: Guide;
  /** The day, `YYYY-MM-DD`. */
  readonly today: () => string;
  /** Is told that a later guide has failed, and that the first one answers again. */
  readonly onLost: (error: unknown) => void;
}

export interface LiveGuide {
  /** Always the same object; what it answers with is what was swapped in last. */
  readonly guide: Guide;
  readonly swap: (next: Guide) => void;
}

/**
 * A guide whose pages can be changed for others between two questions. Base, search and triage change together, at once, so
 * that no answer is made of two versions.
 */
export function createLiveGuide({ first, today, onLost }: LiveGuideParts): LiveGuide {
  let current = first;
  let shown: KnowledgeBase | undefined;

  const ask = <T>(how: (guide: Guide) => T): T => {
    const asked = current;
    if (asked === first) return how(first);
    try {
      return how(asked);
    } catch (error) {
      // Danger is told from a question by this very call: there must be an answer.
      if (current === asked) swap(first);
      onLost(error);
      return how(first);
    }
  };

  function swap(next: Guide): void {
    current = next;
    shown = undefined;
  }

  return {
    swap,
    guide: {
      get base() {
        const day = today();
        if (shown?.today !== day) shown = { ...current.base, today: day };
        return shown;
      },
      search: (question, options) => ask(({ search }) => search(question, options)),
      triage: (question) => ask(({ triage }) => triage(question)),
      managerPart: (question) => ask(({ managerPart }) => managerPart(question)),
    },
  };
}
