import { readKnowledge } from '../../files/read-knowledge.ts';
import { AppError, mends } from '../../../errors.ts';
import { absentTriage } from '../../../knowledge/triage-data.ts';
import { type Check, fault, fine, type Result, warning } from '../check.ts';

/** The pages, and whether their contacts are real. */
export const knowledge: Check = {
  id: 'knowledge',
  reach: 'here',
  run: async ({ config }) => {
    const read = await readKnowledge(config.knowledgeFolder, { plainPages: false }).catch((error: unknown) => {
      if (error instanceof AppError) return error;
      throw error;
    });
    if (read instanceof AppError) return [fault(read.message, read.mend)];
    const { documents, findings, contacts, triageData } = read.base;
    if (documents.length === 0) return [fault(`${config.knowledgeFolder} has no page that can be read.`, 'Set KNOWLEDGE_DIR, and run "npm run -s check" to see what is wrong with the pages.')];
    const absent = absentTriage(triageData);
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const results: readonly (Result | false)[] = [
      fine(`${documents.length} pages can be read.`),
      absent.length > 0 && fault(`${absent.join(', ')} cannot be read. The bot does not start in Teams.`, mends.TRIAGE_MISSING),
      errors > 0 && warning(`${errors} findings are errors; pages may be left out.`, 'Run "npm run -s check", which tells file, line and mend.'),
      contacts.examples.length > 0 && exampleContacts(contacts.examples, config),
    ];
    return results.filter((result) => result !== false);
  },
};

function exampleContacts(examples: readonly string[], { allowExampleContacts }: { readonly allowExampleContacts: boolean }): Result {
  const what = `${examples.length} contacts are examples: ${examples.slice(0, 5).join(', ')}${examples.length > 5 ? ' …' : ''}.`;
  const mend = 'Replace them in knowledge/contacts/ and take out "example: true".';
  return allowExampleContacts ? warning(`${what} ALLOW_EXAMPLE_CONTACTS=1 lets the bot start all the same.`, mend) : fault(`${what} The bot does not start in Teams.`, mend);
}
