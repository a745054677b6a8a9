import { describe, expect, it } from 'vitest';
import { createTriage } from '../../src/answering/triage/triage.ts';
import { absentTriage, readTriageData } from '../../src/knowledge/triage-data.ts';

const danger = `groups:
  place: receptionen väntrummet
figurative: |
  kniv i ryggen
signs:
  weapon:
    phrases: |
      # en anteckning
      kniv
  place:
    firm: true
    phrases: |
      i <place>
now: |
  nu
past_tense: hade
contexts:
  past: |
    igår
rules:
  - name: vapen på plats
    all: [weapon, place]
    page: akut-fara-just-nu
`;

function read(text: string) {
  return readTriageData({ danger: { file: 'language/danger.yaml', text, firstLine: 1 } });
}

function verdictOf(text: string, question: string): string {
  return createTriage(read(text).data)(question).verdict.kind;
}

describe('readTriageData', () => {
  it('reads a file that follows the pattern', () => {
    expect(read(danger).findings).toEqual([]);
    expect(verdictOf(danger, 'kniv i receptionen')).toBe('danger');
    expect(verdictOf(danger, 'kniv i receptionen igår')).toBe('question');
  });

  it.each([
    ['that cannot be read', '      kniv', '      kniv\n      kni**v', 10],
    ['that begins with a gap', '      kniv', '      kniv\n      .. kniv', 10],
    ['that names a group that is not there', '      i <place>', '      i <place>\n      i <plats>', 14],
    ['that names a group called as what every object has', '      i <place>', '      i <place>\n      i <constructor>', 14],
  ])('tells of a phrase %s, with its line, and keeps the rest', (_reason, from, to, line) => {
    const broken = danger.replace(from, to);
    expect(read(broken).findings).toMatchObject([{ line, severity: 'error', rule: 'triage-phrase' }]);
    expect(verdictOf(broken, 'kniv i receptionen')).toBe('danger');
  });

  it('looks for a phrase last in what editors note about it', () => {
    const noted = `# skriv inte kniv! så\n${danger}`.replace('      kniv', '      skär med kniv! nu\n      kniv!');
    expect(read(noted).findings.map(({ line }) => line)).toEqual([10, 11]);
  });

  it.each(['ytter-dörren', 'hallen|trappan', 'hallen?', '<sal>'])('tells of a word in a group that cannot be read, %s, and keeps the others', (word) => {
    const broken = danger.replace('place: receptionen väntrummet', `place: receptionen ${word} väntrummet`);
    expect(read(broken).findings).toMatchObject([{ rule: 'triage-phrase', line: 2, severity: 'error' }]);
    expect(verdictOf(broken, 'kniv i väntrummet')).toBe('danger');
  });

  it('tells of a rule that names a sign that is not there', () => {
    expect(read(danger.replace('[weapon, place]', '[weapon, plats]')).findings).toMatchObject([{ rule: 'triage-phrase', line: 21 }]);
  });

  it('tells of a reason with an exception that is not there, and refuses nothing where one that is there stands', () => {
    const refusals = `groups: {}
signs:
  leak: |
    vem läckte
  leaked: |
    jag läckte
  harmed: |
    hotbrev*
refuse:
  who-leaked:
    explanation: { sv: Nej., en: No. }
    pages: []
    offers: []
    unless: [harmed, harmd]
    rules:
      - name: vem läckte
        all: [leak]
stop:
  confession:
    explanation: { sv: Stanna., en: Stop. }
    pages: []
    offers: []
    unless: [harmed, hrmed]
    rules:
      - name: läckte själv
        all: [leaked]
`;
    const { data, findings } = readTriageData({ refusals: { file: 'language/refusals.yaml', text: refusals, firstLine: 1 } });
    expect(findings).toMatchObject([{ rule: 'triage-phrase', what: expect.stringContaining('"harmd"') }, { rule: 'triage-phrase', what: expect.stringContaining('"hrmed"') }]);
    const triage = createTriage(data);
    expect(triage('vem läckte').verdict.kind).toBe('refuse');
    expect(triage('jag läckte').verdict.kind).toBe('stop');
    expect(triage('jag läckte och fick ett hotbrev').verdict.kind).toBe('question');
    expect(triage('vem läckte så att jag fick ett hotbrev').verdict.kind).toBe('question');
  });

  it('leaves out a file that breaks the pattern, and tells where', () => {
    const { data, findings } = read(danger.replace('rules:', 'regler:'));
    expect(data.danger).toBeUndefined();
    expect(findings).toMatchObject([{ severity: 'error', rule: 'schema' }]);
  });

  it('takes missing files for empty', () => {
    expect(readTriageData({})).toEqual({ data: {}, findings: [] });
  });
});

describe('absentTriage', () => {
  const source = (text: string) => ({ file: 'language/danger.yaml', text, firstLine: 1 });
  const refusals = 'signs: {}\nrefuse: {}\nstop: {}\n';

  it.each([
    ['nothing is absent', { danger, refusals }, []],
    ['there is neither file', {}, ['language/danger.yaml', 'language/refusals.yaml']],
    ['the words of danger cannot be read', { danger: 'rules: [', refusals }, ['language/danger.yaml']],
  ])('names what is absent when %s', (_when, texts: { readonly danger?: string; readonly refusals?: string }, absent) => {
    const { data } = readTriageData({ danger: texts.danger === undefined ? undefined : source(texts.danger), refusals: texts.refusals === undefined ? undefined : source(texts.refusals) });
    expect(absentTriage(data)).toEqual(absent);
  });
});
