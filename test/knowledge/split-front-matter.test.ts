import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/knowledge/split-front-matter.ts';

const page = '---\ntitle: Hot\nowner: Jag\n---\nFörsta raden.\n\n## Gör nu\n';

describe('splitFrontMatter', () => {
  it('parts the YAML from the body and knows their lines', () => {
    const { yaml, yamlLine, body, bodyLine } = splitFrontMatter(page);
    expect({ yaml: yaml?.trim(), body, bodyLine }).toEqual({ yaml: 'title: Hot\nowner: Jag', body: 'Första raden.\n\n## Gör nu\n', bodyLine: 5 });
    expect(lineInFile({ yaml, yamlLine }, 'title')).toBe(2);
  });

  it.each([
    ['a byte order mark', `\uFEFF${page}`],
    ['Windows line breaks', page.replaceAll('\n', '\r\n')],
    ['both', `\uFEFF${page.replaceAll('\n', '\r\n')}`],
  ])('reads a page with %s as one without', (_reason, text) => {
    expect(splitFrontMatter(text)).toEqual(splitFrontMatter(page));
  });

  it.each([
    ['there is none', '# Rubrik\n\nText.\n'],
    ['the file is empty', ''],
    ['a line stands above it', 'Hej\n---\ntitle: x\n---\n'],
  ])('has no YAML when %s', (_reason, text) => {
    expect(splitFrontMatter(text)).toEqual({ yamlLine: 1, body: text, bodyLine: 1 });
  });

  it('keeps a ruler in the body out of the YAML', () => {
    expect(splitFrontMatter(`${page}\n---\nmer: text\n`).body).toContain('---\nmer: text');
  });

  it('counts the lines of a YAML that begins with an empty line', () => {
    expect(lineInFile(splitFrontMatter('---\n\ntitle: Hot\n---\nText.\n'), 'title')).toBe(3);
  });

  it.each(['js', 'javascript', 'coffee', 'json', 'toml'])('never runs a page that says it is %s, and finds no YAML in it', (language) => {
    const text = `---${language}\n(globalThis.planted = true, { title: 'x' })\n---\nText.\n`;
    expect(splitFrontMatter(text)).toEqual({ yamlLine: 1, body: text, bodyLine: 1 });
    expect((globalThis as { planted?: boolean }).planted).toBeUndefined();
  });

  it.each(['--- # sidhuvud', '--- inledning ---', '---toml'])('finds no YAML under "%s"', (first) => {
    expect(splitFrontMatter(`${first}\ntitle: Hot\n---\nText.\n`).yaml).toBeUndefined();
  });

  it('does not mind spaces after the dashes', () => {
    expect(splitFrontMatter(page.replace('---', '---  ')).yaml?.trim()).toBe('title: Hot\nowner: Jag');
  });

  it('gives the same for the same page, however often it is asked', () => {
    expect(splitFrontMatter(page)).toEqual(splitFrontMatter(page));
  });
});

function lineInFile({ yaml = '', yamlLine }: { readonly yaml?: string | undefined; readonly yamlLine: number }, key: string): number {
  return yaml.split('\n').findIndex((line) => line.startsWith(key)) + yamlLine;
}
