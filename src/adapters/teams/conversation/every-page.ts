import type { CardContext } from '../../../cards/card-context.ts';
import type { Document } from '../../../knowledge/document.ts';
import type { TurnDeps } from '../turn-deps.ts';

/** Every page once, in the reader's language where it is there. */
export function everyPage({ findDocument }: CardContext, { guide }: Pick<TurnDeps, 'guide'>): readonly Document[] {
  return [...new Set(guide.base.documents.map(({ slug }) => slug))].flatMap((slug) => findDocument(slug) ?? []);
}
