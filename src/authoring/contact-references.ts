import type { Place } from '../knowledge/yaml-places.ts';
import { bodyProse, type Page } from './page.ts';

export interface ContactReference extends Place {
  readonly written: string;
  /** Absent when it is not written as {{contact:key}}, and so would be shown to readers as it stands. */
  readonly key?: string;
}

/** Everything between braces in a page's words, and what has braces on one side only. */
export function contactReferences(page: Page): readonly ContactReference[] {
  return bodyProse(page).flatMap((prose) =>
    [...prose.text.matchAll(/\{\{?[^{}]*\}\}?|\{\{[^\s{}]*|[^\s{}]+\}\}/g)].map(({ 0: written, index }) => {
      const key = /^\{\{contact:([a-z0-9-]+)\}\}$/.exec(written)?.[1];
      return { written, ...prose.placeAt(index), ...(key !== undefined && { key }) };
    }),
  );
}
