import { answerQuestion } from '../../answering/answer-question.ts';
import { composeGuide } from '../../compose/guide.ts';
import { AppError } from '../../errors.ts';
import { describeFinding } from '../../knowledge/finding.ts';
import { languages } from '../../knowledge/language.ts';
import { localDate } from '../calendar/local-date.ts';
import { describeAnswer } from './describe-answer.ts';
import { knowledgeFolder } from './knowledge-folder.ts';
import { readArguments } from './read-arguments.ts';

const help = `npm run -s ask -- "fråga"                              answers in the terminal
npm run -s ask -- --jsonl FILE [--knowledge DIR]       one JSON line a question

  --jsonl FILE       objects with "q" and perhaps "lang" (sv or en), one a line
  --knowledge DIR    any folder of markdown pages; default: the pages of KNOWLEDGE_DIR, or knowledge
  --organisation KEY answers with the local text and contacts of that organisation
`;

/** The `ask` command: answers one question as text, or a file of questions as JSON lines. */
export async function ask(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const { values, positionals } = readArguments(args, options, { words: 'any' });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const question = positionals.join(' ').trim();
  if (values.jsonl === undefined && question === '') throw new AppError('USAGE', 'There is no question to answer.');
  const questions = values.jsonl === undefined ? [] : await (await import('./read-questions.ts')).readQuestions(values.jsonl);
  const guide = await composeGuide({
    knowledgeFolder: knowledgeFolder(values.knowledge, environment),
    plainPages: values.knowledge !== undefined,
    today: localDate(new Date()),
  });
  for (const finding of guide.base.findings) process.stderr.write(`${describeFinding(finding)}\n`);

  const { organisation } = values;
  const known = guide.base.contacts.organisations.map(({ key }) => key);
  if (organisation !== undefined && !known.includes(organisation)) {
    throw new AppError('USAGE', `There is no organisation "${organisation}", expected one of ${known.join(', ')}.`);
  }
  if (values.jsonl === undefined) {
    process.stdout.write(describeAnswer(answerQuestion(question, guide, { organisation }), { base: guide.base, organisation }));
    return 0;
  }
  for (const { q, lang } of questions) {
    const language = languages.find((code) => code === lang);
    const start = performance.now();
    const answer = answerQuestion(q, guide, { organisation, ...(language && { language }) });
    const ms = Math.round((performance.now() - start) * 1000) / 1000;
    const { kind: outcome, pages, offers } = answer;
    process.stdout.write(`${JSON.stringify({ q, lang: answer.language, outcome, pages, offers, ms })}\n`);
  }
  return 0;
}

const options = { jsonl: { type: 'string' }, knowledge: { type: 'string' }, organisation: { type: 'string' }, help: { type: 'boolean', short: 'h' } } as const;
