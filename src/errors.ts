/**
 * Every failure that is foreseen, with the next step for the person who reads it.
 * The names are permanent: README.md lists them, and other tools may rely on them.
 */
export const mends = {
  CONFIG_INVALID: 'Correct the settings named above; env.example lists every one with its meaning, unit and default.',
  CERTIFICATE_UNREADABLE: 'Check that the file exists, that the account of the bot may read it, and that it holds certificate and private key as PEM.',
  PORT_IN_USE: 'Stop the program that uses the port, or set another one.',
  KNOWLEDGE_UNREADABLE: 'Check that the folder exists and can be read, or set KNOWLEDGE_DIR.',
  TRIAGE_MISSING: 'Put the files that are named above back into the folder of pages, whole; "npm run -s check" tells what is wrong with one that is there.',
  EXAMPLE_CONTACTS:
    'Replace the contacts marked "example: true" in knowledge/contacts/ and remove the mark. For a trial tenant only, set ALLOW_EXAMPLE_CONTACTS=1.',
  PLAYGROUND_MISSING:
    'Run "npm ci" without --omit=dev to try the bot locally, or set BOT_ID, BOT_PASSWORD, BOT_TENANT_ID and DATA_KEY to run it in Teams.',
  PLAYGROUND_FAILED: 'Read what the Agents Playground printed above, and start again.',
  INPUT_UNREADABLE: 'Give the path of a readable file with one JSON object a line, each with at least "q".',
  VERSION_UNREADABLE:
    'Give a branch, tag or commit that git knows here, as in "npm run -s impact -- --base main". A shallow clone must fetch it first.',
  OUTPUT_UNWRITABLE: 'Give a folder that can be written, or make room on its disk.',
  STORE_FULL: 'Nothing was saved. Make room on the disk of DATA_DIR, or of the database server; a bot that runs goes on by itself.',
  STORE_UNAVAILABLE:
    'Nothing was saved. Check that DATA_DIR can be written, or that the server of DATABASE_URL runs, can be reached, has connections left, shows a certificate that is believed (sslrootcert) where TLS is asked for, and lets this account write in this database; a bot that runs goes on by itself.',
  STORE_MISSING: 'Start the bot once with these settings, or set DATABASE_URL or DATA_DIR to those of the bot that runs.',
  STORE_NEWER: 'Run the newer version of the bot again, or restore a backup made before it. A schema never goes back.',
  STORE_OLDER: 'Use the version that runs. To go forward, make a backup, and start this version: it brings the database forward, and an earlier one then starts no more.',
  DATA_KEY_UNKNOWN: 'Put the key that is named above back into DATA_KEY, after the one in use. Without it the text in those rows cannot be read. Where no key opens a waiting entry, "npm run -s outbox -- abandon ID" ends the attempts.',
  ENTRY_UNKNOWN: 'Run "npm run -s outbox -- list" to see the ids.',
  ENTRY_NOT_CHANGED: 'Run "npm run -s outbox -- show ID" to see how the entry stands, and try again in a minute if it is being sent.',
  BACKUP_REFUSED: 'Stop the bot, make room, or give the file that is named above as it is expected; manifest/README.md tells how data are backed up and put back.',
  MANIFEST_UNREADABLE: 'Correct the file that is named above; manifest/README.md says what the package is made of.',
  REGISTRY_UNREACHABLE: 'Run it where npm reaches its registry; "npm ping" shows whether it does.',
  TOOLS_MISSING: 'Run "npm ci" without --omit=dev: what this command needs belongs to the development packages.',
  USAGE: 'Run the command with --help.',
} as const;

/** The same for editors, who meet these. */
const mendsInSwedish: Readonly<Partial<Record<keyof typeof mends, string>>> = {
  KNOWLEDGE_UNREADABLE: 'Kontrollera att mappen finns och går att läsa, och att namnet är rätt skrivet.',
  INPUT_UNREADABLE: 'Ange sökvägen till en fil som går att läsa, med ett JSON-objekt på varje rad.',
  VERSION_UNREADABLE: 'Ange en gren, tagg eller commit som git känner till här, som i "npm run -s impact -- --base main".',
  OUTPUT_UNWRITABLE: 'Ange en mapp som går att skriva i, eller gör plats på disken.',
  PORT_IN_USE: 'Stäng det program som använder porten, eller ange en annan.',
  STORE_MISSING: 'Kontrollera inställningarna DATABASE_URL eller DATA_DIR: de ska vara samma som för boten som kör.',
  TOOLS_MISSING: 'Kör "npm ci" utan --omit=dev: det som fattas hör till paketen för utveckling.',
  USAGE: 'Kör kommandot med --help.',
};

export type ErrorCode = keyof typeof mends;

export interface AppErrorOptions extends ErrorOptions {
  /** The message for editors, where they meet the failure as well as operators. */
  readonly inSwedish?: string;
  /** The one file of the knowledge folder that it is about. */
  readonly file?: string;
}

/** An expected failure: a stable code, what was found and expected, and the mend. Anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly inSwedish: string | undefined;
  readonly file: string | undefined;

  constructor(code: ErrorCode, message: string, { inSwedish, file, ...options }: AppErrorOptions = {}) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
    this.inSwedish = inSwedish;
    this.file = file;
  }

  get mend(): string {
    return mends[this.code];
  }
}

/** Three lines for a terminal: code and message, then the mend; in Swedish for editors, as far as they meet it. */
export function describeError(error: AppError, language: 'sv' | 'en' = 'en'): string {
  const mend = language === 'sv' ? mendsInSwedish[error.code] : undefined;
  const message = language === 'sv' ? (error.inSwedish ?? error.message) : error.message;
  return `${error.code}: ${message}\n  ${mend === undefined ? `What to do: ${error.mend}` : `Gör så här: ${mend}`}`;
}

/** Why a server cannot listen: PORT_IN_USE, or CONFIG_INVALID where the place is none to listen at, with the names of the settings; anything else comes back as it is. */
export function listenFailure(error: Error & { readonly code?: string | undefined }, { host, port }: { readonly host: string; readonly port: number }, names: { readonly host: string; readonly port: string }): Error {
  if (error.code === 'EADDRINUSE') return new AppError('PORT_IN_USE', `Port ${port} on ${host} is taken, expected a free one; the setting is ${names.port}.`, { cause: error });
  if (error.code === 'EACCES') return new AppError('CONFIG_INVALID', `${names.port} is ${port}, expected one that this account may use, such as one from 1024 up.`, { cause: error });
  const isNoPlace = ['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN', 'EINVAL', 'EAFNOSUPPORT'].includes(error.code ?? '');
  return isNoPlace ? new AppError('CONFIG_INVALID', `${names.host} is ${JSON.stringify(host)}, expected an address of this machine (${error.code ?? error.name}).`, { cause: error }) : error;
}
