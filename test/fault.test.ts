import { describe, expect, it } from 'vitest';
import { AppError } from '../src/errors.ts';
import { describeCrash, faultOf } from '../src/fault.ts';

const thrown = (error: Error, stack: string) => Object.assign(error, { stack });

describe('faultOf', () => {
  it('tells the kind and the place in our code', () => {
    const error = thrown(new TypeError('x is not a function'), 'TypeError: x is not a function\n    at f (node_modules/a.js:3:1)\n    at g (src/search/look-up.ts:7:2)');
    expect(faultOf(error)).toEqual({ error: 'TypeError', at: 'src/search/look-up.ts:7' });
  });

  it('takes nothing from the message, not even what looks like a place', () => {
    const message = 'unexpected "han heter Kim, se src/kim.ts:12"';
    expect(faultOf(thrown(new SyntaxError(message), `SyntaxError: ${message}\n    at node:internal/main:1:1`))).toEqual({ error: 'SyntaxError' });
  });

  it.each([
    ['a foreseen fault by its code', new AppError('STORE_FULL', 'The disk is full.'), 'STORE_FULL'],
    ['a fault of the system with its code', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }), 'Error ECONNREFUSED'],
    ['what is no error by its type', 'lost', 'string'],
  ])('names %s', (_what, error, name) => {
    expect(faultOf(error).error).toBe(name);
  });
});

describe('describeCrash', () => {
  it('tells the kind and each place, and nothing of the message or of what the error carries', () => {
    const error = Object.assign(thrown(new SyntaxError('"Kim hotar mig"\n is no JSON'), 'SyntaxError: "Kim hotar mig"\n is no JSON\n    at f (node_modules/a.js:3:1)\n    at g (src/search/look-up.ts:7:2)'), { request: { body: 'Kim hotar mig' } });
    expect(describeCrash(error)).toBe('SyntaxError\n    at f (node_modules/a.js:3:1)\n    at g (src/search/look-up.ts:7:2)');
    expect(describeCrash(Object.assign(error, { message: 'it is no JSON' }))).toBe('SyntaxError\n    at f (node_modules/a.js:3:1)\n    at g (src/search/look-up.ts:7:2)');
    expect(describeCrash('Kim hotar mig')).toBe('string');
  });
});
