import { reported } from '../reported.ts';
import type { Rule } from '../rule.ts';

export const triagePhrase: Rule = {
  id: 'triage-phrase',
  severity: 'error',
  what: 'En fras i en språkfil går inte att tolka.',
  why: 'Boten känner inte igen det som någon skriver, kanske i fara.',
  mend: 'Skriv ord, ord*, *ord, ett|annat, <grupp>, ord? eller två punkter. Överst i filen står hur.',
  canBeSilenced: false,
  example: { file: 'language/danger.yaml', replace: '      hjälp\n', with: '      hjälp\n      hjälp! (snälla)\n', at: 'hjälp! (snälla)' },
  check: reported('triage-phrase'),
};
