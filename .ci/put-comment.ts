import { env, exit, stderr, stdout } from 'node:process';

/**
 * Puts a report on a pull request as one comment: the comment of an earlier run is replaced. It needs no package, so that the job
 * whose token may write installs nothing and runs nothing of the proposal.
 *
 *   REPORT PULL_REQUEST GITHUB_API_URL GITHUB_REPOSITORY GITHUB_TOKEN   in the environment; the last three as GitHub names them
 */
const mark = '<!-- radrum: what a change of the pages does -->';
/** Who comments with the token of a run. Somebody else's comment with the mark is left alone. */
const author = 'github-actions[bot]';
const pageSize = 100;

interface Comment {
  readonly id: number;
  readonly body?: string;
  readonly user?: { readonly login?: string } | null;
}

const [report, pullRequest, api, repository, token] = ['REPORT', 'PULL_REQUEST', 'GITHUB_API_URL', 'GITHUB_REPOSITORY', 'GITHUB_TOKEN'].map((name) => {
  const value = env[name];
  if (!value) fail(`${name} is not set.`);
  return value;
});
if (!/^\d+$/.test(pullRequest ?? '')) fail(`PULL_REQUEST is "${pullRequest}", expected a number.`);

const comments = `${api}/repos/${repository}/issues/${pullRequest}/comments`;
const earlier = await findEarlier(1);
const body = `${mark}\n${report}`;
if (earlier === undefined) await call('POST', comments, { body });
else await call('PATCH', `${api}/repos/${repository}/issues/comments/${earlier.id}`, { body });
stdout.write(earlier === undefined ? 'The comment is written.\n' : 'The comment is replaced.\n');

async function findEarlier(page: number): Promise<Comment | undefined> {
  const found = (await call('GET', `${comments}?per_page=${pageSize}&page=${page}`)) as readonly Comment[];
  const ours = found.find(({ body: text, user }) => user?.login === author && text?.startsWith(mark));
  return ours !== undefined || found.length < pageSize ? ours : findEarlier(page + 1);
}

async function call(method: 'GET' | 'POST' | 'PATCH', url: string, content?: object): Promise<unknown> {
  const headers = { authorization: `Bearer ${token}`, accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28', 'content-type': 'application/json', 'user-agent': 'radrum' };
  const response = await fetch(url, { method, headers, redirect: 'error', signal: AbortSignal.timeout(30_000), ...(content !== undefined && { body: JSON.stringify(content) }) });
  if (!response.ok) fail(`${method} ${new URL(url).pathname} was answered with ${response.status}.`);
  return response.json();
}

function fail(what: string): never {
  stderr.write(`${what}\n`);
  exit(1);
}
