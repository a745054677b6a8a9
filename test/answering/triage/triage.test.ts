import { describe, expect, it } from 'vitest';
import { createTriage } from '../../../src/answering/triage/triage.ts';
import { shipped, triage } from '../../support/shipped-guide.ts';
import { eighth } from './tables/eighth.ts';
import { fifth } from './tables/fifth.ts';
import { first } from './tables/first.ts';
import { fourth } from './tables/fourth.ts';
import { second } from './tables/second.ts';
import { seventh } from './tables/seventh.ts';
import { sixth } from './tables/sixth.ts';
import { sentences, type TriageTable } from './tables/table.ts';
import { third } from './tables/third.ts';

const tables: readonly TriageTable[] = [first, second, third, fourth, fifth, sixth, seventh, eighth];

function cases(part: (table: TriageTable) => Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return tables.flatMap((table) => Object.entries(part(table)).flatMap(([key, block]) => sentences(block).map((sentence) => [key, sentence] as const)));
}

function lines(part: (table: TriageTable) => string): readonly string[] {
  return tables.flatMap((table) => sentences(part(table)));
}

/** Learned likeness may err, and must not err often; what it got wrong is told. */
function expectSeldom(sentences: readonly string[], isWrong: (sentence: string) => boolean): void {
  const wrong = sentences.filter(isWrong);
  expect(wrong.length / sentences.length, wrong.join('\n')).toBeLessThan(0.05);
}

describe('triage', () => {
  it('reads the real data without findings', () => {
    expect(shipped.base.findings).toEqual([]);
  });

  it.each(cases((table) => table.danger))('leads with %s: %s', (page, sentence) => {
    expect(triage(sentence).verdict).toMatchObject({ kind: 'danger', page });
  });

  it('seldom sees danger now, or anything but a question, where there is none', () => {
    expectSeldom(lines((table) => table.calm), (sentence) => triage(sentence).verdict.kind !== 'question');
  });

  it.each(cases((table) => table.refuse))('refuses, %s: %s', (reason, sentence) => {
    expect(triage(sentence).verdict).toEqual({ kind: 'refuse', reason });
  });

  it.each(cases((table) => table.stop))('stops, %s: %s', (reason, sentence) => {
    expect(triage(sentence).verdict).toEqual({ kind: 'stop', reason });
  });

  it('seldom stops or refuses what is only near to a refusal or a stop', () => {
    expectSeldom(lines((table) => table.answered), (sentence) => triage(sentence).verdict.kind !== 'question');
  });

  it.each(['klan', 'släkter', 'religion', 'journalisten', 'artikeln', 'loggen', 'säkerhetsprövning', 'drogtest', 'larm', 'anmälaren', 'källa', 'clans', 'journalists', 'audit', 'diagnosis'])(
    'takes a single word for what somebody looks up, whatever it resembles: %s',
    (word) => {
      expect(triage(word).verdict).toEqual({ kind: 'question' });
    },
  );

  it.each([
    'min kollega sa "jag har tagit emot pengar av en leverantör" vad gör jag',
    'kollegan sa till mig: jag har läckt adressen. hur hanterar jag det',
    'min arbetskamrat skrev i chatten: jag har sålt uppgifter till en journalist. vad gör jag nu?',
    'en brukare sa jag har gett din kollega pengar',
    'my colleague told me "i took money from a contractor", what do i do',
    'a coworker admitted to me she looked up her ex in the system',
  ])('does not take what somebody else admitted for what the writer did: %s', (sentence) => {
    expect(triage(sentence).verdict.kind).toBe('question');
  });

  it.each([
    'jag har läckt uppgifter till min kusin sa jag till chefen',
    'jag har läckt en adress till min bror, min kollega sa att jag måste säga det',
    'min kollega sa att jag ska berätta att jag tog emot pengar av entreprenören',
  ])('stops who tells of their own deed, whoever is quoted beside it: %s', (sentence) => {
    expect(triage(sentence).verdict).toEqual({ kind: 'stop', reason: 'confession' });
  });

  it.each(['vem är kommundirektör', 'vem är vår socialchef?', 'vem är förvaltningschef här', 'vad heter kommundirektören', 'who is the registrar', "who's our press officer"])(
    'does not take who holds an office for who told: %s',
    (sentence) => {
      expect(triage(sentence).verdict.kind).toBe('question');
    },
  );

  it.each(cases((table) => table.aside))('recognises %s: %s', (kindAndTopic, sentence) => {
    const [kind, topic] = kindAndTopic.split(' ');
    expect(triage(sentence).verdict).toEqual({ kind, topic });
  });

  it('seldom takes what is only near to small talk for anything but a question', () => {
    expectSeldom(lines((table) => table.inScope), (sentence) => triage(sentence).verdict.kind !== 'question');
  });

  it.each([
    'hur fixar jag skrivaren',
    'hur loggar jag in på intranätet',
    'hur stänger jag av kameran i mötet',
    'hur gömmer jag ikonerna på skrivbordet',
    'hur blockerar jag reklam i mejlen',
    'how do I mute my microphone',
    'how do I remove a sticker from my laptop',
  ])('does not refuse an everyday question about a machine: %s', (sentence) => {
    expect(['question', 'out-of-scope']).toContain(triage(sentence).verdict.kind);
  });

  it.each([
    'någon ringde och sa att han var från it och jag gav honom koden till systemet',
    'jag blev lurad och skickade personnummer till en som utgav sig för att vara polis',
    'my ex threatens to show my boss old photos unless I look up his girlfriend in our system',
    'mannen kräver att jag kollar upp hans fru i registret annars berättar han allt',
  ])('turns nobody away who was deceived, or is pressed to do it: %s', (sentence) => {
    expect(triage(sentence).verdict.kind).toBe('question');
  });

  it.each([
    ['a clock', 'klockan tickar, vi måste lämna in upphandlingen idag', 'question'],
    ['a parcel beside a radiator', 'bakom elementet sitter ett paket som tickar', 'danger'],
  ])('hears what ticks: %s', (_what, sentence, kind) => {
    expect(triage(sentence).verdict.kind).toBe(kind);
  });

  it.each([
    ['the past', 'i förra veckan stod han i receptionen med kniv', 'past'],
    ['a supposed case', 'vad gör jag om någon har kniv', 'hypothetical'],
    ['a drill', 'bombhot övning', 'drill'],
    ['a routine', 'checklista bombhot', 'routine'],
  ])('tells that words of danger spoke of %s', (_reason, sentence, notDanger) => {
    expect(triage(sentence)).toMatchObject({ verdict: { kind: 'question' }, notDanger });
  });

  it('puts danger before all else, and tells of personal data all the same', () => {
    expect(triage('hej, jag vill visselblåsa om chefen men han står här med kniv, 070-174 06 05')).toMatchObject({
      verdict: { kind: 'danger' },
      personalData: ['phone'],
    });
  });

  it('finds nothing where the data is missing', () => {
    expect(createTriage({})('HJÄLP han har kniv')).toEqual({ verdict: { kind: 'question' }, personalData: [] });
  });

  it('reads danger without å, ä and ö, and in capitals, nearly as well', () => {
    const danger = cases((table) => table.danger).map(([, sentence]) => sentence);
    const found = (change: (sentence: string) => string) => danger.filter((sentence) => triage(change(sentence)).verdict.kind === 'danger').length / danger.length;
    expect(found((sentence) => sentence.normalize('NFD').replace(/\p{M}/gu, ''))).toBeGreaterThan(0.97);
    expect(found((sentence) => sentence.toUpperCase())).toBe(1);
  });
});

describe('the examples in danger.yaml', () => {
  it('leave the last table out, so that it tells how triage does with what is new', () => {
    const examples = new Set([...(shipped.base.triageData.danger?.examples?.danger ?? []), ...(shipped.base.triageData.danger?.examples?.calm ?? [])]);
    const held = [...Object.values(fifth.danger).flatMap(sentences), ...sentences(fifth.calm)];
    expect(Math.min(examples.size, held.length)).toBeGreaterThan(0);
    expect(held.filter((sentence) => examples.has(sentence))).toEqual([]);
  });

  it('mean danger when they stand under danger', () => {
    const missed = (shipped.base.triageData.danger?.examples?.danger ?? []).filter((sentence) => triage(sentence).verdict.kind !== 'danger');
    expect(missed).toEqual([]);
  });

  it('seldom mean danger when they stand under calm', () => {
    const calm = shipped.base.triageData.danger?.examples?.calm ?? [];
    const alarms = calm.filter((sentence) => triage(sentence).verdict.kind === 'danger');
    expect(alarms.length / calm.length, alarms.join('\n')).toBeLessThan(0.02);
  });
});
