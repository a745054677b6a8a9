import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { listOf, pageOf, type Shown, shownBy, shownList } from '../../src/conversation/shown.ts';
import { aDocument } from '../support/build-knowledge.ts';

const page = aDocument();
const other = aDocument({ slug: 'gavor-och-mutor', frontMatter: { title: 'Gåvor' } });
const common = { language: 'sv', pages: [page.slug, other.slug], personalData: [], offers: ['112', 'security'] } as const;
const reply = { sv: 'Hej!', en: 'Hello!' };

describe('shownBy', () => {
  it.each<readonly [string, Answer, Shown | undefined]>([
    ['a page', { ...common, kind: 'answer', document: page, passages: [], matches: [] }, { kind: 'page', language: 'sv', slug: page.slug }],
    ['choices', { ...common, kind: 'choices', documents: [page, other] }, { kind: 'list', language: 'sv', slugs: [page.slug, other.slug] }],
    ['danger', { ...common, kind: 'acute', document: page }, { kind: 'alarm', language: 'sv', slug: page.slug, others: [other.slug] }],
    ['another danger than somebody to get away from', { ...common, kind: 'acute', pages: [], danger: 'other' }, { kind: 'alarm', language: 'sv', slug: undefined, others: [], danger: 'other' }],
    ['danger without a page', { ...common, kind: 'acute', pages: [], isBareCall: true }, { kind: 'alarm', language: 'sv', slug: undefined, others: [], isBareCall: true }],
    ['a stop, by its ways', { ...common, kind: 'stop', reply, documents: [other] }, { kind: 'stop', language: 'sv', slugs: [other.slug], offers: common.offers }],
    ['“I do not know”, by its suggestions', { ...common, kind: 'decline', suggestions: [page] }, { kind: 'list', language: 'sv', slugs: [page.slug], isGuess: true }],
    ['“I do not know” without any', { ...common, kind: 'decline', suggestions: [] }, { kind: 'nothing', language: 'sv' }],
    ['a greeting, after which the talk is where it was', { ...common, kind: 'decline', suggestions: [], reply }, undefined],
  ])('notes %s', (_reason, answer, shown) => {
    expect(shownBy(answer)).toEqual(shown);
  });
});

describe('what was shown', () => {
  it('has the page that “mer” is about, and the list that “2” is about', () => {
    const list = shownList(['a', 'b'], { language: 'sv' });
    expect([pageOf(list), listOf(list)]).toEqual([undefined, ['a', 'b']]);
    const picked: Shown = { kind: 'page', language: 'sv', slug: 'b', offered: ['a', 'b'] };
    expect([pageOf(picked), listOf(picked)]).toEqual(['b', ['a', 'b']]);
    const alarm: Shown = { kind: 'alarm', language: 'sv', slug: 'a', others: ['b'] };
    expect([pageOf(alarm), listOf(alarm)]).toEqual(['a', ['b']]);
  });

  it('is nothing when no page stood on the card', () => {
    expect(shownList([], { language: 'en', spares: 'manager' })).toEqual({ kind: 'nothing', language: 'en', spares: 'manager' });
    expect([pageOf(undefined), listOf({ kind: 'nothing', language: 'sv' })]).toEqual([undefined, []]);
  });
});
