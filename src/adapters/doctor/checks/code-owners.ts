import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Check, fine, untested, warning } from '../check.ts';

/** Whoever can change a phone number alone can send frightened people anywhere. */
export const codeOwners: Check = {
  id: 'code-owners',
  reach: 'here',
  run: async ({ folder }) => {
    const text = await readFile(join(folder, '.github', 'CODEOWNERS'), 'utf8').catch(() => undefined);
    if (text === undefined) return [untested('Who must approve a change of contacts.', 'This is no checkout: .github/CODEOWNERS is not here.')];
    const placeholders = [...new Set(text.split('\n').filter((line) => !line.startsWith('#')).flatMap((line) => line.match(/@REPLACE-\S+/g) ?? []))];
    if (placeholders.length === 0) return [fine('.github/CODEOWNERS names who approves changes of contacts and language data.')];
    return [warning(`.github/CODEOWNERS still has placeholders: ${placeholders.join(', ')}. One person alone can change a phone number.`, 'Name two teams, and protect the branch as manifest/README.md tells.')];
  },
};
