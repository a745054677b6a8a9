/** The folder of pages that a command works on: the one it was given, else the bot's own, so that nobody checks or prints another's pages. */
export function knowledgeFolder(given: string | undefined, environment: Readonly<Record<string, string | undefined>>): string {
  return given ?? (environment['KNOWLEDGE_DIR']?.trim() || 'knowledge');
}
