import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { AppError } from '../../errors.ts';
import type { Language } from '../../knowledge/language.ts';

export interface Expected {
  /** How many words may stand beside the options; none where absent. */
  readonly words?: 1 | 'any';
  /** The language of whoever types the command: Swedish for editors. */
  readonly language?: Language;
}

/** Reads a command's arguments; throws USAGE with what is wrong about them. `--help` goes before any fault in the words. */
export function readArguments<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options, { words, language = 'en' }: Expected = {}) {
  const read = parse(args, options, language);
  const given = read.positionals;
  if (words === 'any' || given.length <= (words ?? 0) || args.includes('--help') || args.includes('-h')) return read;
  const listed = given.map((word) => `"${word}"`).join(', ');
  throw new AppError('USAGE', language === 'sv' ? `Kommandot tar ${words === 1 ? 'ett ord' : 'inget ord'} utöver sina val, men fick ${listed}.` : `The command takes ${words === 1 ? 'one word' : 'no word'} beside its options, but was given ${listed}.`);
}

function parse<const Options extends ParseArgsOptionsConfig>(args: readonly string[], options: Options, language: Language) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [option = ''] = /-{1,2}[\w-]+/.exec(said) ?? [];
    const isUnknown = (error as { readonly code?: string }).code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    const inSwedish = isUnknown ? `Det finns inget val som heter ${option}.` : `Valet ${option} är inte skrivet som det ska: det saknar sitt värde, eller har ett som det inte tar.`;
    throw new AppError('USAGE', language === 'sv' ? inSwedish : said, { cause: error });
  }
}
