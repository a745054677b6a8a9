/**
 * Every failure that is foreseen, with the next step for the person who reads it.
 * The names are permanent: README.md lists them, and other tools may rely on them.
 */
export const mends = {
  CONFIG_INVALID: 'Correct the settings named above; env.example lists every one with its meaning, unit and default.',
  PORT_IN_USE: 'Stop the program that uses the port, or set another one.',
  KNOWLEDGE_UNREADABLE: 'Check that the folder exists and can be read, or set KNOWLEDGE_DIR.',
  EXAMPLE_CONTACTS:
    'Replace the contacts marked "example: true" in knowledge/contacts/ and remove the mark. For a trial tenant only, set ALLOW_EXAMPLE_CONTACTS=1.',
  PLAYGROUND_MISSING:
    'Run "npm ci" without --omit=dev to try the bot locally, or set BOT_ID, BOT_PASSWORD and BOT_TENANT_ID to run it in Teams.',
  PLAYGROUND_FAILED: 'Read what the Agents Playground printed above, and start again.',
  INPUT_UNREADABLE: 'Give the path of a readable file with one JSON object a line, each with at least "q".',
  USAGE: 'Run the command with --help.',
} as const;

export type ErrorCode = keyof typeof mends;

/** An expected failure: a stable code, what was found and expected, and the mend. Anything else that is thrown is a bug. */
export class AppError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'AppError';
    this.code = code;
  }

  get mend(): string {
    return mends[this.code];
  }
}

/** Three lines for a terminal: code and message, then the mend. */
export function describeError(error: AppError): string {
  return `${error.code}: ${error.message}\n  What to do: ${error.mend}`;
}
