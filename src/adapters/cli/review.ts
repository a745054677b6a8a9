import { AppError } from '../../errors.ts';
import { isoDate } from '../../knowledge/front-matter.ts';
import { dueReviews, type OwnersReviews } from '../../reviews/review-list.ts';
import { localDate } from '../calendar/local-date.ts';
import { readKnowledge } from '../files/read-knowledge.ts';
import { knowledgeFolder } from './knowledge-folder.ts';
import { readArguments } from './read-arguments.ts';

const help = `npm run -s review -- [MAPP]      vilka sidor som ska granskas, och av vem

  MAPP            mappen med kunskapen; annars den i KNOWLEDGE_DIR, eller knowledge
  --json          för andra program: owner och reviews med file, title, due, standing (soon eller passed)
  --today DATUM   som om det vore den dagen, skriven 2026-11-21

Slutkod: 0 listan är skriven, 2 den kunde inte skrivas.
`;

/** The `review` command: late reviews and those of the coming month, by owner. */
export async function review(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const { values, positionals } = readArguments(args, options, { words: 1, language: 'sv' });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const folder = knowledgeFolder(positionals[0], environment);
  const today = isoDate.safeParse(values.today ?? localDate(new Date()));
  if (!today.success) throw new AppError('USAGE', `--today är "${values.today}", men ska vara ett datum som 2026-11-21.`);
  const { base } = await readKnowledge(folder);
  const owners = dueReviews([...base.documents, ...base.localPages.map(({ document }) => document)], today.data);
  process.stdout.write(values.json ? `${JSON.stringify(owners, undefined, 2)}\n` : describeReviews(owners));
  return 0;
}

function describeReviews(owners: readonly OwnersReviews[]): string {
  const all = owners.flatMap(({ reviews }) => reviews);
  const late = all.filter(({ standing }) => standing === 'passed').length;
  const blocks = owners.map(({ owner, reviews }) => {
    const widest = Math.max(...reviews.map(({ title }) => title.length));
    const lines = reviews.map(({ standing, due, title, file }) => `   ${standing === 'passed' ? 'försenad' : 'snart   '}  ${due}  ${title.padEnd(widest)}  ${file}`);
    return [owner, ...lines, ''].join('\n');
  });
  const summary = all.length === 0 ? 'Inga sidor behöver granskas den närmaste månaden.' : `${late} ${late === 1 ? 'granskning är försenad' : 'granskningar är försenade'}, ${all.length - late} ska göras inom en månad.`;
  return [...blocks, summary, ''].join('\n');
}

const options = { json: { type: 'boolean' }, today: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
