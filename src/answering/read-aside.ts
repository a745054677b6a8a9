import type { Aside } from '../search/ranking.ts';
import type { DangerContext } from '../knowledge/triage-data.ts';

/**
 * From which likelihood a message counts as what it resembles. A missed danger is worse than a false alarm; a wrong stop
 * hides guidance from somebody who needs it. Found on questions that were written without sight of the examples.
 */
const enough: Readonly<Record<Aside['verdict'], number>> = { danger: 0.5, refuse: 0.5, stop: 0.7, 'out-of-scope': 0.5 };

/** What the message is, if it resembles the collected examples enough. Words that speak of the past, a drill or a routine outweigh likeness to danger. */
export function readAside(aside: Aside | undefined, notDanger: DangerContext | undefined): Aside | undefined {
  if (aside === undefined || aside.share < enough[aside.verdict]) return undefined;
  return aside.verdict === 'danger' && notDanger !== undefined ? undefined : aside;
}
