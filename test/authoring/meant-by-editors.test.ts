import { describe, expect, it } from 'vitest';
import { deadLink as dead } from '../../src/authoring/rules/dead-link.ts';
import { type Change, changed, check } from './clean-base.ts';

const file = 'sv/hembesok.md';
const words = 'Närmaste chef, samma dag.';
const own = (replace: string, written: string) => check(changed({ file, replace, with: written })).filter((finding) => finding.file === file);

describe('missing-heading', () => {
  it.each([['## Vem', '## Vem:'], ['## Vem', '## Who'], ['## Vem', '## \u200BVem'], ['## Källor', '## Källa'], ['## Gör nu', '## Gör\u00A0nu'], ['## Gör nu', '## Go\u0308r nu'], ['## Gör nu', '## Gör nu!'], ['## Vem', '**Vem**'], ['## Vem', 'Vem'], ['## Vem', '## 4. Vem'], ['## Vem', '- ## Vem']])('says that for %s stands %s, once', (right, written) => {
    expect(own(right, written)).toMatchObject([{ rule: 'missing-heading', mend: `Skriv om hela raden för hand: ${right}` }]);
  });
});

describe('an English page with Swedish headings', () => {
  it('is told for each which one it is, and never that "Gör nu" is what not to do', () => {
    const swedish = changed().find(({ path }) => path === file)?.text ?? '';
    const told = check(changed({ file: 'en/hembesok.md', with: swedish })).filter(({ rule }) => rule === 'missing-heading').map(({ what }) => what);
    expect(told).toContain('Rubriken "Gör nu" ska skrivas "## Do now".');
    expect(told).toContain('Rubriken "Gör inte" ska skrivas "## Do not".');
    expect(new Set(told.map((what) => /^Rubriken "[^"]+"/.exec(what)?.[0])).size).toBe(told.length);
  });
});

describe('a copy of a page under a name of its own', () => {
  it('is told of once, and not for each of its questions on both pages', () => {
    const original = changed().find(({ path }) => path === file)?.text ?? '';
    const found = check(changed({ file: 'sv/hembesok2.md', with: original })).filter(({ rule }) => rule === 'same-asked-as' || rule === 'not-first');
    expect(found).toMatchObject([{ file: 'sv/hembesok2.md', rule: 'same-asked-as', what: 'Minst hälften av sidans frågor står även på sv/hembesok.md.' }]);
  });
});

describe('a link that leads nowhere', () => {
  it.each(['[oss](mailto:vakt@stad.se)', '[vakten](tel:084650041)', '[mig](sms:0701234567)', '[vakt@stad.se](mailto:vakt@stad.se)', 'vakt@stad.se'])('is told once: %s', (written) => {
    expect(own(words, `Skriv till ${written} nu.`)).toHaveLength(1);
  });

  it.each(['[Hot per telefon] (hot-per-telefon)', '[[hot-per-telefon]]', '[Hot per telefon][hot]', '[Hot per telefon](hot per telefon)'])('is found: %s', (written) => {
    expect(own(words, `Läs ${written}.`)).toMatchObject([{ rule: 'dead-link', what: `"${written}" blir ingen länk.` }]);
  });
});

describe('a page that is gone', () => {
  const gone: readonly Change[] = [{ file: 'sv/hot-per-telefon.md', with: null }, { file: 'en/hot-per-telefon.md', with: null }];
  const mends = (rule: string) => check(changed(...gone)).filter((finding) => finding.rule === rule).map(({ mend }) => mend);

  it('is taken out of a list, which stays', () => {
    expect(mends('dead-related')).toContain('Skriv sidans filnamn utan .md, eller ta bort namnet ur listan.');
  });

  it('is linked to no more, and the words stay', () => {
    expect(mends('dead-link')).toContain(dead.mend);
    expect(dead.mend).toContain('låt orden stå kvar');
  });

  it('is one whose other language may go too', () => {
    const [mend] = check(changed({ file: 'sv/hot-per-telefon.md', with: null })).filter(({ rule }) => rule === 'missing-translation').map((finding) => finding.mend);
    expect(mend).toContain('Är den borttagen med flit, ta bort den här filen också; av misstag, hämta tillbaka den.');
  });
});

describe('a link to a heading', () => {
  it('leads to its page', () => {
    const [finding] = own(words, 'Läs [Hot](sv/hot-per-telefon.md#gor-nu).');
    expect(finding).toMatchObject({ rule: 'dead-link', mend: 'Skriv "[Hot](hot-per-telefon)", om det var den du menade.' });
  });
});

describe('phone-by-hand', () => {
  it.each(['08-465\u00A0004\u00A010', '08\u2011465 004 10', '08 – 465 004 10', '(08) 465 004 10', '08/465 004 10', '08-465 004 10', '+46 8 465 004 10', '114\u00A014'])('finds %s', (number) => {
    expect(own(words, `Ring ${number} nu.`).filter(({ rule }) => rule === 'phone-by-hand')).toHaveLength(1);
  });

  it.each(['AML 3 kap. 3 a §', '2 000–5 000 kronor', 'Mål 2021/0001', '07.30-16.30', 'klockan 08.00–17.00', 'klockan 08-16'])('lets %s be', (number) => {
    expect(own(words, `Se ${number}.`).filter(({ rule }) => rule === 'phone-by-hand')).toEqual([]);
  });
});

const head = 'owner: Säkerhetsfunktionen\nlast_reviewed_on: 2026-11-01\nreview_in: 12 months\n';
const company = { file: 'contacts/bolag.md', with: '---\nname: { sv: Bolaget, en: The company }\ncontacts: {}\n---\n' };
const local = (yaml: string, body = '## Så gör vi i bolaget\n- Ring trafikledningen.\n', contacts = company) => check(changed(contacts, { file: 'local/bolag/sv/hembesok.md', with: `---\n${yaml}${head}---\n${body}` }));

describe('a local page', () => {
  it('may add one short line', () => {
    expect(local('local: adds\n')).toEqual([]);
  });

  it('is told in Swedish what "local" may be', () => {
    expect(local('local: add\n')).toMatchObject([{ rule: 'schema', what: '"local" ska vara något av adds, replaces, men är "add".' }]);
    expect(local('')).toMatchObject([{ rule: 'schema', what: '"local" saknas.' }]);
  });

  it('is told of keys that an addition does not read', () => {
    expect(local('local: adds\ntitle: Vår egen\noffers: [security]\n').map(({ what }) => what)).toEqual(['Nyckeln "title" läses inte i ett tillägg.', 'Nyckeln "offers" läses inte i ett tillägg.']);
  });

  it('is not said to lack a file of contacts that only has a fault', () => {
    const faulty = { ...company, with: company.with.replace('contacts: {}', 'size: stor\ncontacts: {}') };
    expect(local('local: adds\n', undefined, faulty).map(({ file: where }) => where)).toEqual(['contacts/bolag.md']);
  });
});

describe('a contact', () => {
  const contact = (lines: string) => check(changed({ ...company, with: company.with.replace('contacts: {}', `contacts:\n  vakt:\n    name: { sv: Vakten, en: The guard }\n${lines}`) })).map(({ what, mend }) => ({ what, mend }));

  it('loses nothing after a comma in its name', () => {
    expect(contact('    in_text: { sv: vakten, natten, en: the guard }\n')).toMatchObject([{ what: 'Okänd nyckel: natten.' }]);
  });

  it('is told in Swedish of hours and numbers that are wrong', () => {
    expect(contact('    hours: dygnet runt\n')).toMatchObject([{ what: '"contacts.vakt.hours" har fel form.' }]);
    expect(contact('    hours:\n      time_zone: Stockholm\n      open:\n        - { days: [mon], from: "08:00", to: "17:00" }\n')).toMatchObject([{ what: '"contacts.vakt.hours.time_zone" kan inte vara "Stockholm".', mend: 'Rätta värdet. Skriv always, eller tider som i README.md: time_zone: Europe/Stockholm, dagarna som mon, tue, wed, thu, fri, sat och sun, och klockslagen med fyra siffror och citattecken, from: "08:00", to: "17:00".' }]);
    expect(contact('    phone: 0846500410\n')).toMatchObject([{ mend: 'Sätt citattecken runt värdet.' }]);
  });
});

describe('a colon in a question', () => {
  it('is told of as such', () => {
    expect(check(changed({ file, replace: '  - ensamarbete regler', with: '  - hjälp: ensamarbete regler' })).filter((finding) => finding.file === file)).toMatchObject([{ rule: 'schema', mend: 'Sätt citattecken runt hela texten.' }]);
  });
});

describe('what answers show from language/', () => {
  const glossary = (sentence: string) => ({ file: 'language/glossary.yaml', with: `terms:\n  - term: visselblåsning\n    term_en: whistleblowing\n    explanation:\n      sv: ${sentence}\n      en: Reporting wrongdoing.\n` });
  const claims = (sentence: string) => check(changed(glossary(sentence))).filter(({ rule }) => rule === 'banned-claim');

  it('may claim no more than a page', () => {
    expect(claims('Du är anonym när du visselblåser.')).toMatchObject([{ file: 'language/glossary.yaml', line: 5, column: 17 }]);
    expect(claims('Du är inte anonym när du visselblåser.')).toEqual([]);
  });

  it.each([
    ['in quotation marks', (yaml: string) => yaml.replace('sv: Du är anonym när du visselblåser.', 'sv: "Du är anonym när du visselblåser."'), 5],
    ['over several lines', (yaml: string) => yaml.replace('sv: Du är anonym', 'sv: >-\n        Du är\n        anonym'), 5],
    ['with both languages on one line', (yaml: string) => yaml.replace(/explanation:\n.*\n.*\n/, 'explanation: { sv: Du är anonym när du visselblåser., en: Reporting wrongdoing. }\n'), 4],
    ['with the line ends of Windows', (yaml: string) => yaml.replaceAll('\n', '\r\n'), 5],
  ])('may claim no more, written %s', (_how, written, line) => {
    const { file: path, with: yaml } = glossary('Du är anonym när du visselblåser.');
    expect(check(changed({ file: path, with: written(yaml) })).filter(({ rule }) => rule === 'banned-claim')).toMatchObject([{ file: path, line }]);
  });
});
