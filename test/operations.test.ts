import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { secrets, settingNames } from '../src/settings.ts';
import { dockerSteps } from './support/dockerfile.ts';
import { root } from './support/source-files.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const scripts = (JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> }).scripts;

describe('the commands', () => {
  it('say nothing in English before an editor’s command: Node tells wherever a file of settings is not there', () => {
    const named = Object.entries(scripts).filter(([name]) => ['check', 'preview', 'impact', 'handbook', 'review', 'gaps', 'new'].includes(name));
    expect(named.filter(([, script]) => script.includes('--env-file')).map(([name]) => name)).toEqual([]);
  });
});

describe('Dockerfile', () => {
  const steps = dockerSteps();
  const of = (keyword: string) => steps.filter((step) => step.keyword === keyword);

  it('is built on the Node that the project runs on, slim', () => {
    const [{ text } = { text: '' }] = of('FROM');
    const { optionalDependencies } = JSON.parse(read('package.json')) as { readonly optionalDependencies: Readonly<Record<string, string>> };
    const majors = new Set(Object.values(optionalDependencies).map((version) => version.split('.')[0]));
    expect(text).toBe(`node:${[...majors].join()}-slim`);
  });

  it('leaves out what only development needs, and the Node that the packages bring', () => {
    expect(of('RUN').map(({ text }) => text).find((text) => text.startsWith('npm ci'))).toBe('npm ci --omit=dev --omit=optional');
  });

  it('does not run as root', () => {
    const user = steps.findIndex(({ keyword }) => keyword === 'USER');
    expect(steps[user]?.text).toBe('node');
    expect(steps.slice(user).filter(({ keyword }) => ['COPY', 'USER'].includes(keyword))).toHaveLength(1);
  });

  it('starts the bot as npm does, without npm between it and the signals', () => {
    const [{ parts } = { parts: [] }] = of('CMD');
    expect(parts.join(' ')).toBe((scripts['start'] ?? '').replace(' --env-file-if-exists=.env', ''));
    expect(of('STOPSIGNAL').map(({ text }) => text)).toEqual(['SIGTERM']);
  });

  it('asks the bot how it is', () => {
    expect(of('HEALTHCHECK')[0]?.parts.join(' ')).toContain('/readyz');
  });

  it('holds no setting and no secret', () => {
    const named = settingNames.filter((name) => steps.some(({ keyword, text }) => ['ENV', 'ARG'].includes(keyword) && text.includes(name)));
    expect(named).toEqual([]);
  });

  it('copies only what .dockerignore lets in, and all of that', () => {
    const [everything, ...allowed] = read('.dockerignore').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(everything).toBe('*');
    expect(of('COPY').flatMap(({ parts }) => parts.slice(0, -1)).toSorted()).toEqual(allowed.map((line) => line.replace(/^!/, '')).toSorted());
  });
});

describe('the compose file in manifest/README.md', () => {
  const text = /```yaml\n(services:[\s\S]*?)```/.exec(read('manifest/README.md'))?.[1] ?? '';
  const { services } = parse(text) as { readonly services: Readonly<Record<string, Readonly<Record<string, unknown>>>> };

  it('runs the bot without rights, on a file system that cannot be written, and PostgreSQL with flushing on', () => {
    expect(services['bot']).toMatchObject({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'], restart: 'unless-stopped' });
    expect(JSON.stringify(services['database'])).not.toContain('fsync=off');
  });

  it('keeps no core dump, which would hold what people wrote and the keys; neither does systemd', () => {
    expect(services['bot']).toMatchObject({ ulimits: { core: 0 } });
    expect(read('manifest/README.md')).toContain('`LimitCORE=0`');
  });

  it('gives settings that the bot knows, and no secret', () => {
    const environment = (services['bot']?.['environment'] ?? {}) as Readonly<Record<string, string>>;
    expect(Object.keys(environment).filter((name) => !settingNames.includes(name))).toEqual([]);
    expect(Object.entries(environment).filter(([name, value]) => secrets.includes(name) && !/^\$\{\w+/.test(value) && !value.includes('${'))).toEqual([]);
  });
});

describe('manifest/README.md', () => {
  const text = read('manifest/README.md');

  it('leads from nothing to an answer in Teams, and tells what to do when the bot is silent', () => {
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(expect.arrayContaining(['From nothing to an answer in Teams', 'When the bot is silent', 'Back-up and restore', 'Two approvals']));
  });

  it('names only settings that the bot knows', () => {
    const named = [...text.matchAll(/`([A-Z][A-Z]+(?:_[A-Z]+)+)(?:=[^`]*)?`/g)].map(([, name = '']) => name);
    const others = [...read('src/errors.ts').matchAll(/^ {2}([A-Z_]+): /gm)].map(([, name]) => name);
    const ofTools = ['NODE_EXTRA_CA_CERTS', 'NODE_USE_ENV_PROXY', 'HTTPS_PROXY', 'IMAGE_TAG', 'AZURE_SUBSCRIPTION_ID', 'OTEL_EXPORTER_OTLP_ENDPOINT'];
    expect([...new Set(named)].filter((name) => !settingNames.includes(name) && !others.includes(name) && !ofTools.includes(name) && !name.startsWith('SECRET_'))).toEqual([]);
  });

  it('names only files that are there', () => {
    const paths = [...text.matchAll(/`((?:src|test|manifest|knowledge|\.github|\.ci)\/[\w./-]+)`/g)].map(([, path = '']) => path);
    expect([...new Set(paths)].filter((path) => !existsSync(join(root, path)) && !/^manifest\/(?:build\/|env\/.*\.user$)/.test(path))).toEqual([]);
  });
});

interface Job {
  readonly 'timeout-minutes'?: number;
  readonly permissions?: unknown;
  readonly if?: string;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps: readonly { readonly run?: string; readonly uses?: string; readonly with?: Readonly<Record<string, unknown>>; readonly env?: Readonly<Record<string, string>> }[];
}

describe('.github/workflows', () => {
  const files = readdirSync(join(root, '.github/workflows')).map((name) => `.github/workflows/${name}`);
  const workflows = files.map((path) => ({ path, text: read(path), ...(parse(read(path)) as { readonly on: Readonly<Record<string, unknown>>; readonly permissions?: unknown; readonly jobs: Readonly<Record<string, Job>> }) }));

  it('run .ci/run, and no other set of tests beside it', () => {
    expect(workflows.flatMap(({ jobs }) => Object.values(jobs).flatMap(({ steps }) => steps.filter(({ run }) => run === '.ci/run')))).toHaveLength(1);
    expect(existsSync(join(root, '.ci/run'))).toBe(true);
  });

  it('may read and nothing else, and end by themselves', () => {
    for (const { path, permissions, jobs } of workflows) {
      expect([path, permissions]).toEqual([path, { contents: 'read' }]);
      expect([path, Object.values(jobs).every((job) => (job['timeout-minutes'] ?? Infinity) <= 90)]).toEqual([path, true]);
    }
  });

  it('let no job write but the one that comments, which runs nothing of a proposal and is no job of a fork', () => {
    const writing = workflows.flatMap(({ path, jobs }) => Object.entries(jobs).flatMap(([name, job]) => (job.permissions === undefined ? [] : [{ name: `${path} ${name}`, job }])));
    expect(writing.map(({ name, job }) => [name, job.permissions])).toEqual([['.github/workflows/knowledge.yml comment', { contents: 'read', 'pull-requests': 'write' }]]);
    for (const { job } of writing) {
      const checkouts = job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
      expect(checkouts.map((step) => step.with)).toEqual([{ ref: '${{ github.event.pull_request.base.sha }}', 'persist-credentials': false }]);
      expect(job.steps.flatMap(({ run }) => run ?? [])).toEqual(['node .ci/put-comment.ts']);
      expect(job.if).toContain('github.event.pull_request.head.repo.full_name == github.repository');
    }
  });

  it('run nothing on a proposal with the rights of the base', () => {
    expect(workflows.flatMap(({ path, on }) => Object.keys(on).filter((event) => ['pull_request_target', 'workflow_run', 'issue_comment'].includes(event)).map((event) => `${path} ${event}`))).toEqual([]);
  });

  it('keep no token in the checkout', () => {
    const checkouts = workflows.flatMap(({ jobs }) => Object.values(jobs).flatMap(({ steps }) => steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))));
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
  });

  it('report what a change of the pages does, against the base that it is merged with', () => {
    const workflow = workflows.find(({ path }) => path.endsWith('/knowledge.yml'));
    expect(workflow?.on).toEqual({ pull_request: { paths: ['knowledge/**'] } });
    const { steps = [], outputs } = workflow?.jobs['report'] ?? {};
    expect(steps.flatMap(({ run }) => run ?? [])).toEqual(['npm ci', 'git branch --force "$GITHUB_BASE_REF" HEAD^1', '.ci/knowledge-report "$GITHUB_BASE_REF"']);
    expect(steps[0]?.with?.['fetch-depth']).toBe(2);
    const given = workflow?.jobs['comment']?.steps.find(({ run }) => run !== undefined)?.env;
    expect([outputs?.['report'], given?.['REPORT']]).toEqual(['${{ steps.report.outputs.report }}', '${{ needs.report.outputs.report }}']);
    expect(existsSync(join(root, '.ci/knowledge-report')) && existsSync(join(root, '.ci/put-comment.ts'))).toBe(true);
  });

  it('take a version of each action, and no text of strangers into a command', () => {
    const steps = workflows.flatMap(({ jobs }) => Object.values(jobs).flatMap((job) => job.steps));
    expect(steps.filter(({ uses }) => uses !== undefined && !/^[\w-]+\/[\w-]+@v\d+$/.test(uses))).toEqual([]);
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
  });

  it('name only npm scripts that there are', () => {
    const named = workflows.flatMap(({ text }) => [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = '']) => name));
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});
