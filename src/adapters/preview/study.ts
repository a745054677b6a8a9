import { setImmediate } from 'node:timers/promises';
import { answerQuestion, type Guide } from '../../answering/answer-question.ts';
import { createGuide } from '../../answering/create-guide.ts';
import { checkKnowledge } from '../../authoring/check-knowledge.ts';
import { createNearestPhrasing } from '../../authoring/nearest-phrasing.ts';
import { findRivals, pairRivals, type RivalQuestion } from '../../authoring/rival-pages.ts';
import { cardContext } from '../../cards/card-context.ts';
import { present } from '../../cards/present.ts';
import { measureCards } from '../../compose/card-size.ts';
import { assembleKnowledge } from '../../knowledge/assemble-knowledge.ts';
import type { Finding } from '../../knowledge/finding.ts';
import { findDocument } from '../../knowledge/knowledge-base.ts';
import { createRememberingParser } from '../../knowledge/markdown-tree.ts';
import type { Memory } from '../../knowledge/remember.ts';
import type { TextFile } from '../files/read-folder.ts';
import { cardView } from './card-view.ts';
import type { AskView, RankedPage, RivalsView } from './view.ts';

export interface StudyParts {
  readonly fallback: readonly TextFile[];
  readonly memory: Memory;
}

export interface FilesToStudy {
  readonly files: readonly TextFile[];
  readonly version: number;
  readonly today: string;
}

export interface AskOptions {
  readonly question: string;
  readonly organisation?: string;
}

/** What takes a look at all pages: the index, the whole check, answers, and which pages compete. */
export interface Study {
  readonly learn: (given: FilesToStudy) => readonly Finding[];
  readonly ask: (options: AskOptions) => AskView;
  /** How far the comparison has come; it goes on by itself, and answers go before. */
  readonly rivals: () => RivalsView;
}

interface Comparison {
  asked: number;
  readonly total: number;
  readonly found: RivalQuestion[];
}

const pagesRanked = 5;

export function createStudy({ fallback, memory }: StudyParts): Study {
  let current: { readonly guide: Guide; readonly version: number } | undefined;
  let comparison: Comparison | undefined;

  return {
    learn: ({ files, version, today }) => {
      const parseMarkdown = createRememberingParser();
      const base = { ...assembleKnowledge(files, { fallback, memory }), today };
      const guide = createGuide(base, memory);
      current = { guide, version };
      comparison = undefined;
      return checkKnowledge({ files, fallback, base, today, parseMarkdown, search: guide.search, measureCard: measureCards(base) });
    },
    ask: (options) => askGuide(options, studied().guide),
    rivals: () => {
      const { guide, version } = studied();
      if (comparison === undefined) void compare(guide, (comparison = startOf(guide)));
      const { asked, total, found } = comparison;
      const titles = Object.fromEntries(guide.base.documents.map(({ slug, frontMatter }) => [slug, frontMatter.title]));
      return { version, asked, total, titles, pairs: pairRivals(found) };
    },
  };

  function studied(): NonNullable<typeof current> {
    if (current === undefined) throw new Error('Nothing has been learned yet.');
    return current;
  }

  async function compare(guide: Guide, own: Comparison): Promise<void> {
    const { base, search } = guide;
    const findNearest = createNearestPhrasing(base.documents);
    for (const document of base.documents) {
      await setImmediate();
      if (comparison !== own) return;
      own.found.push(...findRivals(document, { search, findNearest }));
      own.asked += document.frontMatter.asked_as.length;
    }
  }
}

function startOf({ base }: Guide): Comparison {
  return { asked: 0, total: base.documents.reduce((sum, { frontMatter }) => sum + frontMatter.asked_as.length, 0), found: [] };
}

function askGuide({ question, organisation }: AskOptions, guide: Guide): AskView {
  const { base } = guide;
  const answer = answerQuestion(question, guide, { organisation });
  const { language } = answer;
  const { verdict, outside } = guide.triage(question);
  const { hits } = guide.search(question, { language, limit: pagesRanked });
  const notes = answer.personalData.length > 0 ? (['personalData'] as const) : [];
  return {
    ...{ question, language, outcome: answer.kind, pages: answer.pages },
    ...(verdict.kind !== 'question' && { triage: triageView(verdict) }),
    ...(outside !== undefined && { outside: 1 / (1 + Math.exp(-outside)) }),
    ranking: hits.map(({ slug, score, coverage, matches }): RankedPage => ({
      ...{ slug, share: score, coverage, matches },
      title: findDocument(base, slug, { language, organisation })?.frontMatter.title ?? slug,
    })),
    card: cardView(present(answer, notes, cardContext(base, { language, organisation }))),
  };
}

function triageView(verdict: Exclude<ReturnType<Guide['triage']>['verdict'], { kind: 'question' }>): NonNullable<AskView['triage']> {
  switch (verdict.kind) {
    case 'danger':
      return { kind: verdict.kind, key: verdict.page, why: verdict.why };
    case 'refuse':
    case 'stop':
      return { kind: verdict.kind, key: verdict.reason, why: [] };
    case 'small-talk':
    case 'out-of-scope':
      return { kind: verdict.kind, key: verdict.topic, why: [] };
  }
}
