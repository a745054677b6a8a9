import type { HandoffTexts } from '../texts/handoff-texts.ts';

const [hour, day] = [60, 24 * 60];

/** How long something has lasted, in the unit in which people think of it: "45 minuter", "16 timmar" from two hours on, "3 dagar" from two days on. */
export function durationText(minutes: number, { duration }: Pick<HandoffTexts, 'duration'>): string {
  const [unit, length] = minutes < 2 * hour ? (['minutes', 1] as const) : minutes < 2 * day ? (['hours', hour] as const) : (['days', day] as const);
  const count = Math.floor(minutes / length);
  return `${count} ${duration[unit][count === 1 ? 'one' : 'many']}`;
}
