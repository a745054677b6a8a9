import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionButton } from '../../src/cards/card-action.ts';
import { readAction } from '../../src/cards/read-action.ts';

const page = { slug: 'hot-per-telefon', language: 'sv' };

describe('readAction', () => {
  it.each([
    ['page.open', page],
    ['page.show', page],
    ['offer.show', { offer: '112', language: 'en' }],
  ])('reads %s', (verb, data) => {
    expect(readAction(verb, data)).toEqual({ kind: 'action', action: { verb, ...data } });
  });

  it('leaves aside what Teams adds', () => {
    expect(readAction('page.open', { ...page, msteams: { type: 'task/fetch' } }).kind).toBe('action');
  });

  it.each(['page.delete', '', '__proto__', 'constructor', 'toString', 'hasOwnProperty', undefined, null, 7, {}, ['page.open']])('does not know the verb %j', (verb) => {
    expect(readAction(verb, page)).toEqual({ kind: 'unknown-verb' });
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a text', 'hot-per-telefon'],
    ['a list', [page]],
    ['no slug', { language: 'sv' }],
    ['an empty slug', { ...page, slug: '' }],
    ['a slug of another type', { ...page, slug: { toString: 'x' } }],
    ['a slug without end', { ...page, slug: 'a'.repeat(201) }],
    ['an unknown language', { ...page, language: 'fi' }],
    ['a key too many', { ...page, url: 'https://evil.example' }],
    ['a prototype key', JSON.parse('{"slug":"hot-per-telefon","language":"sv","__proto__":{"admin":true}}')],
    ['an offer of another kind', { offer: 'constructor', language: 'sv' }],
  ])('refuses data with %s', (_reason, data) => {
    for (const verb of ['page.open', 'page.show', 'offer.show']) expect(readAction(verb, data)).toEqual({ kind: 'invalid-data' });
  });

  it('never throws, and never lets more through than it knows', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything({ withNullPrototype: true }), (verb, data) => {
        const read = readAction(verb, data);
        return read.kind === 'unknown-verb' || read.kind === 'invalid-data' || Object.keys(read.action).length <= 3;
      }),
    );
  });
});

describe('actionButton', () => {
  it('makes a button that readAction reads back', () => {
    const button = actionButton('Visa', { verb: 'page.show', slug: 'a', language: 'en' });
    expect(button).toEqual({ type: 'Action.Execute', title: 'Visa', verb: 'page.show', data: { slug: 'a', language: 'en' } });
  });
});
