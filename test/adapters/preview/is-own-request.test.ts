import { describe, expect, it } from 'vitest';
import { isOwnRequest } from '../../../src/adapters/preview/is-own-request.ts';

const port = 4180;

describe('isOwnRequest', () => {
  it.each([
    ['the address is typed', { host: '127.0.0.1:4180', site: 'none' }],
    ['it is typed by name', { host: 'localhost:4180', site: 'none' }],
    ['the page itself asks', { host: '127.0.0.1:4180', origin: 'http://127.0.0.1:4180', site: 'same-origin' }],
    ['a program without a browser asks', { host: '127.0.0.1:4180' }],
  ])('takes a request when %s', (_reason, origin) => {
    expect(isOwnRequest(origin, port)).toBe(true);
  });

  it.each([
    ['a name of somebody else leads here', { host: 'evil.example:4180', site: 'same-origin' }],
    ['the port is another', { host: '127.0.0.1:80' }],
    ['no host is named', {}],
    ['another page asks under its own name', { host: '127.0.0.1:4180', origin: 'https://evil.example' }],
    ['a page without a name asks', { host: '127.0.0.1:4180', origin: 'null' }],
    ['another page on this machine asks', { host: '127.0.0.1:4180', origin: 'http://127.0.0.1:3978', site: 'same-site' }],
    ['another page loads it as a picture or program', { host: '127.0.0.1:4180', site: 'cross-site' }],
  ])('refuses a request when %s', (_reason, origin) => {
    expect(isOwnRequest(origin, port)).toBe(false);
  });
});
