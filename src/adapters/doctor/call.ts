export type Called =
  | { readonly kind: 'answered'; readonly status: number; readonly text: string; /** The other machine's clock, when it tells, in milliseconds since 1970. */ readonly date: number | undefined }
  | { readonly kind: 'unreachable'; readonly reason: string; readonly mend: string };

export interface Call {
  readonly url: string;
  readonly timeoutMs: number;
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const longestText = 100_000;

/** Calls another machine once. Follows no redirect, and tells why there was no answer in words that lead on. */
export async function call({ url, timeoutMs, method = 'GET', headers = {}, body }: Call): Promise<Called> {
  try {
    const response = await fetch(url, { method, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs), headers: { ...headers }, ...(body !== undefined && { body }) });
    const date = Date.parse(response.headers.get('date') ?? '');
    return { kind: 'answered', status: response.status, text: (await response.text()).slice(0, longestText), date: Number.isNaN(date) ? undefined : date };
  } catch (error) {
    return { kind: 'unreachable', ...reasonOf(error, new URL(url).host, timeoutMs) };
  }
}

function reasonOf(error: unknown, host: string, timeoutMs: number): { readonly reason: string; readonly mend: string } {
  if (!(error instanceof Error)) throw error;
  const { cause } = error;
  const code = error.name === 'TimeoutError' ? 'TIMEOUT' : cause instanceof Error && 'code' in cause ? String(cause.code) : error.name;
  const proxy = 'Where the machine reaches the world through a proxy, set HTTPS_PROXY and NODE_USE_ENV_PROXY=1.';
  if (/^(?:ENOTFOUND|EAI_AGAIN)$/.test(code)) return { reason: `its name is not found (${code})`, mend: `Check the name and the DNS of this machine. ${proxy}` };
  if (code === 'ECONNREFUSED') return { reason: 'nobody listens there (ECONNREFUSED)', mend: 'Start what should listen there, and check the port.' };
  if (/^(?:TIMEOUT|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT|EHOSTUNREACH|ENETUNREACH)$/.test(code)) {
    return { reason: `there was no answer within ${timeoutMs / 1_000} s (${code})`, mend: `Let this machine out to ${host} on port 443 in the firewall. ${proxy}` };
  }
  if (/^(?:CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_)/.test(code)) {
    return { reason: `its certificate is not valid (${code})`, mend: 'Renew the certificate, with its whole chain and for this very name. A proxy that opens TLS: set NODE_EXTRA_CA_CERTS.' };
  }
  return { reason: `the connection broke (${code})`, mend: 'Check what stands between: proxy, firewall, load balancer.' };
}
