import { BlockList, isIP } from 'node:net';

/** Finds out who sends a request. */
export type ReadAddress = (request: { readonly socketAddress: string; readonly forwardedFor: string }) => string | undefined;

/**
 * Reads X-Forwarded-For from the right for as long as the address before it is a trusted proxy: whatever stands further to the left may
 * have been written by the sender. Without trusted proxies it gives nothing, since everybody then seems to come from the proxy.
 */
export function createReadAddress(trustedProxies: readonly string[]): ReadAddress {
  if (trustedProxies.length === 0) return () => undefined;
  const trusted = new BlockList();
  for (const proxy of trustedProxies) {
    const [address = '', bits] = proxy.split('/');
    if (bits === undefined) trusted.addAddress(address, familyOf(address));
    else trusted.addSubnet(address, Number(bits), familyOf(address));
  }
  const isTrusted = (address: string) => isIP(address) !== 0 && trusted.check(address, familyOf(address));
  return ({ socketAddress, forwardedFor }) => {
    const hops = [...forwardedFor.split(',').map(plainAddress).filter((hop) => hop !== ''), plainAddress(socketAddress)];
    return hops.findLast((hop) => !isTrusted(hop)) ?? hops[0];
  };
}

export function isLoopback(socketAddress: string): boolean {
  const address = plainAddress(socketAddress);
  return address === '::1' || address.startsWith('127.');
}

/** Without the port that some proxies add, and without the IPv6 form of an IPv4 address. */
function plainAddress(text: string): string {
  const bare = text.trim().replace(/^\[(.+)\](?::\d+)?$/, '$1');
  return bare.replace(/^::ffff:(?=\d+\.)/i, '').replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}
