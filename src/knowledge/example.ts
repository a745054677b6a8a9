import { type Language, languages } from './language.ts';

/**
 * Messages that the editors collected to show what a message can be, from `language/examples/<name>.<lang>.txt`.
 * The name's first part is the verdict: `danger.<slug>`, `refuse.<reason>`, `stop.<reason>`, `out-of-scope`; and
 * `question.<what>` for messages that only resemble those.
 */
export interface ExampleSet {
  readonly verdict: 'danger' | 'refuse' | 'stop' | 'out-of-scope' | 'question';
  /** What stands after the verdict in the file's name: a slug, a reason, or nothing. */
  readonly key: string;
  readonly language: Language;
  readonly texts: readonly string[];
}

const fileName = /^language\/examples\/(danger|refuse|stop|out-of-scope|question)(?:\.([a-z0-9-]+))?\.(\w+)\.txt$/;

/** Reads a file of examples, one a line; a line that begins with # is a note. Undefined for any other file. */
export function readExamples(path: string, text: string): ExampleSet | undefined {
  const [, verdict, key = '', code] = fileName.exec(path) ?? [];
  const language = languages.find((known) => known === code);
  if (verdict === undefined || language === undefined) return undefined;
  return { verdict: verdict as ExampleSet['verdict'], key, language, texts: noteFreeLines(text) };
}

/** The lines of a text file that say something. */
export function noteFreeLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}
