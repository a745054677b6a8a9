/** Sentences and what triage should make of them. Keys are page slugs, reasons and topics; a line is a sentence. */
export interface TriageTable {
  /** Page → sentences that mean danger now. */
  readonly danger: Readonly<Record<string, string>>;
  /** Sentences with words of danger, or none, that are no danger now. */
  readonly calm: string;
  readonly refuse: Readonly<Record<string, string>>;
  readonly stop: Readonly<Record<string, string>>;
  /** Near to a refusal or a stop, but to be answered. */
  readonly answered: string;
  /** Kind and topic → sentences. */
  readonly aside: Readonly<Record<string, string>>;
  /** Near to small talk or another matter, but to be answered. */
  readonly inScope: string;
}

/** The sentences of a block, one a line. */
export function sentences(block: string): readonly string[] {
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
