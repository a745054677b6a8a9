import { join } from 'node:path';
import { readFolder } from '../../src/adapters/files/read-folder.ts';
import { rememberKnowledge } from '../../src/adapters/files/read-knowledge.ts';
import type { Guide } from '../../src/answering/answer-question.ts';
import { createGuide } from '../../src/answering/create-guide.ts';
import type { ManagerPart } from '../../src/answering/manager-part.ts';
import type { Triage, Verdict } from '../../src/answering/triage/triage.ts';
import type { KnowledgeBase } from '../../src/knowledge/knowledge-base.ts';
import type { Hit, Search } from '../../src/search/ranking.ts';
import { aKnowledgeBase, smallCity } from './build-knowledge.ts';
import { root } from './source-files.ts';

export interface GuideOptions {
  readonly base?: KnowledgeBase;
  /** The slugs that a search finds, best first; the first leads clearly unless `hits` says otherwise. */
  readonly finds?: readonly string[];
  readonly hits?: readonly Hit[];
  readonly search?: Search;
  readonly verdict?: Verdict;
  readonly triage?: (question: string) => Triage;
  readonly managerPart?: ManagerPart | Guide['managerPart'];
}

export function aHit(rest: Partial<Hit> = {}): Hit {
  return { slug: 'hot-per-telefon', language: 'sv', passageIds: ['sv/hot-per-telefon#1'], score: 10, coverage: 0.9, matches: [], ...rest };
}

/** A guide over the small city whose search and triage say what the test wants. */
export function aGuide({ base = aKnowledgeBase(), finds = ['hot-per-telefon'], hits, search, verdict = { kind: 'question' }, triage, managerPart = 'none' }: GuideOptions = {}): Guide {
  const found = hits ?? finds.map((slug, position) => aHit({ slug, passageIds: [`sv/${slug}#1`], score: 10 / (position + 1) }));
  return {
    base,
    search: search ?? ((_question, { limit }) => ({ hits: found.slice(0, limit), termCount: 2 })),
    triage: triage ?? (() => ({ verdict, personalData: [] })),
    managerPart: typeof managerPart === 'function' ? managerPart : () => managerPart,
  };
}

/** The small city with the real search, and the real triage over the shipped danger words; nothing stands in for anything. */
export async function aRealGuide(): Promise<Guide> {
  const fallback = await readFolder(join(root, 'knowledge'));
  const base = aKnowledgeBase(smallCity, { fallback });
  return createGuide(base, rememberKnowledge({ folder: 'small-city', files: smallCity, fallback }));
}

export const danger: Verdict = { kind: 'danger', page: 'akut-fara-just-nu', why: [] };

/** A search whose index is broken in a way that nobody foresaw, with the question in its message. */
export const brokenSearch: Search = (question) => {
  throw new TypeError(`cannot look up ${question}`);
};
