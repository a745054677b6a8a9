import type { Answer } from '../answering/answer.ts';
import { acuteAnswer } from '../answering/acute-answer.ts';
import { choicesOf, pageAnswer } from '../answering/page-answer.ts';
import type { Document } from '../knowledge/document.ts';
import type { Language } from '../knowledge/language.ts';
import type { Shown } from './shown.ts';

export interface Again {
  readonly language: Language;
  readonly find: (slug: string) => Document | undefined;
}

/** What was shown last, once more, in a language; undefined where there is nothing to show, or its page is gone. */
export function answerAgain(shown: Shown, { language, find }: Again): Answer | undefined {
  const { spares } = shown;
  const parts = { language, personalData: [], managerPart: spares === undefined ? 'none' : 'involved' } as const;
  const found = (slugs: readonly string[]) => slugs.flatMap((slug) => find(slug) ?? []);
  switch (shown.kind) {
    case 'alarm': {
      const document = shown.slug === undefined ? undefined : find(shown.slug);
      const pages = found([...(document === undefined ? [] : [document.slug]), ...shown.others]).map(({ slug }) => slug);
      return acuteAnswer({ language, document, pages, spares, danger: shown.danger });
    }
    case 'page': {
      const document = find(shown.slug);
      return document && pageAnswer(document, parts);
    }
    case 'list': {
      const documents = found(shown.slugs);
      return documents.length === 0 ? undefined : choicesOf(documents, parts);
    }
    case 'stop':
    case 'refuse': {
      const documents = found(shown.slugs);
      return { kind: shown.kind, language, personalData: [], documents, pages: documents.map(({ slug }) => slug), offers: shown.offers, spares };
    }
    case 'nothing':
      return undefined;
  }
}
