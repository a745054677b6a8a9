import { z } from 'zod';
import { optionalText, type ReadDraft, readDraft, requiredText } from './read-draft.ts';
import type { Sender } from './sender.ts';

/** What kind of incident it was, in the reporter's eyes. The receiver gets the word as it stands here. */
export const reportKinds = ['threat', 'violence', 'harassment', 'influence', 'near-miss', 'accident', 'deviation', 'other'] as const;

/** The longest text that each field takes, in characters. The form shows the same limits. */
export const reportLimits = { when: 200, where: 200, what: 4_000, witnesses: 500, evidence: 1_000 } as const;

const draftSchema = z.object({
  /** Made when the form is shown, and kept through review and confirm: a second press on "send" is the same report. */
  id: z.guid(),
  kind: z.enum(reportKinds),
  when: requiredText(reportLimits.when),
  where: requiredText(reportLimits.where),
  what: requiredText(reportLimits.what),
  witnesses: optionalText(reportLimits.witnesses),
  evidence: optionalText(reportLimits.evidence),
});

/** The facts of an incident as the form asks for them. */
export type ReportDraft = Readonly<z.infer<typeof draftSchema>>;

/** An incident report that a person has confirmed. Its id is also the key by which the receiver knows it again. */
export interface Report extends ReportDraft {
  /** Key of the reporter's organisation in the contact directory; absent when it is not known. */
  readonly organisation?: string | undefined;
  readonly reporter: Sender;
  /** When it was confirmed, in milliseconds since 1970. */
  readonly createdAt: number;
}

/** Checks what the form, or a card that came back, holds. */
export function readReportDraft(input: unknown): ReadDraft<ReportDraft> {
  return readDraft<ReportDraft>(draftSchema, input);
}

const said = ['kind', 'when', 'where', 'what', 'witnesses', 'evidence', 'organisation'] as const;

/** Whether two reports tell the same; by whom, when and in which language they were sent is left aside. */
export function tellsTheSame(one: Report, other: Report): boolean {
  return said.every((field) => one[field] === other[field]);
}

/** The short name of a report or request that a person can read aloud: `R-` and the first eight signs of its id. */
export function referenceOf(id: string): string {
  return `R-${id.slice(0, 8).toUpperCase()}`;
}
