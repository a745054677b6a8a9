import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createClaimFinder } from '../../src/authoring/banned-claims.ts';
import { lix } from '../../src/authoring/lix.ts';
import { findNames } from '../../src/authoring/names.ts';
import { createPhraseSearch } from '../../src/authoring/phrase-pattern.ts';
import { reviewDate } from '../../src/knowledge/review-date.ts';
import { sentences, words } from '../../src/authoring/sentences.ts';
import { beginsWithVerb, stepVerbsSchema } from '../../src/authoring/step-verbs.ts';
import { bannedClaimsSchema } from '../../src/authoring/banned-claims.ts';
import { assembleKnowledge } from '../../src/knowledge/assemble-knowledge.ts';
import { isPersonnummer } from '../../src/knowledge/personnummer.ts';
import { readYaml } from '../../src/knowledge/read-yaml.ts';
import { changed, check, filesOf, shippedFolder } from './clean-base.ts';

function languageFile(name: string) {
  return { file: name, text: readFileSync(join(shippedFolder, 'language', name), 'utf8'), firstLine: 1 };
}

describe('sentences', () => {
  it.each([
    ['two sentences', 'Gå nu. Ring sedan.', ['Gå nu.', 'Ring sedan.']],
    ['a reference to a law', 'Se 3 kap. 3 a § i lagen.', ['Se 3 kap. 3 a § i lagen.']],
    ['words that are quoted', 'Säg: "Jag går nu." Gå sedan.', ['Säg:', '"Jag går nu."', 'Gå sedan.']],
    ['a contact that begins a sentence', 'Berätta. {{contact:security}} hjälper.', ['Berätta.', '{{contact:security}} hjälper.']],
    ['a question', 'Är du ensam? Ring.', ['Är du ensam?', 'Ring.']],
  ])('cuts %s', (_, text, expected) => {
    expect(sentences(text).map((sentence) => sentence.text)).toEqual(expected);
  });

  it('tells where each begins', () => {
    const text = 'Gå nu. Ring sedan.';
    for (const sentence of sentences(text)) expect(text.startsWith(sentence.text, sentence.at)).toBe(true);
  });

  it('counts a contact as one word', () => {
    expect(words('Ring {{contact:security-on-call}} nu.')).toHaveLength(3);
  });
});

describe('lix', () => {
  it('is words in a sentence plus the percentage of long words', () => {
    expect(lix(['Det regnar ute. Katterna sover gott inne.'])).toBeCloseTo(7 / 2 + 100 / 7);
  });

  it('is nothing without words', () => {
    expect(lix([])).toBe(0);
  });
});

describe('beginsWithVerb', () => {
  const { value } = readYaml(languageFile('step-verbs.yaml'), stepVerbsSchema);
  const verbs = value ?? stepVerbsSchema.parse({});

  it.each(['Ring 112.', 'Kontakta chefen.', 'Anmäl det.', 'Om du är ensam, ring.', 'Är du rädd? Gå därifrån.', 'Gå.', 'Underrätta facket.', 'Genast: ring 112.'])(
    'accepts "%s"',
    (step) => expect(beginsWithVerb(step, 'sv', verbs)).toBe(true),
  );

  it.each(['Polisen ska få veta.', 'Att ringa chefen.', 'Ringa polisen.', 'Du ringer.', 'Viktigt att gå.', 'Anmälan till polisen.', 'Alla går ut.', 'Medarbetarna samlas.', 'Kontakt med chefen.', '{{contact:security}} ska få veta.'])(
    'rejects "%s"',
    (step) => expect(beginsWithVerb(step, 'sv', verbs)).toBe(false),
  );

  it.each(['Call 112.', 'If you are alone, lock the door.', 'Do not answer.', 'Prioritise the children.'])('accepts the English "%s"', (step) =>
    expect(beginsWithVerb(step, 'en', verbs)).toBe(true),
  );

  it.each(['The police must know.', 'Calling the manager.', 'You call.', 'Manager informed.'])('rejects the English "%s"', (step) =>
    expect(beginsWithVerb(step, 'en', verbs)).toBe(false),
  );
});

describe('createPhraseSearch', () => {
  it.each([
    ['a word', 'msb', 'Enligt MSB gäller det.', true],
    ['no part of a word', 'msb', 'Enligt MSBX gäller det.', false],
    ['any ending', 'anonym*', 'Du är anonymt skyddad.', true],
    ['one of several', 'vi lovar|garanterar', 'Vi garanterar det.', true],
    ['a word that may be left out', 'är ett? brott', 'Det är brott.', true],
    ['a word that may be left out at the beginning', 'helt? anonym', 'Du är anonym.', true],
    ['the same where it stands', 'helt? anonym', 'Du är helt anonym.', true],
    ['what begins with any words', '.. anonym', 'Anonym blir du inte.', true],
    ['words between', 'förslag .. lag', 'Ett förslag till en helt ny lag.', true],
    ['no words across a stop', 'förslag .. lag', 'Ett förslag. En lag.', false],
    ['a number', '<tal> kr|kronor', 'Högst 1 000 kronor.', true],
    ['a question mark', 'är det anonymt ?', 'Är det anonymt?', true],
  ])('finds %s', (_, phrase, text, expected) => {
    expect(createPhraseSearch(phrase)(text.toLowerCase()).length > 0).toBe(expected);
  });
});

describe('the shipped claims', () => {
  const { value } = readYaml(languageFile('banned-claims.yaml'), bannedClaimsSchema);
  const finders = (value?.claims ?? []).map((claim) => ({ id: claim.id, find: createClaimFinder(claim) }));
  const claimed = (text: string) => finders.filter(({ find }) => find(text).length > 0).map(({ id }) => id);

  it.each([
    'Den är inte anonym: du lämnar ditt namn.',
    'Visselblåsarfunktionen, som inte är anonym, tar emot den.',
    'Är det anonymt?',
    'Ett anonymt brev låg i postfacket.',
    'It is not anonymous: you give your name.',
    'Det kan vara ett brott – polisen bedömer.',
    'Polisen avgör om det är ett brott.',
    'Lagen ändrades 2 juli 2025.',
    'AFS 2023:1 ersatte AFS 2001:1.',
    'Myndigheten för civilt försvar (MCF), tidigare MSB, har råd.',
    'Det finns ingen gräns i kronor.',
    'Utredningen föreslog i SOU 2025:87 nya regler.',
    'Orosanmälan står i socialtjänstlagen (2025:400) 19 kap. 1 §.',
    'Det är inte förbjudet att filma.',
    'Det du skriver i chatten är inte privat.',
    'It is not a human who answers.',
  ])('let "%s" stand', (text) => {
    expect(claimed(text)).toEqual([]);
  });

  it.each([
    ['anonymous-whistleblowing', 'Du kan rapportera helt anonymt.'],
    ['anonymous-whistleblowing', 'Det är inte svårt att vara anonym.'],
    ['anonymous-whistleblowing', 'You can stay anonymous.'],
    ['first-of-july-2025', 'Changed on 1 July 2025.'],
    ['old-social-services-act', 'Lex Sarah finns i SoL 14 kap. 3 §.'],
    ['fixed-sum-for-gifts', 'Gränsen går vid 500 kr.'],
    ['it-is-a-crime', 'Det här är ett brott.'],
    ['must-report-every-crime', 'Anställda måste anmäla alla brott.'],
    ['all-filming-forbidden', 'Det är förbjudet att filma i receptionen.'],
    ['it-is-probably-nothing', 'Det är nog inget att oroa sig för.'],
    ['promise', 'Du går fri om du berättar.'],
    ['nobody-reads', 'Ingen människa läser det du skriver till mig.'],
    ['nobody-reads', 'No human reads what you write to me.'],
    ['nobody-reads', 'Chatten är privat.'],
  ])('%s finds "%s"', (id, text) => {
    expect(claimed(text)).toContain(id);
  });
});

describe('wide-phrase', () => {
  const common = 'jag|hur|vad|och|på|en|när';
  const wide = (phrase: string, { all = '[alarm]', past = '' } = {}) => {
    const text = `figurative: ""\nsigns:\n  alarm:\n    phrases: |\n      ${phrase}\n  here:\n    phrases: här\nnow: nu\npast_tense: igår\ncontexts: { past: "${past}" }\nrules:\n  - { name: rop, all: ${all}, page: hembesok }\n`;
    return check(changed({ file: 'language/danger.yaml', with: text })).filter(({ rule }) => rule === 'wide-phrase').map(({ line, what }) => ({ line, what }));
  };

  it('tells of a word that makes danger of the pages’ own questions', () => {
    expect(wide(common)).toMatchObject([{ line: 5, what: expect.stringContaining(`"${common}" är ensamt fara`) }]);
  });

  it('tells of a word that keeps danger in such questions from being seen', () => {
    expect(wide('hjälp', { past: common })).toMatchObject([{ line: 10, what: expect.stringContaining(`"${common}" tystar ensamt fara`) }]);
  });

  it.each([
    ['stands in few of them', 'hjälp', '[alarm]'],
    ['stands with other words', `${common} skadas`, '[alarm]'],
    ['counts with another sign only', common, '[alarm, here]'],
  ])('lets a word be that %s', (_reason, phrase, all) => {
    expect(wide(phrase, { all })).toEqual([]);
  });
});

describe('findNames', () => {
  const base = assembleKnowledge(filesOf(shippedFolder).filter(({ path }) => path.startsWith('language/')));
  it.each(['Hälsa Anna Lindqvist.', 'Ring Karl-Erik Berg.', 'Fatima Hassan ringde.', 'Chefen Lars von Essen sa det.'])('finds a person in "%s"', (text) => {
    expect(findNames(text, base)).toHaveLength(1);
  });

  it.each(['Ring Polisen.', 'Maria Ungdom tar emot.', 'Kontakta Stockholms stad.', 'Anna kan komma.', 'Transparency Sverige har en linje.', 'Karl Johans gata.'])(
    'finds nobody in "%s"',
    (text) => expect(findNames(text, base)).toEqual([]),
  );
});

describe('isPersonnummer', () => {
  it.each(['8112189876', '8112789873', '1212121212'])('accepts %s', (digits) => expect(isPersonnummer(digits)).toBe(true));
  it.each([
    ['a wrong check digit', '8112189875'],
    ['a thirteenth month', '8113189876'],
    ['a day that is not there', '8112329876'],
    ['too few digits', '811218987'],
  ])('rejects %s', (_, digits) => expect(isPersonnummer(digits)).toBe(false));
});

describe('reviewDate', () => {
  it('is so many months after the last review', () => {
    expect(reviewDate({ last_reviewed_on: '2026-11-21', review_in: 6 })).toBe('2027-05-21');
  });
});

describe('wide-refusal', () => {
  const refusing = (phrase: string, { pages = '[hot-per-telefon]', all = '[asks-who]' } = {}) => {
    const text = `signs:\n  asks-who: |\n    ${phrase}\n  colleague: kollega\nrefuse:\n  find-source:\n    explanation: { sv: Nej., en: No. }\n    pages: ${pages}\n    offers: [union]\n    rules:\n      - { name: källan, all: ${all} }\nstop: {}\n`;
    return check(changed({ file: 'language/refusals.yaml', with: text })).filter(({ rule }) => rule === 'wide-refusal').map(({ line, what }) => ({ line, what }));
  };

  it('tells of the phrase that turns away what pages themselves ask, with one such question and how many more', () => {
    expect(refusing('vem har tipsat\n    jag')).toEqual([{ line: 4, what: expect.stringMatching(/^"jag" avvisar ".*\bjag\b.*" och \d+ till av sidornas egna frågor\.$/i) }]);
  });

  it.each([
    ['stands in none of them', 'vem har tipsat', {}],
    ['counts with another sign only', 'jag', { all: '[asks-who, colleague]' }],
    ['leads to the pages themselves', 'jag', { pages: '[hot-per-telefon, hembesok, nar-en-medarbetare-utsatts, gavor-och-mutor]' }],
  ])('lets a phrase be that %s', (_reason, phrase, options) => {
    expect(refusing(phrase, options)).toEqual([]);
  });

  it('tells of a phrase that takes a page’s question for another service’s', () => {
    const text = 'in_scope: hot\nfiller: hej\nsmall_talk: {}\nout_of_scope:\n  hr:\n    reply: { sv: HR., en: HR. }\n    phrases: |\n      hembesök\n';
    const found = check(changed({ file: 'language/small-talk.yaml', with: text })).filter(({ rule }) => rule === 'wide-refusal');
    expect(found).toMatchObject([{ file: 'language/small-talk.yaml', line: 8, what: expect.stringContaining('"hembesök" svarar med småprat eller som på andras ärenden på'), mend: expect.stringContaining('in_scope') }]);
  });
});
