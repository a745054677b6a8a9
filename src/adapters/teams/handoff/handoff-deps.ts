import { randomUUID } from 'node:crypto';
import type { Config } from '../../../config.ts';
import { type AttemptLimit, createAttemptLimit } from '../../../handoff/attempt-limit.ts';
import type { ContactDesk } from '../../../handoff/contact-desk.ts';
import type { IsHoliday } from '../../../handoff/opening-hours.ts';
import type { ReportDesk } from '../../../handoff/report-desk.ts';
import type { OwnersDesk } from '../../../reviews/owners-desk.ts';

/** What the handlers of the hand-off work with. */
export interface HandoffDeps {
  /** Absent where nothing is set by which something could be sent: offers then show contacts and pages only. */
  readonly desks?: Desks | undefined;
  /** By which the owners' channel is connected; absent where nothing is kept. */
  readonly owners?: OwnersDesk | undefined;
  /** Whether there is an intake, so that a report form can be offered. */
  readonly takesReports: boolean;
  /** The city's web form for incidents. */
  readonly incidentUrl?: string | undefined;
  /** How long the text of a report that did not arrive is kept, in days. */
  readonly retentionDays: number;
  readonly isHoliday: IsHoliday;
  /** Bounds how often somebody may guess the code of a security channel. */
  readonly codeAttempts: AttemptLimit;
  readonly newId: () => string;
}

export interface Desks {
  readonly reports: ReportDesk;
  readonly contacts: ContactDesk;
}

export interface HandoffSettings extends Pick<Config, 'retentionDays' | 'incidentUrl'> {
  readonly isHoliday: IsHoliday;
  readonly owners?: OwnersDesk;
}

const guessesAnHour = 5;

export function handoffDeps(desks: (Desks & { readonly takesReports: boolean }) | undefined, { retentionDays, incidentUrl, isHoliday, owners }: HandoffSettings): HandoffDeps {
  return {
    desks,
    owners,
    takesReports: desks?.takesReports ?? false,
    incidentUrl,
    retentionDays,
    isHoliday,
    codeAttempts: createAttemptLimit({ most: guessesAnHour, withinMs: 3_600_000 }),
    newId: () => randomUUID(),
  };
}
