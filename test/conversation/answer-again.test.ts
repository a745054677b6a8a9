import { describe, expect, it } from 'vitest';
import { answerAgain } from '../../src/conversation/answer-again.ts';
import type { Shown } from '../../src/conversation/shown.ts';
import { findDocument } from '../../src/knowledge/knowledge-base.ts';
import { aKnowledgeBase } from '../support/build-knowledge.ts';

const base = aKnowledgeBase();
const again = (shown: Shown, language: 'sv' | 'en' = 'sv') => answerAgain(shown, { language, find: (slug) => findDocument(base, slug, { language }) });
const common = { language: 'sv' } as const;

describe('answerAgain', () => {
  it('shows a page in the language that is asked for', () => {
    expect(again({ ...common, kind: 'page', slug: 'hot-per-telefon' }, 'en')).toMatchObject({ kind: 'answer', language: 'en', document: { language: 'en' } });
  });

  it('shows a list in its order, and an alarm with 112 first', () => {
    expect(again({ ...common, kind: 'list', slugs: ['gavor-och-mutor', 'hot-per-telefon'] })).toMatchObject({ kind: 'choices', pages: ['gavor-och-mutor', 'hot-per-telefon'] });
    expect(again({ ...common, kind: 'alarm', slug: 'akut-fara-just-nu', others: ['hot-per-telefon'] })).toMatchObject({ kind: 'acute', offers: ['112', 'security', 'manager'], pages: ['akut-fara-just-nu', 'hot-per-telefon'] });
    expect(again({ ...common, kind: 'alarm', slug: undefined, others: [], danger: 'other' })).toMatchObject({ kind: 'acute', pages: [], danger: 'other' });
  });

  it('shows whoever does not want to live the same help again', () => {
    expect(again({ ...common, kind: 'alarm', slug: 'akut-fara-just-nu', others: [], danger: 'own' })).toMatchObject({ kind: 'acute', offers: ['112', 'support'], danger: 'own' });
  });

  it('shows the ways of a stop, without what it was about', () => {
    const answer = again({ ...common, kind: 'stop', slugs: ['gavor-och-mutor'], offers: ['union', 'security'] });
    expect(answer).toMatchObject({ kind: 'stop', pages: ['gavor-och-mutor'], offers: ['union', 'security'] });
    expect(answer).not.toHaveProperty('reply');
  });

  it.each<Shown>([
    { ...common, kind: 'page', slug: 'hot-per-telefon' },
    { ...common, kind: 'list', slugs: ['gavor-och-mutor', 'hot-per-telefon'] },
    { ...common, kind: 'alarm', slug: 'hot-per-telefon', others: [] },
  ])('spares the manager in a $kind', (shown) => {
    expect(again(shown)?.offers).toContain('manager');
    expect(again({ ...shown, spares: 'manager' })).toMatchObject({ spares: 'manager' });
    expect(again({ ...shown, spares: 'manager' })?.offers).not.toContain('manager');
  });

  it('shows nothing where there is nothing, or the page is gone', () => {
    expect(again({ ...common, kind: 'nothing' })).toBeUndefined();
    expect(again({ ...common, kind: 'page', slug: 'sidan-som-inte-finns' })).toBeUndefined();
    expect(again({ ...common, kind: 'list', slugs: ['sidan-som-inte-finns'] })).toBeUndefined();
  });
});
