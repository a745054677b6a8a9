import type { Config } from '../../config.ts';
import type { AppError } from '../../errors.ts';
import type { Store } from '../../handoff/store.ts';
import type { Microsoft } from './microsoft.ts';

/**
 * What one look found. A fault keeps the bot silent or makes it unsafe, a warning will; both tell what to do. What could not be
 * looked at is told as well, with the reason, and never counts as fine.
 */
export type Result =
  | { readonly kind: 'fine'; readonly what: string }
  | { readonly kind: 'warning' | 'fault'; readonly what: string; readonly mend: string }
  | { readonly kind: 'untested'; readonly what: string; readonly why: string };

/** Everything that a check may look at. */
export interface Patient {
  /** The settings, or one complaint for each that is wrong. */
  readonly settings: { readonly config: Config } | { readonly problems: readonly string[] };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly nodeVersion: string;
  /** The folder of the project, where `manifest/` and `.github/` are when it is a checkout. */
  readonly folder: string;
  readonly now: () => number;
  readonly microsoft: Microsoft;
  readonly timeoutMs: number;
  /** Opened when it is first asked for, and the same for all; undefined in local mode. */
  readonly store: () => Promise<Store | AppError | undefined>;
}

/** A patient whose settings could be read, which nearly every check needs. */
export type Configured = Patient & { readonly config: Config };

export interface Check {
  /** Permanent: other programs read it with --json. */
  readonly id: string;
  /** Whether it talks to other machines, so that `--offline` leaves it out. */
  readonly reach: 'here' | 'network';
  readonly run: (patient: Configured) => Promise<readonly Result[]>;
}

export function fine(what: string): Result {
  return { kind: 'fine', what };
}

export function fault(what: string, mend: string): Result {
  return { kind: 'fault', what, mend };
}

export function warning(what: string, mend: string): Result {
  return { kind: 'warning', what, mend };
}

export function untested(what: string, why: string): Result {
  return { kind: 'untested', what, why };
}
