import type { Language } from '../knowledge/language.ts';
import { commands, type CommandWords } from './command-words.ts';
import { createPhraseReader } from './meant-phrase.ts';
import { plainMessage } from './plain-message.ts';

export type CommandName = keyof typeof commands;

export interface Command {
  readonly name: CommandName;
  /** The language whose words were used. */
  readonly language: Language;
  /** What follows the words, as it was written; empty when nothing does. */
  readonly argument: string;
}

/**
 * Reads a command. Case, space, a mark at the end and slips in long words do not matter; any other word makes it a question (undefined).
 * What erases something must be written right.
 */
export function readCommand(message: string): Command | undefined {
  return readExactly(message) ?? readMeant(plainMessage(message));
}

function readExactly(message: string): Command | undefined {
  const text = message.normalize('NFC').trim().replace(/\s+/g, ' ');
  const lower = text.toLocaleLowerCase('sv');
  for (const [name, { words, argument, erases }] of Object.entries<CommandWords>(commands)) {
    for (const [language, phrases] of Object.entries(words)) {
      for (const phrase of phrases) {
        const rest = lower.startsWith(phrase) ? restAfter(text, phrase) : undefined;
        if (rest === undefined) continue;
        const given = rest.replace(/^[\s:]+/, '').trimEnd();
        if (argument === undefined ? isPunctuation(rest) && !(erases && rest.includes('?')) : argument.test(given)) {
          return { name: name as CommandName, language: language as Language, argument: argument === undefined ? '' : given };
        }
      }
    }
  }
  return undefined;
}

const readMeant = createPhraseReader(
  Object.entries<CommandWords>(commands).flatMap(([name, { words, argument, erases }]) =>
    argument !== undefined || erases
      ? []
      : Object.entries(words).flatMap(([language, phrases]) => phrases.map((phrase) => [phrase, { name: name as CommandName, language: language as Language, argument: '' }] as const)),
  ),
);

/** What stands after a phrase at the beginning; undefined when it goes on as another word. */
function restAfter(text: string, phrase: string): string | undefined {
  const rest = text.slice(phrase.length);
  return /^[\p{L}\p{N}]/u.test(rest) ? undefined : rest;
}

function isPunctuation(rest: string): boolean {
  return /^[\s.!?…:,;]*$/.test(rest);
}
