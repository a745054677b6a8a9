const mostBytes = 16_384;
const longestReceipt = 100;

/** The receiver's own reference: the text or number under `reference` in its JSON. Undefined when there is none to be had. */
export async function readReceipt(response: Response): Promise<string | undefined> {
  try {
    const { reference } = JSON.parse(await readLimited(response)) as { readonly reference?: unknown };
    if (typeof reference !== 'string' && typeof reference !== 'number') return undefined;
    const shown = String(reference).replace(/[^\p{L}\p{N} ._/:#-]/gu, '').trim().slice(0, longestReceipt);
    return shown === '' ? undefined : shown;
  } catch {
    // An answer that is cut, too long or no JSON has no reference; the report has arrived all the same.
    return undefined;
  }
}

async function readLimited(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > mostBytes) throw new Error(`The answer is longer than ${mostBytes} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
