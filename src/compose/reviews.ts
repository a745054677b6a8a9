import type { FullStore } from '../adapters/store/sql/create-sql-store.ts';
import type { Config } from '../config.ts';
import { faultOf } from '../fault.ts';
import type { IsHoliday } from '../handoff/opening-hours.ts';
import type { KnowledgeBase } from '../knowledge/knowledge-base.ts';
import type { Log } from '../log.ts';
import { createOwnersDesk, type OwnersDesk } from '../reviews/owners-desk.ts';
import { digest } from './handoff.ts';
import { composeLoop } from './loop.ts';

/** By what the owners of pages are told of reviews, and the loop that does it. */
export interface Reviews {
  readonly owners: OwnersDesk;
  /** One look: saves the week's message when it is time. */
  look(): Promise<void>;
  start(): void;
  /** Ends the loop. The store is closed by whoever opened it, after this. */
  stop(): Promise<void>;
}

export interface ReviewsParts {
  readonly store: Pick<FullStore, 'owners'>;
  /** The knowledge of the moment. */
  readonly base: () => KnowledgeBase;
  readonly isHoliday: IsHoliday;
  readonly isPaused: () => boolean;
  /** Called when there is a message to deliver. */
  readonly wake: () => void;
  readonly log: Log;
  readonly lookEveryMs?: number;
  readonly now?: () => number;
}

/** Connects the owners' channel with a store that is open, and looks every minute whether it is time. */
export function composeReviews({ ownersChannelCode }: Pick<Config, 'ownersChannelCode'>, parts: ReviewsParts): Reviews {
  const { store, base, isHoliday, isPaused, wake, log, lookEveryMs = 60_000, now = () => Date.now() } = parts;
  const codeDigest = ownersChannelCode === undefined ? undefined : digest(ownersChannelCode);
  const owners = createOwnersDesk({ channels: store.owners, now, isHoliday, isPaused, base, codeDigest, digest, onSaved: wake });
  const look = async () => {
    const told = await owners.tellWeek();
    if (told.kind === 'told') log({ event: 'owners.told', overdue: told.overdue, soon: told.soon });
  };
  const loop = composeLoop(look, { pauseMs: lookEveryMs, onError: (error) => log({ event: 'handoff.failed', part: 'owners', ...faultOf(error) }) });
  return { owners, look, start: loop.start, stop: loop.stop };
}
