import type { Language } from '../knowledge/language.ts';

/** How a function of the guide is called in the chat: the exact words of each language, one line a command. */
interface CommandWords {
  readonly words: Readonly<Record<Language, readonly string[]>>;
  /** What follows the words: nothing, or something of this shape. */
  readonly argument?: RegExp;
}

const commands = {
  'help.show': { words: { sv: ['vad kan du', 'vad kan jag fråga om', 'vad kan jag fraga om'], en: ['what can you do', 'what can i ask about', 'what can i ask'] } },
  'topics.show': { words: { sv: ['ämnen', 'alla ämnen', 'amnen', 'visa ämnen'], en: ['topics', 'all topics', 'show topics'] } },
  'organisation.choose': {
    words: {
      sv: ['välj förvaltning', 'byt förvaltning', 'förvaltning', 'välj bolag', 'byt bolag', 'valj forvaltning'],
      en: ['choose organisation', 'change organisation', 'organisation', 'choose organization', 'change organization', 'organization', 'choose department', 'change department'],
    },
  },
  'language.choose': { words: { sv: ['språk', 'byt språk', 'välj språk', 'sprak'], en: ['language', 'change language', 'choose language'] } },
  cancel: { words: { sv: ['avbryt', 'börja om'], en: ['cancel', 'start over', 'never mind'] } },
  'cards.clean': { words: { sv: ['rensa', 'rensa chatten', 'ta bort dina kort', 'rensa kort'], en: ['clear', 'clear the chat', 'clear chat', 'clean up', 'delete your cards'] } },
  'person.forget': { words: { sv: ['glöm mig', 'glom mig', 'radera mig'], en: ['forget me', 'erase me'] } },
  'cases.show': {
    words: {
      sv: [
        ...['mina ärenden', 'mina arenden', 'mitt ärende', 'visa mina ärenden', 'mina rapporter', 'min rapport', 'ångra', 'angra'],
        ...['ångra min rapport', 'ta tillbaka min rapport', 'dra tillbaka min rapport', 'jag vill ta tillbaka min rapport', 'jag vill dra tillbaka min rapport', 'jag vill ångra min rapport'],
      ],
      en: [
        ...['my cases', 'my case', 'show my cases', 'my reports', 'my report', 'undo'],
        ...['undo my report', 'withdraw my report', 'take back my report', 'i want to withdraw my report', 'i want to take back my report'],
      ],
    },
  },
  'channel.connect': { words: { sv: ['anslut'], en: ['connect'] }, argument: /^\S{1,200}$/ },
  'owners.disconnect': { words: { sv: ['koppla från', 'koppla ifrån', 'koppla fran'], en: ['disconnect'] } },
  'routine.list': { words: { sv: ['rutiner', 'rutin', 'alla rutiner'], en: ['routines', 'routine', 'all routines'] } },
  'routine.find': { words: { sv: ['rutin'], en: ['routine'] }, argument: /\S/ },
  'run.open': { words: { sv: ['checklista', 'checklistor'], en: ['checklist', 'checklists'] } },
} as const satisfies Readonly<Record<string, CommandWords>>;

export type CommandName = keyof typeof commands;

export interface Command {
  readonly name: CommandName;
  /** The language whose words were used. */
  readonly language: Language;
  /** What follows the words, as it was written; empty when nothing does. */
  readonly argument: string;
}

/** Reads a command. Case, space and a mark at the end do not matter; any other word makes it a question (undefined). */
export function readCommand(message: string): Command | undefined {
  const text = message.normalize('NFC').trim().replace(/\s+/g, ' ');
  for (const [name, { words, argument }] of Object.entries<CommandWords>(commands)) {
    for (const [language, phrases] of Object.entries(words)) {
      for (const phrase of phrases) {
        const rest = restAfter(text, phrase);
        if (rest === undefined) continue;
        const given = rest.replace(/^[\s:]+/, '').trimEnd();
        if (argument === undefined ? isPunctuation(rest) : argument.test(given)) {
          return { name: name as CommandName, language: language as Language, argument: argument === undefined ? '' : given };
        }
      }
    }
  }
  return undefined;
}

/** What stands after a phrase at the beginning; undefined when it is not there, or goes on as another word. */
function restAfter(text: string, phrase: string): string | undefined {
  if (text.slice(0, phrase.length).toLocaleLowerCase('sv') !== phrase) return undefined;
  const rest = text.slice(phrase.length);
  return /^[\p{L}\p{N}]/u.test(rest) ? undefined : rest;
}

function isPunctuation(rest: string): boolean {
  return /^[\s.!?…:,;]*$/.test(rest);
}
