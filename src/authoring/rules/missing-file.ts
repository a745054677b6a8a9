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
  example: { file: 'contacts/national.md', with: null, at: '' },
  check: ({ files, fallback }) => {
    const paths = new Set([...files, ...fallback].map(({ path }) => path));
    return Object.entries(without)
      .filter(([file]) => !paths.has(file))
      .map(([file, what]) => foundIn({ file }, { line: 1, column: 1 }, { what: `Filen finns inte. ${what}` }));
  },
};
