import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { settingNames } from '../src/settings.ts';
import { mends } from '../src/errors.ts';
import { officialChannels } from '../src/handoff/official-channel.ts';
import { root } from './support/source-files.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('env.example', () => {
  const blocks = settingBlocks(read('env.example'));

  it('lists every setting, and no other', () => {
    expect(blocks.map(({ name }) => name).toSorted()).toEqual(settingNames.toSorted());
  });

  it('says what each setting means, its default, and its unit where it is a number', () => {
    const unclear = blocks.filter(({ comment }) => comment.length < 20 || !/Default: \S/.test(comment)).map(({ name }) => name);
    const noUnit = blocks.filter(({ name, comment }) => /PORT|_MS$|_DAYS$|_BYTES$/.test(name) && !/whole number|milliseconds/i.test(comment));
    expect({ unclear, noUnit }).toEqual({ unclear: [], noUnit: [] });
  });

  it('sets nothing, so that a copy of it starts local mode', () => {
    expect(blocks.filter(({ value }) => value !== '').map(({ name }) => name)).toEqual([]);
  });
});

describe('manifest/README.md', () => {
  it('tells another municipality the names of the pages that cards and the words of danger lead to', () => {
    const ofDanger = [...read('knowledge/language/danger.yaml').matchAll(/^ +page: ([a-z-]+)$/gm)].map(([, slug]) => slug ?? '');
    const slugs = new Set([...Object.values(officialChannels).map(({ page }) => page), ...ofDanger]);
    expect([...slugs].filter((slug) => !read('manifest/README.md').includes(`\`${slug}\``))).toEqual([]);
  });
});

describe('README.md', () => {
  const readme = read('README.md');

  it('explains every error code in a table, and no other', () => {
    const explained = [...readme.matchAll(/^\|\s*`([A-Z][A-Z_]+)`\s*\|/gm)].map(([, code]) => code).filter((code = '') => !settingNames.includes(code));
    expect(explained.toSorted()).toEqual(Object.keys(mends).toSorted());
  });

  it('begins with the two commands of a fresh machine', () => {
    const commands = [...readme.matchAll(/npm ci && npm (\w+)/g)].map(([command]) => command);
    expect(commands.slice(0, 2)).toEqual(['npm ci && npm start', 'npm ci && npm test']);
  });
});

describe.each(['README.md', 'src/README.md', 'knowledge/README.md', 'manifest/README.md'].filter((path) => existsSync(join(root, path))))('%s', (path) => {
  const text = read(path);

  it('names only npm scripts that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const named = [...text.matchAll(/\bnpm (?:run (?:-s |--silent )?([\w:-]+)|(start|test)\b)/g)].map(([, run, short]) => run ?? short ?? '');
    expect([...new Set(named)].filter((name) => !(name in scripts))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const prose = text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`|"[^"\n]*"/g, '');
    const targets = [...prose.matchAll(/\]\((?!https?:|mailto:|tel:|#)([^)#\s]+)/g)].map(([, target = '']) => target);
    expect(targets.filter((target) => !existsSync(join(root, dirname(path), target)))).toEqual([]);
  });
});

interface SettingBlock {
  readonly name: string;
  readonly value: string;
  readonly comment: string;
}

/** The comment lines right above `NAME=` belong to it. */
function settingBlocks(text: string): readonly SettingBlock[] {
  const blocks: SettingBlock[] = [];
  let comment: string[] = [];
  for (const line of text.split('\n')) {
    const setting = /^([A-Z][A-Z_]*)=(.*)$/.exec(line);
    if (setting) blocks.push({ name: setting[1] ?? '', value: setting[2] ?? '', comment: comment.join(' ') });
    comment = line.startsWith('#') ? [...comment, line.replace(/^#\s*/, '')] : [];
  }
  return blocks;
}
