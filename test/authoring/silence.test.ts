import { describe, expect, it } from 'vitest';
import { type Change, changed, check, lineOf } from './clean-base.ts';

const page = 'sv/hembesok.md';
const longSentence: Change = {
  file: page,
  replace: 'Närmaste chef, samma dag.',
  with: 'Om det är så att du inte vet vem du ska gå till när det har hänt något svårt så kan du alltid gå till vem du vill av dem.',
};

function silencing(rule: string): Change {
  return { file: page, replace: 'sources:\n', with: `silence:\n  - rule: ${rule}\n    because: lagens egna ord\nsources:\n` };
}

function rulesFound(...changes: readonly Change[]): readonly string[] {
  return check(changed(...changes)).map(({ rule }) => rule);
}

describe('silence', () => {
  it('keeps a rule quiet on the page that gives a reason', () => {
    expect(rulesFound(longSentence)).toEqual(['long-sentence']);
    expect(rulesFound(longSentence, silencing('long-sentence'))).toEqual([]);
  });

  it('holds for that page only', () => {
    const other: Change = { ...longSentence, file: 'sv/hot-per-telefon.md', replace: 'Närmaste chef, eller {{contact:security}}.' };
    const findings = check(changed(longSentence, silencing('long-sentence'), other));
    expect(findings.map(({ file, rule }) => ({ file, rule }))).toEqual([{ file: 'sv/hot-per-telefon.md', rule: 'long-sentence' }]);
  });

  it.each(['adds', 'replaces'])('keeps a rule quiet on a local page that %s', (mode) => {
    const cityHead = changed().find(({ path }) => path === page)?.text.split('---\n')[1];
    const head = mode === 'adds' ? 'owner: HR-funktionen\nlast_reviewed_on: 2026-11-01\nreview_in: 12 months\n' : cityHead;
    const local = (more: string): Change => ({ file: 'local/city/sv/hembesok.md', with: `---\nlocal: ${mode}\n${head}${more}---\n## Så gör vi\n${longSentence.with}\n` });
    expect(rulesFound(local(''))).toEqual(['long-sentence']);
    expect(rulesFound(local('silence:\n  - rule: long-sentence\n    because: lagens egna ord\n'))).toEqual([]);
    expect(rulesFound(local('silence:\n  - rule: personnummer\n    because: ett exempel\n'))).toEqual(['useless-silence', 'long-sentence']);
  });

  it.each([
    ['has nothing to be silent about', 'long-sentence'],
    ['is of a rule that is not there', 'no-such-rule'],
    ['is of a rule that cannot be silenced', 'schema'],
  ])('is itself a fault when it %s', (_, rule) => {
    const files = changed(silencing(rule));
    expect(check(files).map((finding) => ({ rule: finding.rule, file: finding.file, line: finding.line }))).toEqual([
      { rule: 'useless-silence', file: page, line: lineOf(files, page, `rule: ${rule}`) },
    ]);
  });

  it.each([
    ['almost one', 'long-sentense', 'Skriv "long-sentence", om det var den du menade.'],
    ['none', 'lagens-egna-ord', 'Skriv regelns namn som kontrollen skriver det, inom parentes sist på raden.'],
  ])('says what to write where the name of a rule is %s', (_reason, rule, mend) => {
    expect(check(changed(silencing(rule)))).toMatchObject([{ rule: 'useless-silence', mend }]);
  });

  it('cannot keep itself quiet', () => {
    expect(rulesFound(silencing('useless-silence'))).toEqual(['useless-silence']);
  });

  it('needs a reason', () => {
    const noReason: Change = { file: page, replace: 'sources:\n', with: 'silence:\n  - rule: long-sentence\nsources:\n' };
    expect(rulesFound(noReason)).toContain('schema');
  });
});
