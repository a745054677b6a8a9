import { describe, expect, it } from 'vitest';
import { checkFile } from '../../src/authoring/check-file.ts';
import { rules } from '../../src/authoring/rules/index.ts';
import { measureCards } from '../../src/compose/card-size.ts';
import { assembleKnowledge } from '../../src/knowledge/assemble-knowledge.ts';
import { changed, fallback, memory, today } from './clean-base.ts';

function check(file: string, files = changed()) {
  const base = assembleKnowledge(files, { fallback, memory });
  const search = () => {
    throw new Error('the search was asked');
  };
  return checkFile(file, { files, fallback, base, today, search, measureCard: measureCards(base) });
}

describe('checkFile', () => {
  it.each(rules.filter(({ wide, example }) => wide === undefined && example.with !== null))('finds what $id finds, without a look at the other pages', ({ id, example }) => {
    const file = example.in ?? example.file;
    expect(check(file, changed(example)).map(({ rule }) => rule)).toContain(id);
  });

  it('finds nothing in a clean page', () => {
    for (const { path } of changed()) expect([path, check(path)]).toEqual([path, []]);
  });

  it('tells of that file only', () => {
    const files = changed({ file: 'sv/hembesok.md', replace: '2. Berätta för din chef.', with: '2. Chefen ska få veta.' });
    expect(check('en/hembesok.md', files)).toEqual([]);
  });
});
