import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../src/answering/answer-question.ts';
import { readCommand } from '../src/answering/read-command.ts';
import { appSettings, settingNames } from '../src/settings.ts';
import { shipped } from './support/shipped-guide.ts';
import { root } from './support/source-files.ts';

const read = (path: string) => readFileSync(join(root, 'manifest', path), 'utf8');

interface ManifestFile {
  readonly bots: readonly { readonly scopes: readonly string[]; readonly commandLists: readonly { readonly scopes: readonly string[]; readonly commands: readonly { readonly title: string }[] }[] }[];
  readonly composeExtensions: readonly { readonly commands: readonly { readonly id: string; readonly type: string }[] }[];
}

const manifest = JSON.parse(read('manifest.json')) as ManifestFile;
const english = JSON.parse(read('en.json')) as Readonly<Record<string, string>>;

describe('the command menu of Teams', () => {
  const [bot] = manifest.bots;
  const swedish = (bot?.commandLists ?? []).flatMap(({ commands }) => commands.map(({ title }) => title));
  const translated = Object.entries(english).filter(([path]) => /^bots.*\.title$/.test(path)).map(([, title]) => title);

  it('is there in every place where the bot is', () => {
    expect(bot?.scopes).toEqual(['personal', 'team', 'groupChat']);
    expect(bot?.commandLists.flatMap(({ scopes }) => scopes).toSorted()).toEqual(['groupChat', 'personal', 'team']);
  });

  it.each([...new Set([...swedish, ...translated])])('has "%s", which the bot understands', (title) => {
    const answer = answerQuestion(title, shipped);
    const isUnderstood = readCommand(title) !== undefined || (answer.kind === 'decline' && answer.reply !== undefined);
    expect(isUnderstood).toBe(true);
  });

  it('has help, topics, choices, traces and a way to begin again, in both languages', () => {
    const commandsOf = (titles: readonly string[]) => titles.flatMap((title) => readCommand(title)?.name ?? []);
    const needed = ['help.show', 'topics.show', 'organisation.choose', 'language.choose', 'cancel', 'cards.clean', 'person.forget'];
    expect([needed.filter((name) => !(commandsOf(swedish) as readonly string[]).includes(name)), needed.filter((name) => !(commandsOf(translated) as readonly string[]).includes(name))]).toEqual([[], []]);
    expect(commandsOf(swedish)).toEqual(commandsOf(translated));
  });

  it('never leads to the card for danger', () => {
    expect([...swedish, ...translated].filter((title) => answerQuestion(title, shipped).kind === 'acute')).toEqual([]);
  });
});

describe('the message extension', () => {
  it('has the search and the action on a message', () => {
    expect(manifest.composeExtensions.flatMap(({ commands }) => commands.map(({ id, type }) => [id, type]))).toEqual([
      ['searchRoutine', 'query'],
      ['askAboutMessage', 'action'],
    ]);
  });
});

interface Step {
  readonly uses: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly writeToEnvironmentFile?: Readonly<Record<string, string>>;
}

interface ToolkitFile {
  readonly version: string;
  readonly environmentFolderPath?: string;
  readonly provision: readonly Step[];
  readonly deploy: readonly Step[];
  readonly publish?: readonly Step[];
}

/** What the toolkit fills in by itself, from the sign-in or from the name of the environment. */
const builtIn = ['TEAMSFX_ENV'];

describe.each([
  ['m365agents.yml', '.env.dev', ['AZURE_CONTAINER_APP_NAME', 'SECRET_DATABASE_PASSWORD', 'SECRET_DATA_KEY', 'SECRET_SECURITY_CHANNEL_CODE']],
  ['m365agents.local.yml', '.env.local', []],
])('%s', (file, environmentFile, fromElsewhere) => {
  const text = read(file);
  const toolkit = parse(text) as ToolkitFile;
  const steps = [...toolkit.provision, ...toolkit.deploy, ...(toolkit.publish ?? [])];
  const bicep = read('azure/main.bicep');
  const outputs = file === 'm365agents.yml' ? [...bicep.matchAll(/^output (\w+)/gm)].map(([, name = '']) => name) : [];
  const written = steps.flatMap((step) => Object.values(step.writeToEnvironmentFile ?? {}));
  const given = [...read(`env/${environmentFile}`).matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
  const known = new Set([...builtIn, ...outputs, ...written, ...given, ...fromElsewhere]);

  it('says which version of the toolkit it is for', () => {
    expect(toolkit.version).toMatch(/^v1\.\d+$/);
  });

  it('names only files that are there, or that it makes', () => {
    const paths = steps.flatMap(({ with: given = {} }) => {
      const templates = (given['templates'] ?? []) as readonly Readonly<Record<string, string>>[];
      return [given['manifestPath'], ...templates.flatMap(({ path, parameters }) => [path, parameters])].filter((path) => typeof path === 'string');
    });
    expect(paths.length).toBeGreaterThan(1);
    expect([...new Set(paths)].filter((path) => !existsSync(join(root, 'manifest', path)))).toEqual([]);
    expect(text).toContain('outputZipPath: ./build/');
  });

  it('uses only variables that somebody sets', () => {
    const parameters = steps.some(({ uses }) => uses === 'arm/deploy') ? read('azure/toolkit.parameters.json') : '';
    const used = [...`${text}${parameters}${read('manifest.json')}`.matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name);
    expect([...new Set(used)].filter((name) => !known.has(name))).toEqual([]);
  });

  it('gives the bot settings that the bot knows', () => {
    const environment = steps.find(({ uses }) => uses === 'file/createOrUpdateEnvironmentFile')?.with?.['envs'] ?? {};
    expect(Object.keys(environment).filter((name) => !settingNames.includes(name))).toEqual([]);
  });
});

describe('manifest.json', () => {
  it('has placeholders that "npm run package" fills, and no other', () => {
    const used = [...new Set([...read('manifest.json').matchAll(/\$\{\{(\w+)\}\}/g)].map(([, name = '']) => name))];
    expect(used.toSorted()).toEqual([...Object.keys(appSettings.shape).filter((name) => name !== 'PUBLIC_URL'), 'BOT_DOMAIN'].toSorted());
  });
});

describe.each(['azure/main.bicep', 'azure/registry.bicep'])('%s, as far as it can be judged without its compiler', (path) => {
  const text = read(path);
  /** Without comments and the contents of strings; what is interpolated into them stays. */
  const code = text.replace(/\/\/.*$|'(?:\\.|[^'\\])*'/gm, (found) => found.startsWith('//') ? '' : [...found.matchAll(/\$\{([^}]*)\}/g)].map(([, inner = '']) => ` ${inner} `).join(' '));
  const declared = [...code.matchAll(/^\s*(?:param|var|resource|module)\s+(\w+)/gm)].map(([, name = '']) => name);

  it('closes what it opens', () => {
    for (const [open, close] of [['{', '}'], ['[', ']'], ['(', ')']] as const) {
      expect([open, code.split(open).length]).toEqual([open, code.split(close).length]);
    }
  });

  it('declares each name once, and uses each', () => {
    expect(declared.filter((name, at) => declared.indexOf(name) !== at)).toEqual([]);
    const unused = declared.filter((name) => !new RegExp(`(?<!(?:param|var|resource)\\s)\\b${name}\\b`).test(code));
    const mayStandAlone = ['mayPull', 'mayRead', 'webhookSecret', 'teams', 'link', 'tables', 'bot'];
    expect(unused.filter((name) => !mayStandAlone.includes(name))).toEqual([]);
  });

  it('names only what it declares', () => {
    const used = [...code.matchAll(/\b([a-z]\w*)(?=\.(?:properties|id|name)\b|::\w)/g)].map(([, name = '']) => name);
    expect([...new Set(used)].filter((name) => !declared.includes(name) && !['parent'].includes(name))).toEqual([]);
  });

  it('gives every resource a type and a version of its interface', () => {
    const types = [...text.matchAll(/^resource \w+ '([^']+)'/gm)].map(([, type = '']) => type);
    expect(types.length).toBeGreaterThan(0);
    expect(types.filter((type) => !/^Microsoft\.\w+\/\w+(?:\/\w+)*@20\d\d-\d\d-\d\d$/.test(type))).toEqual([]);
  });

  it('keeps every secret out of sight', () => {
    const secrets = [...text.matchAll(/((?:^@.*\n)*)^param (\w*(?:[pP]assword|[kK]ey|[sS]ecret|Code)\w*) string/gm)];
    expect(secrets.filter(([, decorators = '']) => !decorators.includes('@secure()')).map(([, , name]) => name)).toEqual([]);
    expect([...text.matchAll(/^output .*$/gm)].filter(([line]) => /password|secret|key(?!_VAULT)/i.test(line.replace('AZURE_KEY_VAULT_NAME', '')))).toEqual([]);
  });
});

describe('azure/main.bicep', () => {
  const text = read('azure/main.bicep');

  it('gives the bot settings that the bot knows, and secrets from the vault only', () => {
    const settings = [...text.matchAll(/name: '([A-Z][A-Z_]+)'\n\s+(value|secretRef): (.*)$/gm)].map(([, name = '', kind = '', value = '']) => ({ name, kind, value }));
    expect(settings.length).toBeGreaterThan(6);
    expect(settings.filter(({ name }) => !settingNames.includes(name))).toEqual([]);
    expect(settings.filter(({ kind }) => kind === 'secretRef').map(({ name }) => name)).toEqual(['DATABASE_URL', 'DATA_KEY', 'SECURITY_CHANNEL_CODE', 'INCIDENT_WEBHOOK_SECRET', 'OWNERS_CHANNEL_CODE']);
    const kept = [...text.matchAll(/name: '([\w-]+)'\n\s+keyVaultUrl:/g)].map(([, name]) => name);
    expect(settings.filter(({ kind, value }) => kind === 'secretRef' && !kept.includes(value.replaceAll("'", '')))).toEqual([]);
  });

  // What a talk is about is in the memory of one instance, and Teams leads nobody back to it.
  it('starts one instance, and makes no more of it by itself', () => {
    expect(text).toContain('param instances int = 1\n');
    expect(/minReplicas: (\w+)\n\s+maxReplicas: (\w+)\n/.exec(text)?.slice(1)).toEqual(['instances', 'instances']);
  });

  it('looks after the bot at the addresses that it has', () => {
    expect([...text.matchAll(/path: '(\/\w+)'/g)].map(([, path]) => path)).toEqual(['/livez', '/livez', '/readyz']);
    expect(text.match(/(?:targetPort|port): 3978/g)).toHaveLength(4);
    expect(text).toContain("endpoint: 'https://${botHost}/api/messages'");
  });

  it('has every parameter that the toolkit gives, and a value for every other', () => {
    const { parameters } = JSON.parse(read('azure/toolkit.parameters.json')) as { readonly parameters: Readonly<Record<string, unknown>> };
    const needed = [...text.matchAll(/^param (\w+) \w+$/gm)].map(([, name = '']) => name);
    expect(Object.keys(parameters).toSorted()).toEqual(needed.toSorted());
  });
});

it('lets the toolkit keep its secrets out of git', () => {
  expect(read('.gitignore').split('\n')).toEqual(expect.arrayContaining(['build/', 'env/.env.*.user']));
  expect(dirname(join(root, 'manifest', 'env/.env.dev'))).toBe(join(root, 'manifest', 'env'));
});
