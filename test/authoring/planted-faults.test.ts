import { describe, expect, it } from 'vitest';
import { type Change, changed, check, lineOf } from './clean-base.ts';

const page = 'sv/hembesok.md';
const english = 'en/hembesok.md';
const routine = 'sv/nar-en-medarbetare-utsatts.md';

/** Puts words in the place of others on the clean page; `at` are words on the line where the fault must be found. */
function instead(replace: string, words: string, at: string, file = page): { readonly change: Change; readonly at: string } {
  return { change: { file, replace, with: words }, at };
}

/** Says something more under "Vem". */
function saying(words: string, at = words): { readonly change: Change; readonly at: string } {
  return instead('Närmaste chef, samma dag.', `Närmaste chef, samma dag. ${words}`, at);
}

function sayingInEnglish(words: string): { readonly change: Change; readonly at: string } {
  return instead('Your nearest manager, the same day.', `Your nearest manager. ${words}`, words, english);
}

/** What a company adds to the clean page, with another front matter or body. */
function locally({ body = '## Så gör vi\nRing din kollega.\n', ...keys }: Readonly<Record<string, string>>, at: string): { readonly change: Change; readonly at: string } {
  const head = { local: 'adds', owner: 'HR-funktionen', last_reviewed_on: '2026-11-01', review_in: '12 months', ...keys };
  const lines = Object.entries(head).map(([key, value]) => `${key}: ${value}`);
  return { change: { file: 'local/bolag/sv/hembesok.md', with: `---\n${lines.join('\n')}\n---\n${body}` }, at };
}

function stray(file: string): { readonly change: Change; readonly at: string } {
  return { change: { file, with: 'Text.\n' }, at: '' };
}

/** One fault each: what an editor did, the rule that must find it, and where. */
const faults: readonly (readonly [reason: string, rule: string, fault: ReturnType<typeof instead>, file?: string])[] = [
  ['a tab in the front matter', 'yaml', instead('asked_as:\n', 'asked_as:\n\t- en flik\n', 'en flik')],
  ['the same key twice', 'yaml', instead('kind: guidance', 'kind: guidance\nkind: law', 'kind: law')],
  ['no title', 'schema', instead('title: Hembesök\n', '', '')],
  ['an audience that nobody knows', 'schema', instead('audience: båda', 'audience: alla', 'audience: alla')],
  ['keywords with semicolons between', 'joined-keywords', instead('keywords: [hembesök, ensamarbete,', 'keywords: [hembesök; ensamarbete,', 'hembesök; ensamarbete')],
  ['keywords in one pair of quotation marks', 'joined-keywords', instead('keywords: [hembesök, ensamarbete,', 'keywords: ["hembesök, ensamarbete",', '"hembesök, ensamarbete"')],
  ['a date that does not exist', 'schema', instead('last_reviewed_on: 2026-11-01', 'last_reviewed_on: 2026-02-30', '2026-02-30')],
  ['a review period in Swedish', 'schema', instead('review_in: 12 months', 'review_in: 12 månader', '12 månader')],
  ['an owner left empty', 'schema', instead('owner: Säkerhetsfunktionen', 'owner: ""', 'owner: ""')],
  ['a list that is a text', 'schema', instead('keywords: [hembesök, ensamarbete, dubbelbemanning, otrygg]', 'keywords: hembesök', 'keywords: hembesök')],
  ['a source without a date', 'schema', instead('    checked_on: 2026-11-01\n', '', 'title: "Arbetsmiljölagen')],
  ['a source without an address', 'schema', instead('    url: https://rkrattsbaser.gov.se\n', '', 'title: "Arbetsmiljölagen')],
  ['a hand-off that nobody knows', 'schema', instead('"112", manager', '"112", polisen', 'polisen')],
  ['a page without front matter', 'front-matter', { change: { file: 'sv/ny.md', with: 'Bara text.\n' }, at: 'Bara text' }, 'sv/ny.md'],
  ['a page whose front matter never ends', 'front-matter', instead('checked_on: 2026-11-01\n---\n', 'checked_on: 2026-11-01\n', '')],
  ['a local page whose front matter never ends', 'front-matter', { change: { file: 'local/bolag/sv/hembesok.md', with: '---\nlocal: adds\n## Så gör vi\nRing en kollega.\n' }, at: '' }],
  ['a title that is cut off by a #', 'text-after-hash', instead('title: Hembesök', 'title: Hembesök #metoo', '#metoo')],
  ['an owner of a local page that is cut off by a #', 'text-after-hash', { change: { file: 'local/bolag/sv/hembesok.md', with: '---\nlocal: adds # tillägg\nowner: HR #1\n---\n## Så gör vi\nRing en kollega.\n' }, at: '#1' }],
  ['a page that is not UTF-8', 'wrong-encoding', saying('Ring h\uFFFDr.')],
  ['contacts that are not UTF-8', 'wrong-encoding', instead('sv: Säkerhetsfunktionen', 'sv: S\uFFFDkerhetsfunktionen', 'S\uFFFDkerhet', 'contacts/city.md'), 'contacts/city.md'],
  ['a key with a slip of the pen', 'unknown-key', instead('related:', 'relatd:', 'relatd:')],
  ['a key of somebody’s own', 'unknown-key', instead('kind: guidance', 'kind: guidance\nfärg: röd', 'färg: röd')],
  ['a review date that has passed', 'review-date-passed', instead('last_reviewed_on: 2026-11-01', 'last_reviewed_on: 2025-10-01', '2025-10-01')],
  ['a review date that passed long ago', 'review-date-long-passed', instead('last_reviewed_on: 2026-11-01', 'last_reviewed_on: 2024-10-01', '2024-10-01')],
  ['a review tomorrow', 'date-in-future', instead('last_reviewed_on: 2026-11-01', 'last_reviewed_on: 2026-11-22', '2026-11-22')],
  ['a source read tomorrow', 'date-in-future', instead('checked_on: 2026-11-01', 'checked_on: 2026-12-01', '2026-12-01')],
  ['an owner with a name', 'owner-is-person', instead('owner: Säkerhetsfunktionen', 'owner: Erik Ström', 'Erik Ström')],
  ['an owner who is a given name at a function', 'owner-is-person', instead('owner: Säkerhetsfunktionen', 'owner: Erik på kommunikation', 'Erik på')],
  ['an owner with an address', 'owner-is-person', instead('owner: Säkerhetsfunktionen', 'owner: erik@example.org', 'erik@example.org')],
  ['a related page that is not there', 'dead-related', instead('related: [hot-per-telefon]', 'related: [bombhot]', 'bombhot')],
  ['a page related to itself', 'dead-related', instead('related: [hot-per-telefon]', 'related: [hembesok]', 'related: [hembesok]')],
  ['an open check', 'open-check', instead('sources:\n', 'needs_check:\n  - what: Vem som beslutar\n    who: HR-funktionen\nsources:\n', 'Vem som beslutar')],
  ['no lead', 'lead', instead('Du får alltid avbryta ett besök. Den här sidan hjälper dig.\n', '', '## Gör nu')],
  ['a lead that begins with a long sentence', 'lead', instead('Du får alltid avbryta ett besök.', `Du får ${'alltid och när som helst '.repeat(6)}avbryta.`, 'när som helst')],
  ['no heading "Gör nu"', 'missing-heading', instead('## Gör nu\n', '', '## Gör inte')],
  ['no heading "Källor"', 'missing-heading', instead('## Källor\nSidan bygger på arbetsmiljölagen.\n', '', '## Lag i korthet')],
  ['no heading "The law in brief"', 'missing-heading', instead('## The law in brief\n', '', '## Sources', english)],
  ['"Gör inte" before "Gör nu"', 'heading-order', instead('## Gör nu\n', '## Gör inte\n- Vänta.\n\n## Gör nu\n', '## Gör nu')],
  ['a heading of its own first', 'heading-order', instead('## Gör nu\n', '## Bakgrund\nSå är det.\n\n## Gör nu\n', '## Bakgrund')],
  ['a heading of its own after "Källor"', 'heading-order', instead('Sidan bygger på arbetsmiljölagen.\n', 'Sidan bygger på arbetsmiljölagen.\n\n## Mer att läsa\nLäs lagen.\n', '## Mer att läsa')],
  ['"Lag i korthet" after "Källor"', 'heading-order', instead('## Lag i korthet\n', '## Källor\nLagen.\n\n## Lag i korthet\n', '## Lag i korthet')],
  ['a heading that is too small', 'heading-level', instead('## Före besöket', '#### Före besöket', '#### Före')],
  ['a heading as big as the title', 'heading-level', instead('## Före besöket', '# Före besöket', '# Före besöket')],
  ['a passage that never ends', 'passage-too-long', instead('Säg till en kollega', `${'Tänk efter först. '.repeat(70)}Säg till en kollega`, '## Före besöket')],
  ['a step with a noun first', 'step-without-verb', instead('2. Berätta för din chef.', '2. Telefonen på ljudlös.', '2. Telefonen')],
  ['a step in the infinitive', 'step-without-verb', instead('2. Berätta för din chef.', '2. Att ringa chefen.', '2. Att ringa')],
  ['a step that describes', 'step-without-verb', instead('2. Berätta för din chef.', '2. Du berättar för chefen.', '2. Du berättar')],
  ['an English step with a noun first', 'step-without-verb', instead('2. Tell your manager.', '2. The manager must know.', '2. The manager', english)],
  ['a checklist item with a noun first', 'step-without-verb', instead('- [ ] Informera skyddsombudet.', '- [ ] Skyddsombudet informeras.', 'Skyddsombudet informeras', routine)],
  ['too few steps', 'step-count', instead('2. Berätta för din chef.\n3. Skriv ner vad som hände.\n', '', '## Gör nu')],
  ['too many steps', 'step-count', instead('3. Skriv ner vad som hände.', '3. Skriv.\n4. Ring.\n5. Gå.\n6. Vila.\n7. Sov.', '## Gör nu')],
  ['a routine without one of its phases', 'routine-phases', instead('## Första veckan', '## Senare', '## Uppföljning', routine)],
  ['a phase without a checklist', 'routine-phases', instead('- [ ] Stoppa arbetet om risken finns kvar.\n- [ ] Fråga vad personen behöver.\n- [ ] Ordna sällskap hem.', 'Ta hand om personen.', '## Första timmen', routine)],
  ['a long sentence', 'long-sentence', saying('Om det är så att du inte vet vem du ska gå till när det har hänt något som är svårt så kan du alltid gå till vem du vill av dem.')],
  ['a long English sentence', 'long-sentence', sayingInEnglish('If it is so that you do not know whom to go to when something hard has happened then you can always go to whom you like of them all.')],
  ['steps that are hard to read', 'lix-steps', instead('3. Skriv ner vad som hände.', '3. Dokumentera händelseförloppet, konsekvenserna och omständigheterna kontinuerligt och fullständigt.', '## Gör nu')],
  ['a claim that whistleblowing is anonymous', 'banned-claim', saying('Du är anonym när du visselblåser.', 'Du är anonym')],
  ['the same claim in English', 'banned-claim', sayingInEnglish('You can report anonymously.')],
  ['the wrong day of the law', 'banned-claim', saying('Lagen ändrades 1 juli 2025.')],
  ['the old name of the crime', 'banned-claim', saying('Det kan vara förgripelse mot tjänsteman.')],
  ['the old Social Services Act', 'banned-claim', saying('Anmäl enligt SoL 14:1.')],
  ['the old Social Services Act, in full', 'banned-claim', saying('Anmäl enligt 14 kap. 1 § socialtjänstlagen.')],
  ['an old regulation', 'banned-claim', saying('Se AFS 1993:2.')],
  ['another old regulation', 'banned-claim', saying('Se AFS 2001:1.')],
  ['the old name of an agency', 'banned-claim', saying('MSB har mer att läsa.')],
  ['a verdict', 'banned-claim', saying('Det är ett brott att hota.')],
  ['a verdict in English', 'banned-claim', sayingInEnglish('This is a crime.')],
  ['a limit in kronor', 'banned-claim', saying('Gåvor under 300 kronor är okej.')],
  ['an inquiry as law', 'banned-claim', saying('Enligt SOU 2025:87 gäller nya regler.')],
  ['a promise', 'banned-claim', saying('Vi lovar att du får hjälp.')],
  ['a personal identity number', 'personnummer', saying('Klienten är 811218-9876.', '811218-9876')],
  ['a personal identity number in a question', 'personnummer', instead('  - ensamarbete regler', '  - 19811218-9876 kommer hit', '19811218-9876')],
  ['somebody’s name', 'private-name', saying('Ring Maria Öberg.', 'Maria Öberg')],
  ['somebody’s name in a question', 'private-name', instead('  - ensamarbete regler', '  - Mohammed Ali är arg på mig', 'Mohammed Ali')],
  ['112 by hand', 'phone-by-hand', instead('Ring {{contact:emergency}}', 'Ring 112', 'Ring 112')],
  ['114 14 by hand', 'phone-by-hand', saying('Ring 114 14.')],
  ['a mobile number by hand', 'phone-by-hand', saying('Ring 070-123 45 67.')],
  ['an international number by hand', 'phone-by-hand', saying('Ring +46 8 465 004 10.')],
  ['an e-mail address by hand', 'email-by-hand', saying('Skriv till chefen@example.org.', 'chefen@example.org')],
  ['a web address in the text', 'loose-link', saying('Läs på https://polisen.se.')],
  ['a link to a page that is not there', 'dead-link', saying('Läs [Bombhot](bombhot).')],
  ['a link with the file’s ending', 'dead-link', saying('Läs [Hot](hot-per-telefon.md).')],
  ['a web address that stands below the text', 'loose-link', saying('Läs hos [polisen][p].\n\n[p]: https://polisen.se', 'Läs hos')],
  ['an address below the text that leads to no page', 'dead-link', saying('Läs [Bombhot][b].\n\n[b]: bombhot', 'Läs [')],
  ['a contact that is not in the directory', 'unknown-contact', saying('Ring {{contact:polisen}}.')],
  ['a contact written in another way', 'broken-contact', saying('Ring {{kontakt:police}}.')],
  ['a contact with one brace', 'broken-contact', saying('Ring {contact:police}.')],
  ['a contact that is not closed', 'broken-contact', saying('Ring {{contact:police i dag.', '{{contact:police')],
  ['a city without the contact that a button leads to', 'unknown-contact', instead('  whistleblower:', '  larmkanal:', '---', 'contacts/city.md'), 'contacts/city.md'],
  ['a contact that is not opened', 'broken-contact', saying('Ring contact:police}} i dag.', 'contact:police}}')],
  ['a contact in a heading', 'broken-contact', instead('## Före besöket', '## Ring {{contact:security}}', '## Ring')],
  ['a contact in the words of a link', 'broken-contact', saying('Ring [{{contact:security}}](hot-per-telefon).', 'Ring [')],
  ['a contact in the title', 'broken-contact', instead('title: Hembesök', 'title: "Hembesök {{contact:security}}"', 'title: "Hem')],
  ['a contact in a question', 'broken-contact', instead('ska jag gå in ensam', 'ska jag ringa {{contact:security}}', 'ska jag ringa')],
  ['a contact in the name of a source', 'broken-contact', instead('title: "Arbetsmiljölagen', 'title: "{{contact:police}}, arbetsmiljölagen', '{{contact:police}}, ')],
  ['a name in the name of a source', 'private-name', instead('title: "Arbetsmiljölagen', 'title: "Maria Öberg om arbetsmiljölagen', 'Maria Öberg om')],
  ['a contact written in another way in a table', 'broken-contact', instead('Närmaste chef, samma dag.', '| a |\n|---|\n| {{kontakt:police}} |', 'kontakt:police')],
  ['an image without words', 'image-without-alt', saying('![ ](karta.png)')],
  ['a table', 'unshown-markup', instead('Närmaste chef, samma dag.', '| a | b |\n|---|---|\n| c | d |', '| a | b |')],
  ['a footnote', 'unshown-markup', saying('Gå ut[^1].\n\n[^1]: Gå aldrig in igen.', 'Gå ut')],
  ['a name in a footnote', 'private-name', saying('Gå ut[^1].\n\n[^1]: Ring Maria Öberg.', 'Maria Öberg')],
  ['a name that describes an image', 'private-name', saying('![Maria Öberg](karta.png)')],
  ['HTML', 'html', saying('<b>Nu</b>')],
  ['a folder without its contacts', 'missing-file', { change: { file: 'contacts/city.md', with: null }, at: '' }, 'contacts/city.md'],
  ['a translation that is not there', 'missing-translation', { change: { file: english, with: null }, at: '' }, page],
  ['a translation left behind', 'old-translation', instead('last_reviewed_on: 2026-11-01', 'last_reviewed_on: 2026-11-20', 'last_reviewed_on'), english],
  ['a question on two pages', 'same-asked-as', instead('  - ska jag gå in ensam', '  - Telefonhot!', 'telefonhot'), 'sv/hot-per-telefon.md'],
  ['a question twice on the page', 'same-asked-as', instead('  - ensamarbete regler', '  - hembesök  rutin?', 'hembesök  rutin?')],
  ['a question that finds no page', 'not-first', instead('  - kan polisen spåra numret', '  - "???"', '???', 'sv/hot-per-telefon.md'), 'sv/hot-per-telefon.md'],
  ['too few questions', 'too-few-asked-as', instead('  - ensamarbete regler\n', '', 'asked_as:')],
  ['a contact that is an example', 'example-contact', instead('    phone: 08-465 004 10', '    phone: 08-465 004 10\n    example: true', '  security:', 'contacts/city.md'), 'contacts/city.md'],
  ['a contact with a wrong address', 'schema', instead('link: https://example.org/incident', 'link: incident', 'link: incident', 'contacts/city.md'), 'contacts/city.md'],
  ['a contact file that cannot be read', 'yaml', instead('    phone: 08-465 004 10', '    phone: 08-465 004 10: växel', '004 10: växel', 'contacts/city.md'), 'contacts/city.md'],
  ['a synonym on its own', 'lonely-synonym', instead('  - sv: [hot, hotelse]\n    en: [threat, menace]', '  - sv: [hot]', 'sv: [hot]', 'language/synonyms.yaml'), 'language/synonyms.yaml'],
  ['a danger rule that shows a page that is gone', 'unknown-page', instead('page: hembesok', 'page: hembesook', 'page: hembesook', 'language/danger.yaml'), 'language/danger.yaml'],
  ['an example of danger whose page is gone', 'unknown-page', instead('    page: hembesok\n', '    page: hembesok\nexamples: { page: hembesook, danger: "", calm: "" }\n', 'hembesook', 'language/danger.yaml'), 'language/danger.yaml'],
  ['a local page of an organisation without contacts', 'local-page', { change: { file: 'local/bolag/sv/hembesok.md', with: '---\nlocal: adds\nowner: HR-funktionen\nlast_reviewed_on: 2026-11-01\nreview_in: 12 months\n---\n## Så gör vi\nRing din kollega.\n' }, at: '' }, 'local/bolag/sv/hembesok.md'],
  ['danger words that cannot be read', 'schema', instead('page: hembesok', 'page: [hembesok]', 'page: [hembesok]', 'language/danger.yaml'), 'language/danger.yaml'],
  ['a local page of a page that is not there', 'local-page', { change: { file: 'local/bolag/sv/ny.md', with: '---\nlocal: adds\n---\nText.\n' }, at: '' }, 'local/bolag/sv/ny.md'],
  ['a number by hand in a local page', 'phone-by-hand', { change: { file: 'local/bolag/sv/hembesok.md', with: '---\nlocal: adds\nowner: HR-funktionen\nlast_reviewed_on: 2026-11-01\nreview_in: 12 months\n---\n## Så gör vi\nRing 114 14.\n' }, at: 'Ring 114 14' }],
  ['a local page without text', 'no-text', locally({ body: '<!-- kommer -->\n' }, '<!-- kommer -->')],
  ['a local page’s owner with a name', 'owner-is-person', locally({ owner: 'Anna Lindqvist' }, 'Anna Lindqvist')],
  ['a local page’s review that passed long ago', 'review-date-long-passed', locally({ last_reviewed_on: '2019-01-01' }, '2019-01-01')],
  ['a local page’s review that has passed', 'review-date-passed', locally({ last_reviewed_on: '2025-10-01' }, '2025-10-01')],
  ['a local page’s review tomorrow', 'date-in-future', locally({ last_reviewed_on: '2026-11-22' }, '2026-11-22')],
  ['a local page’s list of sources that is empty', 'no-source', locally({ sources: '[]' }, 'sources: []')],
  ['a local page’s open check', 'open-check', locally({ needs_check: '[{ what: Vem som beslutar, who: HR-funktionen }]' }, 'Vem som beslutar')],
  ['a file where nobody looks', 'stray-file', stray('utkast/hot.md')],
  ['a local folder with Swedish letters', 'stray-file', stray('local/Förskolan/sv/hembesok.md')],
  ['phrasings of no page', 'stray-file', stray('phrasings/sv/hembesook.txt')],
  ['examples of an unknown kind', 'stray-file', stray('language/examples/fara.sv.txt')],
  ['examples in an unknown language', 'stray-file', stray('language/examples/danger.hot.se.txt')],
  ['a file name with Swedish letters', 'bad-file-name', { change: { file: 'sv/hot-på-bussen.md', with: 'Text.\n' }, at: '' }, 'sv/hot-på-bussen.md'],
  ['words of the template', 'placeholder', saying('FYLL I: vem?')],
];

describe('the check', () => {
  it('has more than enough planted faults', () => {
    expect(faults.length).toBeGreaterThan(60);
  });

  it.each(faults.map(([reason, rule, fault, file]) => ({ reason, rule, ...fault, file: file ?? fault.change.file })))(
    'finds $reason',
    ({ rule, change, at, file }) => {
      const files = changed(change);
      const found = check(files).filter((finding) => finding.rule === rule && finding.file === file);
      expect(found.map(({ line }) => line)).toContain(lineOf(files, file, at));
    },
  );
});
