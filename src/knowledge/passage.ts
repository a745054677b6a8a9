import type { Section } from './section.ts';

/** A stretch of text with one look. A contact is named by its key and filled in when the reader's organisation is known. */
export type Run =
  | { readonly kind: 'text'; readonly text: string; readonly strong: boolean }
  | { readonly kind: 'link'; readonly text: string; readonly target: string }
  | { readonly kind: 'contact'; readonly key: string };

export type RichText = readonly Run[];

export type NamedRun = Exclude<Run, { readonly kind: 'contact' }>;

/** What a passage is made of; `checklist` is a list that several people can tick in a routine's run. */
export type Block =
  | { readonly kind: 'paragraph'; readonly text: RichText; readonly line: number }
  | {
      readonly kind: 'numbered' | 'bulleted' | 'checklist';
      readonly items: readonly RichText[];
      readonly line: number;
    };

/** A heading and its text: the unit that is indexed and shown. The lead has the page's title as its heading. */
export interface Passage {
  /** `<lang>/<slug>#<n>`, n counted from 0 on the page. */
  readonly id: string;
  readonly section: Section;
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** The line of the heading in the file, counted from 1. */
  readonly line: number;
  /** The organisation whose own text this is; absent in what holds for the whole city. */
  readonly organisation?: string;
}

/** The words of a passage without any mark-up, one block or list item a line; contacts as `nameContact` tells. */
export function passageText(passage: Passage, nameContact: (key: string) => string): string {
  return passage.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.text] : block.items))
    .map((text) => richTextWords(text, nameContact))
    .join('\n');
}

export function richTextWords(text: RichText, nameContact: (key: string) => string): string {
  return nameContacts(text, nameContact)
    .map((run) => run.text)
    .join('');
}

/** The text with its contacts named by `nameContact`: with a capital where they begin a sentence. */
export function nameContacts(text: RichText, nameContact: (key: string) => string): readonly NamedRun[] {
  return text.map((run, position) => {
    if (run.kind !== 'contact') return run;
    const before = text[position - 1];
    const begins = before === undefined || (before.kind === 'text' && endOfSentence.test(before.text));
    const name = nameContact(run.key);
    return { kind: 'text', text: begins ? name.charAt(0).toUpperCase() + name.slice(1) : name, strong: false };
  });
}

/** A word and its full stop, but no abbreviation such as "t.ex." or "e.g.". */
const endOfSentence = /\p{L}{3}[.!?]\s+$/u;
