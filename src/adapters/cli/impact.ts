import { measureImpact } from '../../compose/impact.ts';
import { describeImpact, impactMarkdown } from './describe-impact.ts';
import { knowledgeFolder } from './knowledge-folder.ts';
import { readArguments } from './read-arguments.ts';

const help = `npm run -s impact -- [--base VERSION]      vilka frågor som får en annan första sida efter dina ändringar

  --base VERSION    gren, tagg eller commit att jämföra med; annars HEAD
  --markdown        som en kommentar till ett ändringsförslag
  --json            för andra program
  --folder MAPP     mappen med kunskapen; annars den i KNOWLEDGE_DIR, eller knowledge
  --questions FIL   egna frågor med rätt sida (format i test/relevance/FORMAT.md); kan anges flera gånger

Slutkod: 0 jämförelsen är gjord, 2 den kunde inte göras.
`;

/** The `impact` command: which questions change their first page between a version and the folder as it is. */
export async function impact(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const { values } = readArguments(args, options, { language: 'sv' });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const version = values.base ?? 'HEAD';
  const found = await measureImpact({
    folder: knowledgeFolder(values.folder, environment),
    version,
    ...(values.questions !== undefined && { questionFiles: values.questions }),
    ...(process.stderr.isTTY && { onProgress: ({ asked, total }) => process.stderr.write(`\r${asked} av ${total} frågor `) }),
  });
  if (process.stderr.isTTY) process.stderr.write('\r');
  const print = values.json ? `${JSON.stringify(found, undefined, 1)}\n` : values.markdown ? impactMarkdown(found, { version }) : describeImpact(found, { version });
  process.stdout.write(print);
  return 0;
}

const options = {
  base: { type: 'string' },
  markdown: { type: 'boolean' },
  json: { type: 'boolean' },
  folder: { type: 'string' },
  questions: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;
