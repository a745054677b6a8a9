import type { Activity } from 'botbuilder';
import type { Spared } from '../../../answering/manager-part.ts';
import { listOf, openDangerOf, type Shown } from '../../../conversation/shown.ts';
import type { Document } from '../../../knowledge/document.ts';
import { otherDangers } from '../../../knowledge/triage-data.ts';
import type { TurnDeps } from '../turn-deps.ts';
import { whoseTurn } from './whose-turn.ts';

type Memory = Pick<TurnDeps, 'conversation' | 'guide' | 'now'>;

/** What a button may carry of whom its card spared. */
export interface Sparing {
  readonly spares?: Spared | undefined;
}

/** What the person was shown last in this conversation. */
export function lastShown(activity: Activity, { conversation, now }: Memory): Shown | undefined {
  return conversation.lastShown.recall(whoseTurn(activity), now()).at(-1);
}

/** Notes what a person is shown, in place of what they were shown before. Whom the talk spares it spares from then on, and a danger that stays open stays so. */
export function rememberShown(activity: Activity, deps: Memory, shown: Shown): void {
  const before = lastShown(activity, deps);
  const openDanger = openDangerOf(shown, otherDangers(deps.guide.base.triageData), before);
  const kept = { spares: shown.spares ?? before?.spares, ...(openDanger !== undefined && { openDanger }) };
  // What is shown now stands last, also where it had another list below it before.
  const { numbersElsewhere, ...rest } = shown;
  deps.conversation.lastShown.remember(whoseTurn(activity), { ...rest, ...kept }, deps.now());
}

/** Notes that a list of other things than pages stands below what was shown last: "2" must not open a page of the list before. */
export function rememberOtherList(activity: Activity, deps: Memory): void {
  const last = lastShown(activity, deps);
  if (last !== undefined) deps.conversation.lastShown.remember(whoseTurn(activity), { ...last, numbersElsewhere: true }, deps.now());
}

/** Notes a page that was opened. A list that it was opened from stays where it was: the others can still be picked. More of an alarm's page leaves the alarm. */
export function rememberOpened(activity: Activity, deps: Memory, { slug, language }: Pick<Document, 'slug' | 'language'>): void {
  const last = lastShown(activity, deps);
  if (last?.kind === 'alarm' && last.slug === slug) return rememberShown(activity, deps, { ...last, language });
  const list = last === undefined ? [] : listOf(last);
  rememberShown(activity, deps, { kind: 'page', slug, language, ...(list.includes(slug) && { offered: list }) });
}

/** Forgets what was shown, but not whom the talk spares: "sluta" does not make a manager harmless. */
export function leaveTalk(activity: Activity, deps: Memory): void {
  const last = lastShown(activity, deps);
  deps.conversation.lastShown.leave(whoseTurn(activity));
  if (last?.spares !== undefined) rememberShown(activity, deps, { kind: 'nothing', language: last.language, spares: last.spares });
}

/** Notes that the manager is part of the problem; what was shown last stays. */
export function rememberSpared(activity: Activity, deps: Memory, { spares, language }: Sparing & Pick<Shown, 'language'>): void {
  if (spares !== undefined) rememberShown(activity, deps, { ...(lastShown(activity, deps) ?? { kind: 'nothing', language }), spares });
}

/** Whom a turn spares: by the button that was pressed, or by the talk so far. */
export function sparedIn(activity: Activity, deps: Memory, pressed: Sparing = {}): Spared | undefined {
  return pressed.spares ?? lastShown(activity, deps)?.spares;
}
