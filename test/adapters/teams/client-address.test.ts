import { describe, expect, it } from 'vitest';
import { createReadAddress, isLoopback } from '../../../src/adapters/teams/client-address.ts';

const read = (trusted: readonly string[], socketAddress: string, forwardedFor = '') => createReadAddress(trusted)({ socketAddress, forwardedFor });
const proxies = ['10.0.0.0/8', '192.0.2.7', 'fd00::/8'];

describe('createReadAddress', () => {
  it('gives nothing without trusted proxies, since everybody then has the address of the proxy', () => {
    expect(read([], '10.0.0.1', '203.0.113.5')).toBeUndefined();
  });

  it.each([
    ['what a trusted proxy says', '10.1.2.3', '203.0.113.5', '203.0.113.5'],
    ['the same by an address of its own', '192.0.2.7', '203.0.113.5', '203.0.113.5'],
    ['the same in IPv6', 'fd00::1', '2001:db8::5', '2001:db8::5'],
    ['the same of an IPv4 address in IPv6 form', '::ffff:10.1.2.3', '::ffff:203.0.113.5', '203.0.113.5'],
    ['nothing that a stranger says', '203.0.113.9', '10.0.0.1', '203.0.113.9'],
    ['the hop before the last trusted one, whatever stands to its left', '10.1.2.3', '198.51.100.1, 203.0.113.5, 10.9.9.9', '203.0.113.5'],
    ['no text that is no address as trusted', '10.1.2.3', '203.0.113.5, 10.0.0.x', '10.0.0.x'],
    ['the address without its port', '10.1.2.3', '203.0.113.5:4711', '203.0.113.5'],
    ['the same in IPv6', '10.1.2.3', '[2001:db8::5]:4711', '2001:db8::5'],
    ['the proxy when nothing is forwarded', '10.1.2.3', '', '10.1.2.3'],
    ['the first proxy when all are trusted', '10.1.2.3', '10.0.0.1, 10.0.0.2', '10.0.0.1'],
  ])('believes %s', (_reason, socketAddress, forwardedFor, expected) => {
    expect(read(proxies, socketAddress, forwardedFor)).toBe(expected);
  });
});

describe('isLoopback', () => {
  it.each([['127.0.0.1', true], ['127.8.0.1', true], ['::1', true], ['::ffff:127.0.0.1', true], ['10.0.0.1', false], ['::ffff:10.0.0.1', false], ['fe80::1', false], ['', false]])('takes %j for this machine: %s', (address, expected) => {
    expect(isLoopback(address)).toBe(expected);
  });
});
