import type { InstalledPackage } from './read-lock-file.ts';

export interface LicenceVerdict {
  readonly isAllowed: boolean;
  /** The licence that was judged, or why there is none. */
  readonly licence: string;
  readonly reason?: string;
}

/** Whether a licence expression is met by a list of licences; SPDX's own rules for AND and OR. Throws on what is no expression. */
export type Satisfies = (expression: string, allowed: readonly string[]) => boolean;

/** Ask for no more than to keep their notice. A municipality can pass the program on with them. */
const permissive = ['0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'BSD-2-Clause', 'BSD-3-Clause', 'CC-BY-3.0', 'CC-BY-4.0', 'CC0-1.0', 'ISC', 'MIT', 'MIT-0', 'PSF-2.0', 'Python-2.0', 'Unlicense', 'Zlib'];

/** Bind those who pass a changed file on; what only development needs is passed on by nobody. */
const forDevelopment = ['MPL-1.1', 'MPL-2.0'];

/** Packages that the lists above cannot judge, each read by a person: their statement is missing, is no SPDX expression, or binds in a way that does not matter here. */
const readByHand: Readonly<Record<string, { readonly licence: string; readonly reason: string; readonly developmentOnly?: true }>> = {
  cldrjs: { licence: 'MIT', reason: 'package.json has the old field "licenses", and LICENSE-MIT is there' },
  'escape-regexp-component': { licence: 'MIT', reason: 'Readme.md says MIT' },
  'dictionary-en': { licence: 'MIT AND BSD-3-Clause', reason: 'package.json says "BSD" without saying which; the text of SCOWL in its file license asks for its notice only' },
  'dictionary-sv': { licence: 'LGPL-3.0-only', reason: 'a word list that is read as it is, in a folder of its own that anybody can replace; nothing of it is changed or built in' },
  '@microsoft/m365agentsplayground': { licence: "Microsoft's own terms", reason: 'a tool for trying the bot locally; it is not passed on', developmentOnly: true },
};

export function judgeLicence({ name, licence, isDevelopment }: InstalledPackage, satisfies: Satisfies): LicenceVerdict {
  const byHand = readByHand[name];
  if (byHand !== undefined) {
    const { developmentOnly = false, ...known } = byHand;
    return { ...known, isAllowed: isDevelopment || !developmentOnly };
  }
  if (licence === undefined) return { isAllowed: false, licence: 'none stated' };
  const allowed = isDevelopment ? [...permissive, ...forDevelopment] : permissive;
  try {
    return { licence, isAllowed: satisfies(licence, allowed) };
  } catch {
    return { licence, isAllowed: false, reason: 'it is no SPDX expression' };
  }
}
