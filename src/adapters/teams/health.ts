/** What the health check tells: counts only, nothing about people. */
export interface Health {
  readonly documents: number;
  readonly findings: number;
}

export interface HealthReport {
  readonly status: 200 | 503;
  readonly body: {
    readonly status: 'ready' | 'no-knowledge';
    readonly documents: number;
    readonly findings: number;
    readonly hint?: string;
  };
}

/** Without pages only the acute card and the help numbers work, and that is not ready. */
export function readHealth({ documents, findings }: Health): HealthReport {
  if (documents > 0) return { status: 200, body: { status: 'ready', documents, findings } };
  const hint = 'No page could be read. Set KNOWLEDGE_DIR, or read the log for what was left out.';
  return { status: 503, body: { status: 'no-knowledge', documents, findings, hint } };
}
