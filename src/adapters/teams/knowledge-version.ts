import { createHash } from 'node:crypto';
import type { KnowledgeBase } from '../../knowledge/knowledge-base.ts';

/** A short digest of what people can be shown, to see on every instance whether it has the pages that it should have. */
export function knowledgeVersion({ documents, localPages, contacts, triageData, vocabulary }: KnowledgeBase): string {
  const shown = [documents, localPages, contacts.organisations, triageData, vocabulary];
  return createHash('sha256').update(JSON.stringify(shown, (_key, value: unknown) => (value instanceof Map ? [...value] : value instanceof RegExp ? value.source : value))).digest('hex').slice(0, 12);
}

/** The same, worked out once for as long as the pages are the same object. */
export function createKnowledgeVersion(): (base: KnowledgeBase) => string {
  let known: { readonly base: KnowledgeBase; readonly version: string } | undefined;
  return (base) => {
    if (known?.base !== base) known = { base, version: knowledgeVersion(base) };
    return known.version;
  };
}
