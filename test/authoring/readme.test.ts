import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeholder } from '../../src/authoring/page-template.ts';
import { rules } from '../../src/authoring/rules/index.ts';
import { frontMatterKeys } from '../../src/knowledge/front-matter.ts';
import { frontMatterSchemaFile } from '../../src/knowledge/front-matter-json-schema.ts';
import { phaseHeadings, sectionHeadings } from '../../src/knowledge/section.ts';
import { changed, check, shippedFolder } from './clean-base.ts';

const readme = readFileSync(join(shippedFolder, 'README.md'), 'utf8');

describe('knowledge/README.md', () => {
  it('lists every rule in order, with its own words, and no other', () => {
    const listed = [...readme.matchAll(/^\| `[a-z-]+` \| (?:fel|varning) \| .*$/gm)].map(([row]) => row);
    const row = ({ id, severity, what, mend }: (typeof rules)[number]) =>
      `| \`${id}\` | ${severity === 'error' ? 'fel' : 'varning'} | ${what} | ${mend} |`;
    expect(listed).toEqual(rules.map(row));
  });

  it('names the rules that cannot be silenced', () => {
    const fixed = rules.filter(({ canBeSilenced }) => canBeSilenced === false).map(({ id }) => id);
    const sentence = /Reglerna ([^.]*) kan inte tystas/.exec(readme)?.[1] ?? '';
    expect([...sentence.matchAll(/`([a-z-]+)`/g)].map(([, id]) => id)).toEqual(fixed);
  });

  it('explains every key', () => {
    const explained = [...readme.matchAll(/^\| `([a-z_]+)` \|/gm)].map(([, key]) => key);
    expect(explained).toEqual(expect.arrayContaining([...frontMatterKeys]));
  });

  it('shows every heading in both languages', () => {
    for (const { sv, en } of Object.values({ ...sectionHeadings, ...phaseHeadings })) expect(readme).toContain(`\`## ${sv}\` | \`## ${en}\``);
  });

  it('shows a page that is right but for what the text says is left out', () => {
    const page = /```markdown\n(---\n[\s\S]*?)```/.exec(readme)?.[1] ?? '';
    const found = check(changed({ file: 'sv/exemplet.md', with: page })).filter(({ file }) => file === 'sv/exemplet.md');
    const leftOut = ['too-few-asked-as', 'same-asked-as', 'missing-translation', 'dead-related', 'dead-link', 'open-check', 'not-first'];
    expect(found.filter(({ rule }) => !leftOut.includes(rule))).toEqual([]);
    expect(page).not.toContain(placeholder);
  });

  it('has no machine’s paths', () => {
    expect(readme).not.toMatch(/\/(?:work|home|tmp|Users)\//);
  });
});

describe('knowledge/front-matter.schema.json', () => {
  it('is what "npm run -s check -- --schema" writes', () => {
    expect(readFileSync(join(shippedFolder, 'front-matter.schema.json'), 'utf8')).toBe(frontMatterSchemaFile());
  });

  it('explains every key in Swedish and knows no other', () => {
    const schema: unknown = JSON.parse(frontMatterSchemaFile());
    expect(schema).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', additionalProperties: false });
    for (const key of frontMatterKeys) expect(schema).toHaveProperty(['properties', key, 'description']);
  });
});
