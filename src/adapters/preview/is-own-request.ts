export interface RequestOrigin {
  readonly host?: string | undefined;
  readonly origin?: string | undefined;
  /** `Sec-Fetch-Site`, which browsers set and pages cannot. */
  readonly site?: string | undefined;
}

/**
 * Whether a request comes from the preview itself or from somebody who typed its address. Another page in the same
 * browser may try to read from loopback, under its own name or, by rebinding, under a name that leads here.
 */
export function isOwnRequest({ host, origin, site }: RequestOrigin, port: number): boolean {
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  return site === undefined || site === 'same-origin' || site === 'none';
}
