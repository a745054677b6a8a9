import { checkFolder } from '../../compose/check.ts';
import { AppError } from '../../errors.ts';
import { isoDate } from '../../knowledge/front-matter.ts';
import { frontMatterSchemaFile } from '../../knowledge/front-matter-json-schema.ts';
import { describeFindings, findingsMarkdown } from './describe-findings.ts';
import { localDate } from '../calendar/local-date.ts';
import { knowledgeFolder } from './knowledge-folder.ts';
import { readArguments } from './read-arguments.ts';

const help = `npm run -s check -- [MAPP] [--json]      kontrollerar sidor, kontakter och språkfiler

  MAPP            mappen med kunskapen; annars den i KNOWLEDGE_DIR, eller knowledge
  --json          en lista med fynd för andra program: file, line, column, severity, rule, what, mend
  --markdown      felen som en tabell, för en kommentar till ett ändringsförslag
  --today DATUM   kontrollerar som om det vore den dagen, skriven 2026-11-21
  --schema        skriver ut det JSON-schema som ska stå i front-matter.schema.json

Slutkod: 0 inga fel (det kan finnas varningar), 1 minst ett fel, 2 kontrollen kunde inte köras.
`;

/** The `check` command. Warnings alone do not fail it: they tell of what must be done soon. */
export async function check(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const { values, positionals } = readArguments(args, options, { words: 1, language: 'sv' });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (values.schema) {
    process.stdout.write(frontMatterSchemaFile());
    return 0;
  }
  const folder = knowledgeFolder(positionals[0], environment);
  const today = isoDate.safeParse(values.today ?? localDate(new Date()));
  if (!today.success) throw new AppError('USAGE', `--today är "${values.today}", men ska vara ett datum som 2026-11-21.`);

  const { findings, pageCount } = await checkFolder({ folder, today: today.data });
  const name = folder.replace(/[/\\]+$/, '');
  const print = values.json ? `${JSON.stringify(findings, null, 2)}\n` : values.markdown ? findingsMarkdown(findings, { pageCount }) : describeFindings(findings, { folder: name, pageCount });
  process.stdout.write(print);
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

const options = {
        json: { type: 'boolean' },
        markdown: { type: 'boolean' },
        schema: { type: 'boolean' },
        today: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      } as const;
