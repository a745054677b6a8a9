import { foundIn, type Rule } from '../rule.ts';

/** What the guide does wrong without a file; small talk, synonyms and the glossary may be absent. */
const without: Readonly<Record<string, string>> = {
  'contacts/city.md': 'Boten har inga egna kontakter att visa.',
  'contacts/national.md': 'Numren 112 och 114 14 syns inte på sidorna.',
  'language/banned-claims.yaml': 'Kontrollen hittar inget som sidorna inte får påstå.',
  'language/danger.yaml': 'Boten vet inte vilka ord som betyder fara.',
  'language/hand-off.yaml': 'Boten kan skicka någon till den chef som är problemet.',
  'language/refusals.yaml': 'Boten stoppar ingen som bekänner eller anger någon i chatten.',
  'language/step-verbs.yaml': 'Kontrollen vet inte vilka ord ett steg får börja med.',
};

export const missingFile: Rule = {
  id: 'missing-file',
  severity: 'error',
  what: 'En fil som boten behöver finns inte.',
  why: 'Utan den känner boten kanske inte igen fara, eller saknar numren.',
  mend: 'Hämta tillbaka filen ur projektets historik. Skriver ni egna sidor, behåll den och ändra det som inte stämmer hos er.',
  canBeSilenced: false,
  wide: true,
  example: { file: 'contacts/national.md', with: null, at: '' },
  check: ({ files, fallback, pages }) => {
    const paths = new Set([...files, ...fallback].map(({ path }) => path));
    const absent = Object.entries(without)
      .filter(([file]) => !paths.has(file))
      .map(([file, what]) => foundIn({ file }, atTop, { what: `Filen finns inte. ${what}` }));
    return pages.length > 0 ? absent : [...absent, foundIn({ file: 'sv' }, atTop, noPage)];
  },
};

const atTop = { line: 1, column: 1 };

/** A folder that was moved or renamed must not leave the guide with nothing to say. */
const noPage = {
  what: 'Det finns ingen sida i sv/ eller en/. Boten har inget att svara.',
  mend: 'Lägg sidorna i mapparna sv och en, skrivna med små bokstäver. Är det den första sidan? Skriv npm run new -- och sidans filnamn.',
};
