import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readPageFiles } from '../../../src/adapters/preview/page-files.ts';
import { createPreviewServer, listenOnLoopback } from '../../../src/adapters/preview/preview-server.ts';

describe('the preview’s server', () => {
  it('serves its page, and lets it load nothing but its own', async () => {
    const { status, headers, body } = await ask('/');
    expect(status).toBe(200);
    expect(body).toContain('<html lang="sv">');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['access-control-allow-origin']).toBeUndefined();
  });

  it('serves the page’s programs as JavaScript, and Microsoft’s renderer', async () => {
    const { headers, body } = await ask('/page/element.ts');
    expect(headers['content-type']).toContain('text/javascript');
    expect(body).not.toMatch(/^type |: HTML/m);
    expect((await ask('/adaptivecards.js')).body).toContain('AdaptiveCard');
  });

  it('answers what the page asks for, and 404 to the rest', async () => {
    expect(JSON.parse((await ask('/api/echo?words=hot')).body)).toEqual({ words: 'hot' });
    expect((await ask('/api/nothing')).status).toBe(404);
    expect((await ask('/api/__proto__')).status).toBe(404);
    expect((await ask('/page/..%2fview.ts')).status).toBe(404);
  });

  it('answers an address that is none, and goes on', async () => {
    expect((await ask('//')).status).toBe(404);
    expect((await ask('/')).status).toBe(200);
  });

  it('tells a fault of its own and goes on', async () => {
    expect(await ask('/api/fault')).toMatchObject({ status: 500, body: expect.stringContaining('sönder') });
    expect((await ask('/')).status).toBe(200);
  });

  it.each([
    ['another host’s name', { headers: { host: 'evil.example' } }],
    ['another page’s origin', { headers: { origin: 'https://evil.example' } }],
    ['a page of another site', { headers: { 'sec-fetch-site': 'cross-site' } }],
  ])('refuses %s, for every address', async (_reason, options) => {
    for (const path of ['/', '/api/echo?words=hot', '/events', '/page/start.ts']) {
      const { status, body } = await ask(path, options);
      expect([path, status, body.includes('hot')]).toEqual([path, 403, false]);
    }
  });

  it('only reads', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) expect((await ask('/api/echo', { method })).status).toBe(405);
  });

  it('says which port is taken', async () => {
    const server = make();
    const port = await listenOnLoopback(server, 0);
    onTestFinished(() => void server.close());
    await expect(listenOnLoopback(make(), port)).rejects.toMatchObject({ code: 'PORT_IN_USE' });
  });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

function make() {
  return createPreviewServer({
    files: readPageFiles(),
    events: (response) => void response.end(),
    questions: {
      echo: (asked) => ({ words: asked.get('words') }),
      fault: () => {
        throw new Error('sönder');
      },
    },
  });
}

/** One request to a server that is there for it alone; `fetch` does not let a test choose its host. */
async function ask(path: string, options: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> } = {}): Promise<Answer> {
  const server = make();
  await listenOnLoopback(server, 0);
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<Answer>((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, agent: false, ...options, headers: { host: `127.0.0.1:${port}`, ...options.headers } }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(parts).toString() }));
    });
    sent.on('error', reject);
    sent.end();
  });
  await new Promise((resolve) => server.close(resolve));
  return answer;
}
