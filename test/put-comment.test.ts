import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { root } from './support/source-files.ts';

interface Comment {
  readonly id: number;
  readonly body: string;
  readonly user: { readonly login: string };
}

const bot = { login: 'github-actions[bot]' };
const mark = '<!-- radrum: what a change of the pages does -->';

/** The part of GitHub's API that lists, writes and changes the comments of one pull request; it holds them as GitHub would. */
async function aPullRequest(comments: Comment[], { refuses = false } = {}) {
  const tokens = new Set<string | undefined>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    tokens.add(request.headers.authorization);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const answer = (status: number, body: unknown) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      };
      const text = () => (JSON.parse(Buffer.concat(chunks).toString()) as { readonly body: string }).body;
      const [page, size] = [Number(url.searchParams.get('page')), Number(url.searchParams.get('per_page'))];
      const changed = /^\/repos\/staden\/radrum\/issues\/comments\/(\d+)$/.exec(url.pathname)?.[1];
      if (refuses) return answer(403, { message: 'Resource not accessible by integration' });
      if (request.method === 'PATCH' && changed !== undefined) {
        const at = comments.findIndex(({ id }) => id === Number(changed));
        const comment = { ...(comments[at] as Comment), body: text() };
        comments[at] = comment;
        return answer(200, comment);
      }
      if (url.pathname !== '/repos/staden/radrum/issues/7/comments') return answer(404, {});
      if (request.method === 'GET') return answer(200, comments.slice((page - 1) * size, page * size));
      const comment = { id: 1_000 + comments.length, body: text(), user: bot };
      comments.push(comment);
      return answer(201, comment);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  return { api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, tokens };
}

function put(api: string, given: Readonly<Record<string, string>> = {}): Promise<{ readonly code: number; readonly printed: string }> {
  const env = { PATH: process.env['PATH'] ?? '', REPORT: '### Rapport', PULL_REQUEST: '7', GITHUB_API_URL: api, GITHUB_REPOSITORY: 'staden/radrum', GITHUB_TOKEN: 'hemlig', ...given };
  return new Promise((resolve) => {
    execFile(process.execPath, [join(root, '.ci/put-comment.ts')], { env }, (error, stdout, stderr) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, printed: stdout + stderr }));
  });
}

describe('.ci/put-comment.ts', { timeout: 30_000 }, () => {
  it('writes one comment, and replaces it the next time', async () => {
    const comments: Comment[] = [{ id: 1, body: 'Bra!', user: { login: 'anna' } }];
    const { api, tokens } = await aPullRequest(comments);
    expect(await put(api)).toEqual({ code: 0, printed: 'The comment is written.\n' });
    expect(await put(api, { REPORT: '### Ny rapport `$(x)` "y"' })).toEqual({ code: 0, printed: 'The comment is replaced.\n' });
    expect(comments.map(({ body }) => body)).toEqual(['Bra!', `${mark}\n### Ny rapport \`$(x)\` "y"`]);
    expect([...tokens]).toEqual(['Bearer hemlig']);
  });

  it('finds its comment among many, and leaves alone one that somebody else has written in its likeness', async () => {
    const others = Array.from({ length: 230 }, (_, at) => ({ id: at + 1, body: `${mark}\nNej`, user: { login: 'anna' } }));
    const comments: Comment[] = [...others, { id: 900, body: `${mark}\nGammal`, user: bot }];
    const { api } = await aPullRequest(comments);
    await put(api);
    expect(comments).toEqual([...others, { id: 900, body: `${mark}\n### Rapport`, user: bot }]);
  });

  it('fails when GitHub refuses, and tells no secret', async () => {
    const { api } = await aPullRequest([], { refuses: true });
    expect(await put(api)).toEqual({ code: 1, printed: 'GET /repos/staden/radrum/issues/7/comments was answered with 403.\n' });
  });

  it.each([
    ['there is no report', { REPORT: '' }, 'REPORT is not set.\n'],
    ['the number is none', { PULL_REQUEST: '7/../8' }, 'PULL_REQUEST is "7/../8", expected a number.\n'],
  ])('fails when %s', async (_reason, given, printed) => {
    expect(await put('http://127.0.0.1:1', given)).toEqual({ code: 1, printed });
  });
});
